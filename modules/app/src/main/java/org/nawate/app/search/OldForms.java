package org.nawate.app.search;

import java.util.HashMap;
import java.util.Map;

/**
 * Old forms of characters and those written today, for comparing alone. Source: the
 * parenthesised forms of the 常用漢字表 (2010), and forms that are common in names.
 */
final class OldForms {

	/** In the order of {@link #NEW}; the same as in the database's search_folded. */
	static final String OLD = "亞惡壓圍醫爲壹隱榮營衞驛圓鹽緣艷應歐毆櫻奧橫溫穩假價畫會懷壞槪擴殼覺學嶽樂渴卷陷勸寬關歡罐觀氣歸龜僞戲犧舊據"
			+ "擧峽挾狹鄕曉勳薰徑惠揭溪經繼莖螢輕鷄藝擊缺儉劍圈檢權獻縣險顯驗嚴效廣恆鑛號國黑濟碎齋劑册雜參慘棧蠶贊殘絲齒兒"
			+ "辭濕實舍寫釋壽收從澁獸縱肅處緖敍奬將燒稱證乘剩壤孃條淨疊穰讓釀囑觸寢愼晉眞盡圖粹醉隨髓數樞瀨聲靜齊攝竊專戰淺"
			+ "潛纖踐錢禪雙壯搜插爭總聰莊裝騷增藏臟屬續墮體對帶滯臺瀧擇澤單擔膽團彈斷癡遲晝蟲鑄廳聽敕鎭遞鐵轉點傳黨盜燈當鬪"
			+ "德獨讀屆繩貳惱腦霸廢拜賣麥發髮拔蠻祕濱甁拂佛竝變邊邉辨辯瓣舖穗寶萠襃豐沒飜槇萬滿默彌藥譯與譽餘搖樣遙謠來賴亂"
			+ "覽龍兩獵壘勵禮隸靈齡戀爐勞樓郞祿灣髙﨑嵜𠮷瘦豫濵嶋嶌槗斉峯冨埜曾吳敎淸每黃步戶靑內卽旣鄰剝塡頰稅銳說產潁";

	static final String NEW = "亜悪圧囲医為壱隠栄営衛駅円塩縁艶応欧殴桜奥横温穏仮価画会懐壊概拡殻覚学岳楽渇巻陥勧寛関歓缶観気帰亀偽戯犠旧拠"
			+ "挙峡挟狭郷暁勲薫径恵掲渓経継茎蛍軽鶏芸撃欠倹剣圏検権献県険顕験厳効広恒鉱号国黒済砕斎剤冊雑参惨桟蚕賛残糸歯児"
			+ "辞湿実舎写釈寿収従渋獣縦粛処緒叙奨将焼称証乗剰壌嬢条浄畳穣譲醸嘱触寝慎晋真尽図粋酔随髄数枢瀬声静斎摂窃専戦浅"
			+ "潜繊践銭禅双壮捜挿争総聡荘装騒増蔵臓属続堕体対帯滞台滝択沢単担胆団弾断痴遅昼虫鋳庁聴勅鎮逓鉄転点伝党盗灯当闘"
			+ "徳独読届縄弐悩脳覇廃拝売麦発髪抜蛮秘浜瓶払仏並変辺辺弁弁弁舗穂宝萌褒豊没翻槙万満黙弥薬訳与誉余揺様遥謡来頼乱"
			+ "覧竜両猟塁励礼隷霊齢恋炉労楼郎禄湾高崎崎吉痩予浜島島橋斎峰富野曽呉教清毎黄歩戸青内即既隣剥填頬税鋭説産穎";

	private static final Map<Integer, Integer> TODAY = pairs();

	private OldForms() {
	}

	/** The text with today's forms, and without selectors of variants. */
	static String replaced(String text) {
		StringBuilder replaced = new StringBuilder(text.length());
		text.codePoints()
			.filter((c) -> !isSelector(c))
			.forEach((c) -> replaced.appendCodePoint(TODAY.getOrDefault(c, c)));
		return replaced.toString();
	}

	private static boolean isSelector(int c) {
		return (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF);
	}

	private static Map<Integer, Integer> pairs() {
		int[] from = OLD.codePoints().toArray();
		int[] to = NEW.codePoints().toArray();
		Map<Integer, Integer> pairs = new HashMap<>();
		for (int i = 0; i < from.length; i++) {
			pairs.put(from[i], to[i]);
		}
		return Map.copyOf(pairs);
	}

}
