package org.muniment.authority.mention;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The syllables of standard Chinese in pinyin without tones, and the surnames among them. */
final class Pinyin {

    /** Each initial with the finals that follow it; {@code -} is no initial. */
    private static final String TABLE =
            """
            - a ai an ang ao e ei en eng er o ou
            b a o ai ei ao an en ang eng i ie iao ian in ing u
            p a o ai ei ao ou an en ang eng i ie iao ian in ing u
            m a o e ai ei ao ou an en ang eng i ie iao iu ian in ing u
            f a o ei ou an en ang eng u
            d a e ai ei ao ou an en ang eng ong i ie iao iu ian ing u uo ui uan un
            t a e ai ao ou an ang eng ong i ie iao ian ing u uo ui uan un
            n a e ai ei ao ou an en ang eng ong i ie iao iu ian in iang ing u uo uan ü üe
            l a e ai ei ao ou an ang eng ong i ia ie iao iu ian in iang ing u uo uan un ü üe
            g a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang
            k a e ai ao ou an en ang eng ong u ua uo uai ui uan un uang
            h a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang
            j i ia ie iao iu ian in iang ing iong u ue uan un
            q i ia ie iao iu ian in iang ing iong u ue uan un
            x i ia ie iao iu ian in iang ing iong u ue uan un
            zh a e i ai ao ou an en ang eng ong u ua uo uai ui uan un uang
            ch a e i ai ao ou an en ang eng ong u ua uo uai ui uan un uang
            sh a e i ai ei ao ou an en ang eng u ua uo uai ui uan un uang
            r e i ao ou an en ang eng ong u uo ui uan un
            z a e i ai ei ao ou an en ang eng ong u uo ui uan un
            c a e i ai ao ou an en ang eng ong u uo ui uan un
            s a e i ai ao ou an en ang eng ong u uo ui uan un
            y a e ao ou an in ang ing ong i u ue uan un
            w a o ai ei an en ang eng u
            """;

    static final Set<String> SYLLABLES = syllables();

    /** The surnames of most people, and those in compounds. */
    static final Set<String> SURNAMES =
            Set.of(
                    """
                    li wang zhang liu chen yang zhao huang zhou wu xu sun hu zhu gao lin he guo ma luo liang song
                    zheng xie han tang feng yu dong xiao cheng cao yuan deng fu shen zeng peng lü lu su jiang cai
                    jia ding wei xue ye yan pan du dai xia zhong tian ren fan fang shi yao tan sheng zou xiong jin
                    hao kong bai cui kang mao qiu qin gu hou shao meng long wan duan lei qian yin yi chang qiao lai
                    gong wen pang xing an lan hua ge niu zhai zhan shan mei ji zong zuo geng guan tong ning ouyang
                    sima situ zhuge shangguan huangfu linghu ling bo nie min ruan rao pu qi\
                    """
                            .split("\\s+"));

    private static final int MOST_SYLLABLES = 3;

    private Pinyin() {}

    /** The syllables of a folded word, as few as can be; empty when it is not made of such. */
    static Optional<List<String>> split(String word) {
        return split(word, SYLLABLES, MOST_SYLLABLES);
    }

    static Optional<List<String>> split(String word, Set<String> syllables, int most) {
        if (word.isEmpty()) {
            return Optional.of(List.of());
        }
        Optional<List<String>> best = Optional.empty();
        for (int end = 1; end <= word.length() && most > 0; end++) {
            String first = word.substring(0, end);
            if (syllables.contains(first)) {
                Optional<List<String>> rest = split(word.substring(end), syllables, most - 1);
                if (rest.isPresent() && (best.isEmpty() || rest.get().size() < best.get().size())) {
                    List<String> all = new ArrayList<>(List.of(first));
                    all.addAll(rest.get());
                    best = Optional.of(all);
                }
            }
        }
        return best;
    }

    private static Set<String> syllables() {
        Set<String> all = new TreeSet<>();
        TABLE.lines()
                .map(line -> line.split(" "))
                .forEach(
                        line -> {
                            String initial = line[0].equals("-") ? "" : line[0];
                            for (int i = 1; i < line.length; i++) {
                                all.add(initial + line[i]);
                            }
                        });
        return Collections.unmodifiableSet(all);
    }
}
