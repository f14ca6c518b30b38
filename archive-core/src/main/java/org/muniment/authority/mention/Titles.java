package org.muniment.authority.mention;

import java.util.Set;
import java.util.stream.Collectors;

/** Words that stand before or after a name and are no part of it, or that only begin a sentence. */
final class Titles {

    /** The last words of titles that stand before a name, folded. */
    static final Set<String> ENGLISH =
            Set.of(
                    "mr", "mrs", "ms", "miss", "messrs", "mme", "madame", "madam", "mlle", "monsieur", "herr",
                    "frau", "senor", "dr", "prof", "professor", "sir", "lord", "lady", "dame", "ambassador", "amb",
                    "premier", "president", "chairman", "vice-president", "secretary", "undersecretary", "minister",
                    "chancellor", "general", "gen", "admiral", "adm", "marshal", "brigadier", "brig", "colonel",
                    "col", "major", "maj", "captain", "capt", "lieutenant", "lt", "commander", "cmdr", "cdr",
                    "sergeant", "sgt", "generalissimo", "senator", "sen", "representative", "rep", "congressman",
                    "congresswoman", "governor", "gov", "mayor", "consul", "counselor", "counsellor", "attache",
                    "commissioner", "envoy", "king", "queen", "prince", "princess", "emperor", "empress", "shah",
                    "pope", "cardinal", "bishop", "archbishop", "father", "reverend", "rev", "hon", "honorable",
                    "rt", "judge", "justice", "comrade", "director", "rear", "vice", "deputy", "assistant",
                    "acting", "foreign", "prime", "charge", "delegate", "speaker", "commodore", "chief", "viscount", "baron", "baroness", "count", "countess", "earl",
                    "duke", "duchess", "marquess", "marquis", "sheikh", "sultan", "rajah");

    /** What may go on between a title and a name: General of the Army, General (Ret.). */
    static final Set<String> WITHIN_TITLES =
            Set.of("of", "the", "army", "fleet", "air", "force", "ret", "retired", "(", ")", ",");

    /** Those of them that need another word to be a title. */
    static final Set<String> BEGINNINGS = Set.of("foreign", "prime", "vice", "deputy", "assistant", "acting", "rear", "chief");

    /** After "Secretary of": Secretary of State Dulles. */
    static final String OF = "of";

    /** Titles that follow a Chinese name, simplified. */
    static final Set<String> CHINESE =
            Set.of(
                    "总理", "副总理", "主席", "副主席", "总统", "副总统", "大使", "公使", "参赞", "领事", "总领事", "部长",
                    "副部长", "外长", "外交部长", "副外长", "司长", "局长", "处长", "科长", "秘书", "秘书长", "总司令",
                    "司令", "将军", "上将", "中将", "少将", "元帅", "委员长", "委员", "院长", "校长", "教授", "博士",
                    "先生", "女士", "夫人", "小姐", "同志", "代表", "书记", "总书记", "省长", "市长", "县长", "主任",
                    "经理", "医生", "老师", "议员", "首相", "国务卿", "皇帝", "亲王", "公", "氏");

    /** The first characters of these. */
    static final String CHINESE_BEGINNINGS =
            CHINESE.stream().map(title -> title.substring(0, 1)).distinct().collect(Collectors.joining());

    /** Words that begin sentences and are no given names, folded; the months too. */
    static final Set<String> NO_GIVEN_NAMES =
            Set.of(
                    "a", "an", "the", "in", "on", "at", "of", "to", "by", "for", "from", "with", "without", "within",
                    "under", "over", "and", "or", "but", "nor", "yet", "so", "if", "as", "when", "while", "where",
                    "after", "before", "since", "until", "till", "because", "although", "though", "that", "this",
                    "these", "those", "both", "neither", "either", "only", "even", "also", "then", "there", "here",
                    "later", "soon", "now", "today", "yesterday", "meanwhile", "however", "moreover", "thus",
                    "therefore", "finally", "first", "second", "third", "again", "did", "does", "do", "had", "has",
                    "was", "were", "is", "will", "would", "should", "could", "can", "what", "who", "why", "how",
                    "which", "whether", "not", "no", "yes", "between", "among", "against", "during", "through",
                    "via", "per", "like", "unlike", "despite", "upon", "toward", "towards", "into", "once",
                    "january", "february", "march", "april", "may", "june", "july", "august", "september",
                    "october", "november", "december", "monday", "tuesday", "wednesday", "thursday", "friday",
                    "saturday", "sunday", "he", "she", "it", "they", "we", "you", "i", "his", "her", "its", "their",
                    "our", "my", "your", "former", "late", "dear", "re", "cc", "see", "memorandum", "letter",
                    "telegram", "subject", "signed", "sincerely");

    private Titles() {}

    static boolean isTitle(String folded) {
        return ENGLISH.contains(folded);
    }
}
