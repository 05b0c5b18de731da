package org.nawate.domain.project;

import java.math.BigDecimal;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class KgiMovePolicyTest {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			-(ビジョンの策定後設定)            | 利用者満足度 80%以上                | FIRST_SET
			-(ビジョンの策定後設定)            | 窓口で待たずに手続きが終わる              | FIRST_SET
			-(ビジョンの策定後設定)            | -(調査後設定)                    | UNCLEAR
			利用者満足度 80%以上             | 利用者満足度 90%以上                | RAISED
			利用者満足度 80%以上             | 利用者満足度90％以上                 | RAISED
			利用者満足度 80%以上             | 利用者満足度 70%以上                | LOWERED
			利用者満足度 80%以上             | -(見直し後設定)                   | LOWERED
			待ち時間 10分以下               | 待ち時間 5分以下                   | RAISED
			待ち時間 10分以下               | 待ち時間 15分以下                  | LOWERED
			処理時間 30%削減               | 処理時間 40%削減                  | RAISED
			利用者満足度 80%以上             | オンライン申請率 90%以上              | INDICATOR_CHANGED
			申請件数 100件以上              | 申請件数 100人以上                 | INDICATOR_CHANGED
			窓口で待たずに手続きが終わる            | 待ち時間 5分以下                   | INDICATOR_CHANGED
			窓口で待たずに手続きが終わる            | 来庁せずに手続きが終わる                | UNCLEAR
			利用者満足度 80%               | 利用者満足度 90%                  | UNCLEAR
			利用者満足度 80%以上             | 利用者満足度 90%超                 | UNCLEAR
			利用者満足度 80%以上             | 利用者満足度 80 %以上               | UNCLEAR
			令和9年度までに利用者満足度 80%以上      | 令和8年度までに利用者満足度 80%以上       | RAISED
			令和8年度までに利用者満足度 80%以上      | 令和9年度までに利用者満足度 80%以上       | LOWERED
			令和8年度までに利用者満足度 80%以上      | 令和9年度までに利用者満足度 90%以上       | UNCLEAR
			利用者満足度 80%以上             | 令和9年度までに利用者満足度 90%以上       | UNCLEAR
			""")
	void tells_which_way_a_kgi_goes(String before, String after, KgiMove move) {
		assertThat(KgiMovePolicy.between(Kgi.parse(before), Kgi.parse(after))).isEqualTo(move);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			-(ビジョンの策定後設定)            | -(調査後設定)                    | STILL_PENDING
			窓口で待たずに手続きが終わる            | 来庁せずに手続きが終わる                | WORDS_ONLY
			利用者満足度 80%               | 利用者満足度 90%                  | NO_COMPARATOR
			利用者満足度 80%               | 利用者満足度 90%以上                | NO_COMPARATOR
			利用者満足度 80%以上             | 利用者満足度 90%超                 | OTHER_COMPARATOR
			利用者満足度 80%以上             | 利用者満足度 80 %以上               | SAME_FIGURE
			令和8年度までに利用者満足度 80%以上      | 令和9年度までに利用者満足度 90%以上       | FIGURE_AGAINST_YEAR
			利用者満足度 80%以上             | 令和9年度までに利用者満足度 90%以上       | YEAR_IN_ONE_ONLY
			利用者満足度 80%以上             | 利用者満足度 90%以上                |
			利用者満足度 80%以上             | オンライン申請率 90%以上              |
			""")
	void says_why_it_cannot_tell(String before, String after, KgiDoubt doubt) {
		assertThat(KgiMovePolicy.doubt(Kgi.parse(before), Kgi.parse(after)).orElse(null)).isEqualTo(doubt);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			利用者満足度 80%以上             | 利用者満足度 72.5%以上              | -7.5
			利用者数 100人                | 利用者数 150人以上                 | 50
			待ち時間 10分以下               | 待ち時間 5分以下                   | -5
			申請件数 100件以上              | 申請件数 100人以上                 |
			利用者満足度 80%以上             | オンライン申請率 90%以上              |
			-(ビジョンの策定後設定)            | 利用者満足度 80%以上                |
			""")
	void tells_how_far_the_figure_of_the_same_indicator_went(String before, String after, BigDecimal distance) {
		assertThat(KgiMovePolicy.distance(Kgi.parse(before), Kgi.parse(after)).orElse(null)).isEqualTo(distance);
	}

}
