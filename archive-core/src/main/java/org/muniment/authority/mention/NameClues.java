package org.muniment.authority.mention;

import java.util.Map;
import java.util.Set;

/** Words, folded, that tell what bears a name, or that something is no name. */
final class NameClues {

    static final Set<String> ORGANISATIONS =
            Set.of(
                    """
                    ministry department government committee party university army fleet council commission
                    organization organisation agency bank company corporation bureau office association assembly
                    congress court institute union league press embassy consulate legation delegation
                    administration front corps division regiment brigade academy college church society school
                    parliament senate secretariat board trust foundation group club federation alliance yuan
                    police command mission volunteers nations force forces navy\
                    """
                            .split("\\s+"));

    static final Set<String> PLACES =
            Set.of(
                    """
                    island islands strait straits river lake sea ocean mountain mountains mount province county
                    city bay gulf cape peninsula valley street road square avenue harbor harbour port airport
                    palace hall building hotel district republic kingdom archipelago desert canal bridge station
                    territory village town\
                    """
                            .split("\\s+"));

    /** Happenings and papers: they are neither actors nor places. */
    static final Set<String> NEITHER =
            Set.of(
                    """
                    war wars treaty agreement conference revolution crisis declaration doctrine plan pact battle
                    campaign talks talk report statement act resolution communique memorandum telegram letter
                    accord accords armistice meeting law protocol charter constitution festival year day page
                    chapter section article document documents volume note footnote file files box series part
                    appendix ibid source top secret confidential limited distribution drafted approved ref copy\
                    """
                            .split("\\s+"));

    /** Of peoples and countries, as adjectives; and of parties and faiths. */
    static final Set<String> ADJECTIVES =
            Set.of(
                    """
                    chinese american americans british english french german germans soviet soviets russian
                    russians japanese korean koreans indian indians burmese polish poles indonesian vietnamese
                    thai cambodian laotian malayan filipino philippine pakistani ceylonese nepalese tibetan
                    mongolian taiwanese australian canadian italian spanish portuguese dutch belgian swiss
                    swedish danish norwegian finnish austrian hungarian czech yugoslav rumanian romanian
                    bulgarian greek turkish israeli arab egyptian syrian iranian iraqi african asian european
                    western eastern northern southern latin communist communists nationalist nationalists
                    democratic republican socialist catholic protestant muslim buddhist christian jewish sino
                    anglo afro us usa pro anti non\
                    """
                            .split("\\s+"));

    static final Set<String> BEFORE_PLACES = Set.of("in", "at", "near", "off", "around", "outside", "across");

    /** What stands before a possessive s within names: People's Republic. */
    static final Set<String> POSSESSING =
            Set.of("people", "peoples", "women", "workers", "children", "teachers", "king", "queen");

    /** What ministers and secretaries are of. */
    static final Set<String> MINISTRIES =
            Set.of(
                    """
                    state foreign affairs defense defence treasury interior war navy army air commerce justice
                    labor labour agriculture trade finance education health economic far eastern\
                    """
                            .split("\\s+"));

    /** Second halves of given names that neither pinyin nor Wade and Giles know. */
    static final Set<String> SYLLABLES = Set.of("shek", "sik", "pil", "son", "sen", "kwan", "kuk", "wha", "hwa", "kon", "sin");

    /** What people do, after their names. */
    static final Set<String> DONE_BY_PEOPLE =
            Set.of(
                    """
                    said says told asked replied wrote met spoke stated declared announced added remarked
                    explained suggested thought felt believed agreed proposed answered commented observed
                    inquired expressed emphasized pointed arrived returned visited submitted\
                    """
                            .split("\\s+"));

    /** Small words that may stand inside of a name. */
    static final Set<String> WITHIN = Set.of("of", "the", "de", "la", "du", "del", "van", "von", "der", "bin", "al", "for");

    static final Map<UnknownName.Guess, String> NOTHING_TOLD =
            Map.of(UnknownName.Guess.UNDECIDED, "Nothing beside it tells what it is.");

    /** The surnames of most people, simplified. */
    static final String HAN_SURNAMES =
            "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔"
                    + "钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温"
                    + "康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单"
                    + "季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳欧管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连"
                    + "芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲"
                    + "虞敖巩明佘池查麻苑迟邝";

    /** Characters that stand in hardly any given name, simplified. */
    static final String NO_GIVEN_NAME =
            "的了在是和与及对向由从为等这那其之而或并但也就都还不没有被把将让给说表会认指率访致同发提接主参出于至到任前原副总"
                    + "国部省市县长席理使团员们个一二三四五六七八九十年月日时";

    private NameClues() {}
}
