package org.muniment.authority.mention;

import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.muniment.authority.Romanization;

/**
 * A Chinese name as it is read in standard Chinese, one syllable of pinyin without tones for each
 * character. Surnames are read as surnames.
 *
 * @param surname in simplified characters; empty for places
 * @param surnameSyllables as many as it has characters
 * @param givenSyllables of a place, all its syllables
 */
record HanName(String surname, List<String> surnameSyllables, List<String> givenSyllables) {

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}+(?:[·‧・•]\\p{IsHan}+)*");

    /** Longer ones are translations of foreign names. */
    private static final int LONGEST = 4;

    private static final Set<String> COMPOUND =
            Set.of(
                    "欧阳", "司马", "上官", "诸葛", "司徒", "东方", "独孤", "南宫", "夏侯", "尉迟", "公孙", "慕容",
                    "令狐", "皇甫", "宇文", "长孙", "鲜于", "闾丘", "司空", "亓官", "仲孙", "轩辕", "钟离", "端木",
                    "百里", "呼延", "东郭", "南门", "西门", "羊舌", "公冶", "濮阳", "淳于", "单于", "太叔", "申屠",
                    "赫连", "澹台", "拓跋", "公羊", "万俟", "第五", "纳兰", "爱新", "叶赫", "完颜", "耶律", "公输");

    /** Readings that characters have as surnames only, simplified. */
    private static final Map<String, String> AS_SURNAME =
            Map.ofEntries(
                    Map.entry("单", "shan"), Map.entry("仇", "qiu"), Map.entry("曾", "zeng"),
                    Map.entry("解", "xie"), Map.entry("任", "ren"), Map.entry("区", "ou"),
                    Map.entry("查", "zha"), Map.entry("朴", "piao"), Map.entry("盖", "ge"),
                    Map.entry("乐", "yue"), Map.entry("翟", "zhai"), Map.entry("召", "shao"),
                    Map.entry("洗", "xian"), Map.entry("那", "na"), Map.entry("繁", "po"),
                    Map.entry("折", "she"), Map.entry("员", "yun"), Map.entry("秘", "bi"),
                    Map.entry("牟", "mu"), Map.entry("能", "nai"), Map.entry("晁", "chao"),
                    Map.entry("种", "chong"), Map.entry("黑", "he"), Map.entry("华", "hua"),
                    Map.entry("缪", "miao"), Map.entry("覃", "qin"), Map.entry("纪", "ji"),
                    Map.entry("尉", "wei"), Map.entry("逄", "pang"), Map.entry("郗", "xi"),
                    Map.entry("宁", "ning"), Map.entry("石", "shi"), Map.entry("燕", "yan"),
                    Map.entry("应", "ying"), Map.entry("葛", "ge"), Map.entry("冼", "xian"),
                    Map.entry("尉迟", "yu chi"), Map.entry("长孙", "zhang sun"),
                    Map.entry("万俟", "mo qi"), Map.entry("单于", "chan yu"),
                    Map.entry("澹台", "tan tai"), Map.entry("拓跋", "tuo ba"),
                    Map.entry("令狐", "ling hu"), Map.entry("亓官", "qi guan"),
                    Map.entry("叶赫", "ye he"), Map.entry("鲜于", "xian yu"));

    /** Names of places that are not read as their characters usually are, simplified. */
    private static final Map<String, String> AS_PLACE =
            Map.ofEntries(
                    Map.entry("重庆", "chong qing"), Map.entry("厦门", "xia men"),
                    Map.entry("西藏", "xi zang"), Map.entry("成都", "cheng du"),
                    Map.entry("长沙", "chang sha"), Map.entry("长春", "chang chun"),
                    Map.entry("长江", "chang jiang"), Map.entry("番禺", "pan yu"),
                    Map.entry("蚌埠", "beng bu"), Map.entry("六安", "lu an"),
                    Map.entry("洪洞", "hong tong"), Map.entry("乐清", "yue qing"),
                    Map.entry("乐亭", "lao ting"), Map.entry("铅山", "yan shan"),
                    Map.entry("单县", "shan xian"), Map.entry("尉犁", "yu li"),
                    Map.entry("台州", "tai zhou"), Map.entry("丽水", "li shui"),
                    Map.entry("大埔", "da bu"), Map.entry("黄埔", "huang pu"),
                    Map.entry("浚县", "xun xian"), Map.entry("蔚县", "yu xian"),
                    Map.entry("珲春", "hun chun"), Map.entry("荥阳", "xing yang"),
                    Map.entry("都匀", "du yun"), Map.entry("大连", "da lian"));

    /** What kind of place it is, which other languages translate. */
    private static final Set<String> FEATURES =
            Set.of("省", "市", "县", "区", "镇", "乡", "村", "州", "府", "岛", "河", "江", "湖", "山");

    private static final int SHORTEST_WITHOUT_FEATURE = 2;

    HanName {
        surnameSyllables = List.copyOf(surnameSyllables);
        givenSyllables = List.copyOf(givenSyllables);
    }

    /** Whether a name is written in Chinese characters alone. */
    static boolean isHan(String words) {
        return HAN.matcher(words).matches();
    }

    /** A person's name; empty when it is not one of the Chinese kind. */
    static Optional<HanName> ofPerson(String words) {
        String name = simplified(words);
        int length = name.codePointCount(0, name.length());
        if (length != name.length() || length < 2 || length > LONGEST || name.indexOf('·') >= 0) {
            return Optional.empty();
        }
        String two = name.substring(0, 2);
        String surname = length > 2 && COMPOUND.contains(two) ? two : name.substring(0, 1);
        if (length == LONGEST && surname.length() == 1) {
            return Optional.empty();
        }
        String reading = AS_SURNAME.getOrDefault(surname, "");
        return Optional.of(
                new HanName(
                        surname,
                        reading.isEmpty() ? syllables(surname) : List.of(reading.split(" ")),
                        syllables(name.substring(surname.length()))));
    }

    /** A place's name, and the same without what kind of place it is. */
    static List<HanName> ofPlace(String words) {
        String name = simplified(words);
        List<HanName> names = new ArrayList<>();
        names.add(place(name));
        int end = name.length() - 1;
        if (end >= SHORTEST_WITHOUT_FEATURE && FEATURES.contains(name.substring(end))) {
            names.add(place(name.substring(0, end)));
        }
        return names;
    }

    private static HanName place(String name) {
        for (int length = Math.min(name.length(), LONGEST); length >= 2; length--) {
            String known = AS_PLACE.get(name.substring(0, length));
            if (known != null) {
                List<String> syllables = new ArrayList<>(List.of(known.split(" ")));
                syllables.addAll(syllables(name.substring(length)));
                return new HanName("", List.of(), syllables);
            }
        }
        return new HanName("", List.of(), syllables(name));
    }

    String surnameIn(Romanization system) {
        return written(surnameSyllables, system, true);
    }

    String givenIn(Romanization system) {
        return written(givenSyllables, system, true);
    }

    String joined(Romanization system) {
        return written(givenSyllables, system, false);
    }

    String hyphened(Romanization system) {
        return written(givenSyllables, system, true);
    }

    /** Hyphens are written between all syllables: names are found with and without them. */
    private static String written(List<String> syllables, Romanization system, boolean hyphens) {
        String all =
                syllables.stream()
                        .map(s -> system == Romanization.WADE_GILES ? WadeGiles.of(s) : s)
                        .collect(Collectors.joining("-"));
        return all.isEmpty() ? all : Character.toUpperCase(all.charAt(0)) + all.substring(1);
    }

    private static String simplified(String words) {
        StringBuilder simple = new StringBuilder();
        for (int i = 0; i < words.length(); i++) {
            simple.append(Characters.ALL.fold(words.charAt(i)));
        }
        return simple.toString();
    }

    private static List<String> syllables(String han) {
        if (han.isEmpty()) {
            return List.of();
        }
        String latin = Readings.PINYIN.transform(han).strip();
        return List.of(latin.split("[\\s·]+"));
    }

    /** ICU's table of readings (Unicode licence), tones taken off; ü stays. */
    private static final class Readings {
        static final Transliterator PINYIN =
                Transliterator.createFromRules(
                        "Han-PlainPinyin",
                        ":: Han-Latin; :: NFD; [\\u0300\\u0301\\u0304\\u030C] > ; :: NFC;",
                        Transliterator.FORWARD);

        private Readings() {}
    }
}
