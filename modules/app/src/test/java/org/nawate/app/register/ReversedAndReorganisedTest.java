package org.nawate.app.register;

import org.junit.jupiter.api.Test;

import org.nawate.app.reading.Story;

/**
 * Errata upon errata, days that were wrong, ends and beginnings that were recorded late,
 * decisions that were taken back, and projects that went to other sections in April.
 */
class ReversedAndReorganisedTest extends HistoryByHand {

	@Override
	String told(RegisterRow row) {
		return super.told(row) + " " + row.owner().section() + entered(row, "owner");
	}

	private void begin() {
		told("2025-03-01", Story.adopted());
		told("2025-03-02", Story.enrolled("forms", 1, 1, "申請", "80%"));
	}

	/**
	 * The second erratum holds from a later day than the first; the third corrects the
	 * first from its own day on, but does not reach past the second.
	 */
	@Test
	void errata_on_one_another() {
		begin();
		told("2025-04-10", RegisterActs.kgi("forms", "90%", on("2025-04-10")));
		told("2025-05-01", RegisterActs.kgiCorrected("forms", "90%", "95%", on("2025-05-01")));
		told("2025-05-08", RegisterActs.kgiCorrected("forms", "95%", "92%", on("2025-05-05")));
		told("2025-05-09", RegisterActs.kgiCorrected("forms", "95%", "93%", on("2025-05-01")));
		expect("""
				2025-04-30 | 2025-05-01 | 1 申請 90% 情報政策課
				2025-05-01 | 2025-05-01 | 1 申請 95%(正誤) 情報政策課
				2025-05-05 | 2025-05-07 | 1 申請 95%(正誤) 情報政策課
				2025-05-04 | 2025-05-08 | 1 申請 95%(正誤) 情報政策課
				2025-05-05 | 2025-05-08 | 1 申請 92%(正誤)(後から) 情報政策課
				2025-04-30 | 2025-05-09 | 1 申請 90% 情報政策課
				2025-05-01 | 2025-05-09 | 1 申請 93%(正誤)(後から) 情報政策課
				2025-05-04 | 2025-05-09 | 1 申請 93%(正誤)(後から) 情報政策課
				2025-05-05 | 2025-05-09 | 1 申請 92%(正誤)(後から) 情報政策課
				2025-06-01 | 2025-05-09 | 1 申請 92%(正誤)(後から) 情報政策課""");
	}

	/**
	 * A change was recorded from the wrong day: once the right one is earlier, once
	 * later. The earlier day is a late entry of the same text; for the later one the text
	 * of before is put back from the wrong day on.
	 */
	@Test
	void days_of_effect_that_were_wrong() {
		begin();
		told("2025-05-01", RegisterActs.kgi("forms", "90%", on("2025-05-01")));
		told("2025-05-15", RegisterActs.kgi("forms", "90%", on("2025-04-20")));
		told("2025-05-20", RegisterActs.kgi("forms", "99%", on("2025-05-20")));
		told("2025-05-22", RegisterActs.kgiCorrected("forms", "99%", "90%", on("2025-05-20")));
		told("2025-05-22", RegisterActs.kgi("forms", "99%", on("2025-06-10")));
		expect("""
				2025-04-20 | 2025-05-14 | 1 申請 80% 情報政策課
				2025-04-19 | 2025-05-15 | 1 申請 80% 情報政策課
				2025-04-20 | 2025-05-15 | 1 申請 90%(後から) 情報政策課
				2025-04-30 | 2025-05-15 | 1 申請 90%(後から) 情報政策課
				2025-05-01 | 2025-05-15 | 1 申請 90% 情報政策課
				2025-05-20 | 2025-05-15 | 1 申請 90% 情報政策課
				2025-05-20 | 2025-05-20 | 1 申請 99% 情報政策課
				2025-06-09 | 2025-05-20 | 1 申請 99% 情報政策課
				2025-05-19 | 2025-05-22 | 1 申請 90% 情報政策課
				2025-05-20 | 2025-05-22 | 1 申請 90%(正誤)(後から) 情報政策課
				2025-06-09 | 2025-05-22 | 1 申請 90%(正誤)(後から) 情報政策課
				2025-06-10 | 2025-05-22 | 1 申請 99% 情報政策課""");
	}

	/** What was changed after the end without knowing of it is printed no more. */
	@Test
	void an_end_and_a_beginning_recorded_late() {
		begin();
		told("2025-04-20", RegisterActs.kgi("forms", "90%", on("2025-04-20")));
		told("2025-05-10", RegisterActs.added("chat", 2, on("2025-04-20"), on("2025-05-01")));
		told("2025-05-12", RegisterActs.abolished("forms", on("2025-04-15")));
		told("2025-05-14", RegisterActs.kgi("chat", "85%", on("2025-05-01")));
		expect("""
				2025-05-01 | 2025-05-09 | 1 申請 90% 情報政策課
				2025-04-30 | 2025-05-10 | 1 申請 90% 情報政策課
				2025-05-01 | 2025-05-10 | 1 申請 90% 情報政策課 / 2 住民チャット 利用者満足度 80%(後から) 情報政策課(後から)
				2025-04-14 | 2025-05-12 | 1 申請 80% 情報政策課
				2025-04-15 | 2025-05-11 | 1 申請 80% 情報政策課
				2025-04-15 | 2025-05-12 | 1 申請 【廃止】 【廃止】
				2025-04-20 | 2025-05-12 | 1 申請 【廃止】 【廃止】
				2025-05-01 | 2025-05-13 | 1 申請 【廃止】 【廃止】 / 2 住民チャット 利用者満足度 80%(後から) 情報政策課(後から)
				2025-05-01 | 2025-05-14 | 1 申請 【廃止】 【廃止】 / 2 住民チャット 85%(後から) 情報政策課(後から)
				2025-04-30 | 2025-05-14 | 1 申請 【廃止】 【廃止】""".replace("", ""));
	}

	/**
	 * On 1 April the section gets another name, and a project goes to another section
	 * (所管替え); both are recorded in the days after. On 20 April the wrong section turns
	 * out to have been printed.
	 */
	@Test
	void april() {
		begin();
		told("2025-03-03", Story.enrolled("desk", 1, 2, "窓口", "4.2"));
		told("2025-04-03", RegisterActs.owner("forms", "デジタル推進課", on("2025-04-01")));
		told("2025-04-03", RegisterActs.owner("desk", "デジタル推進課", on("2025-04-01")));
		told("2025-04-07", RegisterActs.owner("desk", "市民課", on("2025-04-01")));
		told("2025-04-08", RegisterActs.name("desk", "総合窓口", on("2025-04-05")));
		told("2025-04-20", RegisterActs.ownerCorrected("forms", "デジタル推進課", "デジタル戦略課", on("2025-04-20")));
		expect("""
				2025-04-01 | 2025-04-02 | 1 申請 80% 情報政策課 / 2 窓口 4.2 情報政策課
				2025-03-31 | 2025-04-03 | 1 申請 80% 情報政策課 / 2 窓口 4.2 情報政策課
				2025-04-01 | 2025-04-03 | 1 申請 80% デジタル推進課(後から) / 2 窓口 4.2 デジタル推進課(後から)
				2025-04-01 | 2025-04-06 | 1 申請 80% デジタル推進課(後から) / 2 窓口 4.2 デジタル推進課(後から)
				2025-04-01 | 2025-04-07 | 1 申請 80% デジタル推進課(後から) / 2 窓口 4.2 市民課(後から)
				2025-04-04 | 2025-04-08 | 1 申請 80% デジタル推進課(後から) / 2 窓口 4.2 市民課(後から)
				2025-04-05 | 2025-04-08 | 1 申請 80% デジタル推進課(後から) / 2 総合窓口 4.2 市民課(後から)
				2025-04-19 | 2025-04-20 | 1 申請 80% デジタル推進課(後から) / 2 総合窓口 4.2 市民課(後から)
				2025-04-20 | 2025-04-20 | 1 申請 80% デジタル戦略課(正誤) / 2 総合窓口 4.2 市民課(後から)
				2025-04-20 | 2025-04-19 | 1 申請 80% デジタル推進課(後から) / 2 総合窓口 4.2 市民課(後から)
				2025-03-31 | 2025-04-20 | 1 申請 80% 情報政策課 / 2 窓口 4.2 情報政策課""");
	}

	/**
	 * A decision is taken back: first from that day on, so that what held in between
	 * held; then, as it never should have been, from its own day on.
	 */
	@Test
	void a_decision_taken_back_from_now_on_and_from_the_beginning() {
		begin();
		told("2025-04-20", RegisterActs.kgi("forms", "60%", on("2025-04-20")));
		told("2025-05-01", RegisterActs.kgi("forms", "80%", on("2025-05-01")));
		told("2025-05-07", RegisterActs.kgi("forms", "80%", on("2025-04-20")));
		told("2025-05-09", RegisterActs.suspended("forms", on("2025-05-09")));
		told("2025-05-12", RegisterActs.resumed("forms", on("2025-05-09")));
		expect("""
				2025-04-20 | 2025-04-20 | 1 申請 60% 情報政策課
				2025-05-01 | 2025-04-30 | 1 申請 60% 情報政策課
				2025-04-30 | 2025-05-01 | 1 申請 60% 情報政策課
				2025-05-01 | 2025-05-01 | 1 申請 80% 情報政策課
				2025-04-20 | 2025-05-06 | 1 申請 60% 情報政策課
				2025-04-20 | 2025-05-07 | 1 申請 80%(後から) 情報政策課
				2025-04-30 | 2025-05-07 | 1 申請 80%(後から) 情報政策課
				2025-05-01 | 2025-05-07 | 1 申請 80% 情報政策課
				2025-04-19 | 2025-05-12 | 1 申請 80% 情報政策課
				2025-05-09 | 2025-05-12 | 1 申請 80% 情報政策課""");
	}

}
