package org.nawate.domain.project;

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

}
