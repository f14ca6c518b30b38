package org.muniment.authority.mention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muniment.authority.Romanization;

class WadeGilesTest {

    @ParameterizedTest
    @CsvSource({
        "zhou, chou",
        "chou, ch'ou",
        "en, ên",
        "lai, lai",
        "jiang, chiang",
        "jie, chieh",
        "shi, shih",
        "mao, mao",
        "ze, tsê",
        "dong, tung",
        "qiang, ch'iang",
        "xue, hsüeh",
        "xiong, hsiung",
        "ri, jih",
        "ren, jên",
        "si, ssu",
        "zi, tzu",
        "ci, tz'u",
        "guo, kuo",
        "duo, to",
        "he, ho",
        "ke, k'o",
        "ge, ko",
        "gui, kuei",
        "hui, hui",
        "yi, i",
        "yan, yen",
        "you, yu",
        "yu, yü",
        "yuan, yüan",
        "yong, yung",
        "tian, t'ien",
        "nü, nü",
        "lüe, lüeh",
        "er, erh",
        "wei, wei",
        "shuo, shuo",
        "bing, ping",
        "nan, nan",
        "quan, ch'üan"
    })
    void writesASyllable(String pinyin, String wadeGiles) {
        assertEquals(wadeGiles, WadeGiles.of(pinyin));
    }

    @ParameterizedTest
    @CsvSource({
        "周恩来, Zhou En-lai, Chou Ên-lai",
        "王炳南, Wang Bing-nan, Wang Ping-nan",
        "單國璣, Shan Guo-ji, Shan Kuo-chi",
        "仇英, Qiu Ying, Ch'iu Ying",
        "曾国藩, Zeng Guo-fan, Tsêng Kuo-fan",
        "歐陽修, Ou-yang Xiu, Ou-yang Hsiu",
        "尉迟恭, Yu-chi Gong, Yü-ch'ih Kung",
        "区寿年, Ou Shou-nian, Ou Shou-nien"
    })
    void readsSurnamesAsSurnames(String han, String pinyin, String wadeGiles) {
        HanName name = HanName.ofPerson(han).orElseThrow();
        assertEquals(pinyin, in(name, Romanization.PINYIN));
        assertEquals(
                wadeGiles.replace('ê', 'e').replace('Ê', 'E'),
                in(name, Romanization.WADE_GILES).replace('ê', 'e').replace('Ê', 'E'));
    }

    @Test
    void takesTranslatedNamesForNoChineseOnes() {
        assertTrue(HanName.ofPerson("约翰·肯尼迪").isEmpty());
        assertTrue(HanName.ofPerson("亚历山大").isEmpty());
        assertFalse(HanName.isHan("Zhou 恩来"));
    }

    @Test
    void writesOverFromEitherSystemToTheOther() {
        assertEquals(Set.of("Chou En-lai"), other("Zhou", "Enlai", Optional.empty()));
        assertEquals(Set.of("Mao Tse-tung"), other("Mao", "Zedong", Optional.empty()));
        assertTrue(other("Shen", "Ch'ang-huan", Optional.empty()).contains("Shen Chang-huan"));
        assertTrue(
                other("Wang", "Ping-nan", Optional.of(Romanization.WADE_GILES))
                        .containsAll(List.of("Wang Bing-nan", "Wang Ping-nan")));
        assertEquals(Set.of(), other("Chiang", "Kai-shek", Optional.empty()));
        assertEquals(Set.of(), other("Dean", "Rusk", Optional.empty()));
    }

    private static Set<String> other(String surname, String given, Optional<Romanization> held) {
        return RomanizedName.of(surname, given, held).stream()
                .flatMap(name -> name.inOtherSystem().stream())
                .map(name -> name.surnameWords() + " " + name.givenWords())
                .map(name -> name.replace('ê', 'e').replace('Ê', 'E'))
                .collect(Collectors.toSet());
    }

    private static String in(HanName name, Romanization system) {
        return name.surnameIn(system) + " " + name.givenIn(system);
    }
}
