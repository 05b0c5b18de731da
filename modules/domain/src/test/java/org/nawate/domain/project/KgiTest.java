package org.nawate.domain.project;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nawate.domain.act.FiscalYear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class KgiTest {

	@ParameterizedTest(name = "{0}")
	@CsvSource(delimiter = '|', nullValues = "-", textBlock = """
			システム利用者満足度 80%以上 | 80 | % | AT_LEAST | -
			R8年度書かない窓口の利用満足度4.2 | 4.2 | - | - | 2026
			旅券申請の全申請のうち、オンライン手続き率 80% | 80 | % | - | -
			市HP(ページ別訪問数)400件 | 400 | 件 | - | -
			(市民意識調査)この地域で今後も子育てし続けたいと答えた市民の割合 95% | 95 | % | - | -
			導入業務における事務削減時間 60% | 60 | % | - | -
			職員の事務時間を30%削減 | 30 | % | REDUCE_BY | -
			利用者満足度:80%以上 | 80 | % | AT_LEAST | -
			R7年度に交付率 100% | 100 | % | - | 2025
			全壊の市議会議員選挙における開票時間の3分の1で完了 | 0.3333 | 倍 | - | -
			地域ボランティア等による安定した地域内運行で自動運転者等乗車数延べ600人 | 600 | 人 | - | -
			参加者アンケートの満足度 80% | 80 | % | - | -
			""")
	void reads_the_figures_of_the_citys_page(String text, BigDecimal value, @Nullable String unit,
			@Nullable KgiComparator comparator, @Nullable Integer year) {
		assertFigure(text, KgiKind.NUMERIC, value, unit, comparator, year);
	}

	@ParameterizedTest(name = "{0}")
	@CsvSource(delimiter = '|', nullValues = "-", textBlock = """
			前年度比110％以上 | 110 | % | AT_LEAST | -
			年間1,200件 | 1200 | 件 | - | -
			90％未満 | 90 | % | BELOW | -
			R9年度までに待ち時間を15分以下 | 15 | 分 | AT_MOST | 2027
			年2回以上開催 | 2 | 回 | AT_LEAST | -
			1万2千件 | 12000 | 件 | - | -
			1億2,000万円 | 120000000 | 円 | - | -
			1.5万件超 | 15000 | 件 | ABOVE | -
			500千円 | 500000 | 円 | - | -
			100人／年 | 100 | 人/年 | - | -
			－５％ | -5 | % | - | -
			△3ポイント | -3 | ポイント | - | -
			満足度８０％以上 | 80 | % | AT_LEAST | -
			満足度４．２点以上 | 4.2 | 点 | AT_LEAST | -
			令和９(２０２７)年度までに満足度９０％ | 90 | % | - | 2027
			令和9年(2027)年度に90% | 90 | % | - | 2027
			2026年度末までに12自治体以上と連携 | 12 | 自治体 | AT_LEAST | 2026
			令和6年度実績から令和9年度までに20%以上削減 | 20 | % | REDUCE_BY | 2027
			令和8年4月1日から3校で運用 | 3 | 校 | - | -
			65歳以上の市民の利用率50% | 50 | % | - | -
			満足度80%以上(前年度75%) | 80 | % | AT_LEAST | -
			80%以上の満足度を3年間維持 | 80 | % | AT_LEAST | -
			訪問数(400件) | 400 | 件 | - | -
			窓口又は電子申請の利用率80%以上 | 80 | % | AT_LEAST | -
			処理時間を3割削減 | 3 | 割 | REDUCE_BY | -
			第6次計画の目標5件 | 5 | 件 | - | -
			利用率60～80% | 80 | % | - | -
			10人中8人 | 8 | 人 | - | -
			5点満点中4.2点以上 | 4.2 | 点 | AT_LEAST | -
			待ち時間 30分以内 | 30 | 分 | AT_MOST | -
			市HP400件 | 400 | 件 | - | -
			０件 | 0 | 件 | - | -
			三分の一に短縮 | 0.3333 | 倍 | - | -
			利用者数1,000人を超える | 1000 | 人 | ABOVE | -
			満足度 90 ％ 以上 | 90 | % | AT_LEAST | -
			""")
	void reads_figures_as_other_officers_write_them(String text, BigDecimal value, @Nullable String unit,
			@Nullable KgiComparator comparator, @Nullable Integer year) {
		assertFigure(text, KgiKind.NUMERIC, value, unit, comparator, year);
	}

	@Test
	void calls_a_statement_with_a_figure_only_in_parentheses_mixed() {
		assertFigure("市役所内で蓄積される統計情報(問合せ情報等)をもとに、業務改善を推進する(業務改善数40件)", KgiKind.MIXED, new BigDecimal(40), "件", null,
				null);
	}

	@Test
	void calls_an_alternative_without_a_figure_mixed() {
		assertFigure("全国標準学力検査結果標準偏差平均50もしくは全国学力・学習状況調査平均正答率を全国平均に上昇", KgiKind.MIXED, new BigDecimal(50), null, null,
				null);
	}

	@ParameterizedTest
	@CsvSource({ "契約業務の来庁不要型モデルとして構築する", "標準準拠システムの移行及び運用開始", "導入完了", "第6次計画の策定", "5G環境の整備", "令和8年3月に運用開始",
			"24時間365日対応のチャットボット導入", "AI4U の導入", "R8年度に導入完了" })
	void calls_a_state_to_be_reached_qualitative(String text) {
		Kgi kgi = Kgi.parse(text);
		assertThat(kgi.kind()).isEqualTo(KgiKind.QUALITATIVE);
		assertThat(kgi.value()).isNull();
	}

	@Test
	void keeps_the_year_of_a_qualitative_goal() {
		assertThat(Kgi.parse("R8年度に導入完了").year()).isEqualTo(new FiscalYear(2026));
	}

	@ParameterizedTest
	@CsvSource({ "-(ビジョンの策定後設定),ビジョンの策定後設定", "-(方針・仕様の決定後に設定),方針・仕様の決定後に設定", "－（検討中）,検討中", "ー（検討中）,検討中",
			"―(R8年度に設定),R8年度に設定", "- (検討中),検討中", "未定,未定", "検討中,検討中", "未定（仕様決定後）,仕様決定後", "方針の決定後に設定する,方針の決定後に設定する",
			"今後設定,今後設定", "-(効果(率)を検証後),効果(率)を検証後" })
	void reads_a_dash_before_parentheses_as_pending_with_its_reason(String text, String reason) {
		Kgi kgi = Kgi.parse(text);
		assertThat(kgi.kind()).isEqualTo(KgiKind.PENDING);
		assertThat(kgi.pendingReason()).isEqualTo(reason);
		assertThat(kgi.value()).isNull();
	}

	@ParameterizedTest
	@CsvSource({ "【廃止】", "-", "－", "''", "' '", "なし" })
	void reads_nothing_where_nothing_stands(String text) {
		assertThat(Kgi.parse(text).kind()).isEqualTo(KgiKind.NONE);
	}

	@Test
	void keeps_the_text_untouched() {
		assertThat(Kgi.parse(" 満足度　８０％以上 ").text()).isEqualTo(" 満足度　８０％以上 ");
	}

	@Test
	void refuses_to_exist_with_a_figure_that_its_kind_denies() {
		assertThatThrownBy(() -> new Kgi("x", KgiKind.NUMERIC, null, null, null, null, null))
			.isInstanceOf(IllegalArgumentException.class);
		assertThatThrownBy(() -> new Kgi("x", KgiKind.NONE, null, null, null, null, "why"))
			.isInstanceOf(IllegalArgumentException.class);
	}

	private static void assertFigure(String text, KgiKind kind, BigDecimal value, @Nullable String unit,
			@Nullable KgiComparator comparator, @Nullable Integer year) {
		Kgi kgi = Kgi.parse(text);
		assertThat(kgi.text()).isEqualTo(text);
		assertThat(kgi.kind()).isEqualTo(kind);
		assertThat(kgi.value()).isEqualByComparingTo(value);
		assertThat(kgi.unit()).isEqualTo(unit);
		assertThat(kgi.comparator()).isEqualTo(comparator);
		assertThat(kgi.year()).isEqualTo((year != null) ? new FiscalYear(year) : null);
	}

}
