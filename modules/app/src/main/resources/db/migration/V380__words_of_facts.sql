-- The text by which a fact is sought: all that it says in words, with who said it, folded. It follows from the other columns, so
-- a name that is erased there vanishes here by itself, and facts recorded long ago have it as well.

-- Full and half width, capitals and small letters, and old and new forms of characters are alike (條 and 条, 髙 and 高); the
-- selectors of variants fall away. The rule is SearchKey's; a test compares the two.
create function search_folded(said text) returns text
    language plpgsql immutable strict parallel safe as $$
declare
    folded text := lower(normalize(said, NFKC));
begin
    if folded ~ U&'[\FE00-\FE0F\+0E0100-\+0E01EF]' then
        folded := regexp_replace(folded, U&'[\FE00-\FE0F\+0E0100-\+0E01EF]', '', 'g');
    end if;
    -- To look whether there is anything to replace costs a tenth of replacing.
    if folded ~ ('['
            || '亞惡壓圍醫爲壹隱榮營衞驛圓鹽緣艷應歐毆櫻奧橫溫穩假價畫會懷壞槪擴殼覺學嶽樂渴卷陷勸寬關歡罐觀氣歸龜僞戲犧舊據'
            || '擧峽挾狹鄕曉勳薰徑惠揭溪經繼莖螢輕鷄藝擊缺儉劍圈檢權獻縣險顯驗嚴效廣恆鑛號國黑濟碎齋劑册雜參慘棧蠶贊殘絲齒兒'
            || '辭濕實舍寫釋壽收從澁獸縱肅處緖敍奬將燒稱證乘剩壤孃條淨疊穰讓釀囑觸寢愼晉眞盡圖粹醉隨髓數樞瀨聲靜齊攝竊專戰淺'
            || '潛纖踐錢禪雙壯搜插爭總聰莊裝騷增藏臟屬續墮體對帶滯臺瀧擇澤單擔膽團彈斷癡遲晝蟲鑄廳聽敕鎭遞鐵轉點傳黨盜燈當鬪'
            || '德獨讀屆繩貳惱腦霸廢拜賣麥發髮拔蠻祕濱甁拂佛竝變邊邉辨辯瓣舖穗寶萠襃豐沒飜槇萬滿默彌藥譯與譽餘搖樣遙謠來賴亂'
            || '覽龍兩獵壘勵禮隸靈齡戀爐勞樓郞祿灣髙﨑嵜𠮷瘦豫濵嶋嶌槗斉峯冨埜曾吳敎淸每黃步戶靑內卽旣鄰剝塡頰稅銳說產潁'
            || ']') then
        folded := translate(folded,
            '亞惡壓圍醫爲壹隱榮營衞驛圓鹽緣艷應歐毆櫻奧橫溫穩假價畫會懷壞槪擴殼覺學嶽樂渴卷陷勸寬關歡罐觀氣歸龜僞戲犧舊據'
            || '擧峽挾狹鄕曉勳薰徑惠揭溪經繼莖螢輕鷄藝擊缺儉劍圈檢權獻縣險顯驗嚴效廣恆鑛號國黑濟碎齋劑册雜參慘棧蠶贊殘絲齒兒'
            || '辭濕實舍寫釋壽收從澁獸縱肅處緖敍奬將燒稱證乘剩壤孃條淨疊穰讓釀囑觸寢愼晉眞盡圖粹醉隨髓數樞瀨聲靜齊攝竊專戰淺'
            || '潛纖踐錢禪雙壯搜插爭總聰莊裝騷增藏臟屬續墮體對帶滯臺瀧擇澤單擔膽團彈斷癡遲晝蟲鑄廳聽敕鎭遞鐵轉點傳黨盜燈當鬪'
            || '德獨讀屆繩貳惱腦霸廢拜賣麥發髮拔蠻祕濱甁拂佛竝變邊邉辨辯瓣舖穗寶萠襃豐沒飜槇萬滿默彌藥譯與譽餘搖樣遙謠來賴亂'
            || '覽龍兩獵壘勵禮隸靈齡戀爐勞樓郞祿灣髙﨑嵜𠮷瘦豫濵嶋嶌槗斉峯冨埜曾吳敎淸每黃步戶靑內卽旣鄰剝塡頰稅銳說產潁',
            '亜悪圧囲医為壱隠栄営衛駅円塩縁艶応欧殴桜奥横温穏仮価画会懐壊概拡殻覚学岳楽渇巻陥勧寛関歓缶観気帰亀偽戯犠旧拠'
            || '挙峡挟狭郷暁勲薫径恵掲渓経継茎蛍軽鶏芸撃欠倹剣圏検権献県険顕験厳効広恒鉱号国黒済砕斎剤冊雑参惨桟蚕賛残糸歯児'
            || '辞湿実舎写釈寿収従渋獣縦粛処緒叙奨将焼称証乗剰壌嬢条浄畳穣譲醸嘱触寝慎晋真尽図粋酔随髄数枢瀬声静斎摂窃専戦浅'
            || '潜繊践銭禅双壮捜挿争総聡荘装騒増蔵臓属続堕体対帯滞台滝択沢単担胆団弾断痴遅昼虫鋳庁聴勅鎮逓鉄転点伝党盗灯当闘'
            || '徳独読届縄弐悩脳覇廃拝売麦発髪抜蛮秘浜瓶払仏並変辺辺弁弁弁舗穂宝萌褒豊没翻槙万満黙弥薬訳与誉余揺様遥謡来頼乱'
            || '覧竜両猟塁励礼隷霊齢恋炉労楼郎禄湾高崎崎吉痩予浜島島橋斎峰富野曽呉教清毎黄歩戸青内即既隣剥填頬税鋭説産穎');
    end if;
    return folded;
end
$$;

-- What a fact says: every text of its document but identifiers and days, and who acted, in which post, in whose place. Blanks and
-- ends of lines within a text do not count, as they stand anywhere in Japanese; one blank stands between two texts.
create function fact_words(document jsonb, variadic who text[]) returns text
    language sql immutable parallel safe
    return search_folded((
        select coalesce(string_agg(translate(said, E' \t\r\n\u00a0\u3000', ''), ' '), '')
        from (select word #>> '{}' as said
              from jsonb_path_query(document, 'strict $.** ? (@.type() == "string")') as word
              union all
              select name from unnest(who) as name) as texts
        where said !~ '^([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9:.]+Z)?)$'));

-- Each character, and each two neighbours, as numbers: by these an index that every PostgreSQL has finds a word within a language
-- that puts no blanks between words, also a word of one or two characters.
create function search_pairs(folded text) returns bigint[]
    language sql immutable strict parallel safe cost 1000
    return (select array_agg(ascii(c.one)::bigint)
                   || array_agg(ascii(c.one)::bigint << 21 | ascii(c.next)) filter (where c.next is not null)
            from unnest(string_to_array(folded, null), (string_to_array(folded, null))[2:]) as c (one, next));

-- By which of them a word is sought: the pairs say all that single characters would.
create function sought_pairs(word text) returns bigint[]
    language sql immutable strict parallel safe
    return (select array_agg(distinct pair) from unnest(search_pairs(word)) as pair
            where char_length(word) < 2 or pair >= 1 << 21);

alter table fact add column words text not null
    generated always as (fact_words(payload, person_name, post_title, on_behalf_of)) stored;

create index fact_by_words on fact using gin (search_pairs(words));
create index fact_by_person on fact (person_id, position);
create index fact_by_post on fact (post_id, position);
-- Days rise with the positions, so one line about each few pages is enough.
create index fact_by_day on fact using brin (recorded_at, acted_on, drafted_on, decided_on, effective_on)
    with (pages_per_range = 16, autosummarize = on);
-- What was written before is taken to be in use, so the planner knows it at once.
analyze fact;
