package org.muniment.authority.mention;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.muniment.authority.Romanization;

/**
 * A Chinese person's name in Latin letters, taken apart into syllables, and written over into the
 * other system. What Wade and Giles tell apart by apostrophes alone stays several where these were
 * left out.
 *
 * @param system in which it is written
 * @param surname syllables
 * @param given syllables
 */
record RomanizedName(Romanization system, List<String> surname, List<String> given) {

    private static final Pattern APOSTROPHES = Pattern.compile("['’‘ʼʻ`´ʿʾ]");
    private static final Pattern BETWEEN = Pattern.compile("[-‐‑–—\\s]+");
    private static final int MOST_GIVEN = 2;
    private static final int MOST_READINGS = 16;

    /** What a syllable of Wade and Giles may be in pinyin, apostrophes and dots left out. */
    private static final Map<String, Set<String>> BARE = new HashMap<>();

    /** The same with apostrophes. */
    private static final Map<String, Set<String>> MARKED = new HashMap<>();

    static {
        for (String pinyin : Pinyin.SYLLABLES) {
            String marked = plain(WadeGiles.of(pinyin));
            MARKED.computeIfAbsent(marked, _ -> new TreeSet<>()).add(pinyin);
            BARE.computeIfAbsent(marked.replace("'", ""), _ -> new TreeSet<>()).add(pinyin);
        }
        BARE.put("szu", Set.of("si"));
        MARKED.put("szu", Set.of("si"));
    }

    RomanizedName {
        surname = List.copyOf(surname);
        given = List.copyOf(given);
    }

    /**
     * A name of which the parts are known; empty when they are no Chinese syllables.
     *
     * @param held by which system it is said to be written
     */
    static Optional<RomanizedName> of(
            String surname, String given, Optional<Romanization> held) {
        boolean marks = APOSTROPHES.matcher(surname + given).find() || BETWEEN.matcher(given).find();
        boolean wade = held.map(Romanization.WADE_GILES::equals).orElse(marks);
        if (held.isPresent() && held.get() != Romanization.PINYIN && !wade) {
            return Optional.empty();
        }
        Optional<List<String>> family = wade ? wade(surname) : pinyin(surname);
        Optional<List<String>> own = wade ? wade(given) : pinyin(given);
        if (family.isEmpty() || own.isEmpty() || family.get().isEmpty() || own.get().isEmpty()
                || own.get().size() > MOST_GIVEN) {
            return Optional.empty();
        }
        return Optional.of(
                new RomanizedName(
                        wade ? Romanization.WADE_GILES : Romanization.PINYIN,
                        family.get(),
                        own.get()));
    }

    /** Whether a word is a Chinese surname in either system, as far as tables know. */
    static boolean isSurname(String word) {
        String plain = plain(word);
        return Pinyin.SURNAMES.contains(plain)
                || readings(plain, true).stream().anyMatch(Pinyin.SURNAMES::contains);
    }

    /** Whether a word is one syllable in either system. */
    static boolean isSyllable(String word) {
        String plain = plain(word);
        return Pinyin.SYLLABLES.contains(plain) || MARKED.containsKey(plain) || BARE.containsKey(plain);
    }

    private static Optional<List<String>> pinyin(String part) {
        return Pinyin.split(BETWEEN.matcher(plain(part).replace("'", "")).replaceAll(""));
    }

    private static Optional<List<String>> wade(String part) {
        List<String> syllables = new ArrayList<>();
        for (String word : BETWEEN.split(plain(part))) {
            Optional<List<String>> split =
                    MARKED.containsKey(word)
                            ? Optional.of(List.of(word))
                            : Pinyin.split(word, BARE.keySet(), MOST_GIVEN);
            if (split.isEmpty()) {
                return Optional.empty();
            }
            syllables.addAll(split.get());
        }
        return Optional.of(syllables);
    }

    /** The same name in the other system, each reading that it may have. */
    List<RomanizedName> inOtherSystem() {
        if (system == Romanization.PINYIN) {
            return List.of(
                    new RomanizedName(Romanization.WADE_GILES, wade(surname), wade(given)));
        }
        boolean marked = (surname + "" + given).contains("'");
        List<RomanizedName> names = new ArrayList<>();
        for (List<String> family : combined(surname, marked)) {
            for (List<String> own : combined(given, marked)) {
                names.add(new RomanizedName(Romanization.PINYIN, family, own));
            }
        }
        return names.size() > MOST_READINGS ? List.of() : names;
    }

    /** With a hyphen between all syllables: names are found with and without them. */
    String surnameWords() {
        return capitalised(surname);
    }

    String givenWords() {
        return capitalised(given);
    }

    private static List<String> wade(List<String> pinyin) {
        return pinyin.stream().map(WadeGiles::of).toList();
    }

    private static List<List<String>> combined(List<String> syllables, boolean marked) {
        List<List<String>> all = new ArrayList<>(List.of(List.of()));
        for (String syllable : syllables) {
            List<List<String>> longer = new ArrayList<>();
            for (List<String> before : all) {
                for (String reading : readings(syllable, !marked)) {
                    List<String> one = new ArrayList<>(before);
                    one.add(reading);
                    longer.add(one);
                }
            }
            all = longer;
        }
        return all;
    }

    private static Collection<String> readings(String syllable, boolean unmarked) {
        return unmarked && syllable.indexOf('\'') < 0
                ? BARE.getOrDefault(syllable, Set.of())
                : MARKED.getOrDefault(syllable, Set.of());
    }

    private static String capitalised(List<String> syllables) {
        String all = String.join("-", syllables);
        return Character.toUpperCase(all.charAt(0)) + all.substring(1);
    }

    /** Small letters, one kind of apostrophe, no accents and no dots. */
    private static String plain(String word) {
        String marked = APOSTROPHES.matcher(word).replaceAll("'");
        return Normalizer.normalize(marked, Normalizer.Form.NFD)
                .replaceAll("\\p{Mn}", "")
                .toLowerCase(Locale.ROOT);
    }
}
