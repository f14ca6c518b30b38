package org.muniment.authority.mention;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The parts of a person's name in an alphabetic script, as far as its form tells them.
 *
 * @param given not empty
 * @param surnameFirst whether the name is said with the surname first
 * @param withComma whether it is held with the surname first and a comma
 */
record PersonName(
        String surname, List<String> given, boolean surnameFirst, boolean withComma) {

    private static final Set<String> SUFFIXES =
            Set.of("jr", "sr", "ii", "iii", "iv", "esq", "usn", "usa", "usaf", "usmc", "md", "phd", "cbe", "kbe", "ret");

    /** Words of a surname that stand before its main part. */
    private static final Set<String> PARTICLES =
            Set.of("de", "del", "della", "der", "den", "des", "di", "da", "dos", "du", "la", "le", "van", "von", "ter", "ten", "zu", "bin", "ibn", "al", "el", "st", "saint");

    private static final Set<String> SURNAME_FIRST = Set.of("zh", "ko", "vi", "hu", "ja", "yue", "nan", "lzh");

    /** En-lai, Kai-shek, Po-son: a second syllable in small letters. */
    private static final Pattern HYPHENED_GIVEN =
            Pattern.compile("\\p{Lu}[\\p{L}'’‘ʼʻ`]*[-‐‑–—]\\p{Ll}[\\p{L}'’‘ʼʻ`]*");

    private static final Pattern CLOSE_INITIALS =
            Pattern.compile("(?<=\\b\\p{Lu})\\.(?=\\p{Lu})");

    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern COMMA = Pattern.compile("\\s*[,，]\\s*");

    PersonName {
        given = List.copyOf(given);
    }

    static boolean putsSurnameFirst(String language) {
        int end = language.indexOf('-');
        return SURNAME_FIRST.contains(
                (end < 0 ? language : language.substring(0, end)).toLowerCase(Locale.ROOT));
    }

    /**
     * The parts of a name; empty when it has one part only.
     *
     * @param surnameFirst whether the language is one in which the surname comes first
     */
    static Optional<PersonName> of(String words, boolean surnameFirst) {
        List<String> parts =
                new ArrayList<>(
                        Arrays.stream(COMMA.split(words))
                                .map(PersonName::withoutTitles)
                                .filter(part -> !part.isEmpty())
                                .toList());
        while (parts.size() > 1 && isSuffix(parts.getLast())) {
            parts.removeLast();
        }
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        if (parts.size() > 1) {
            List<String> given = words(parts.get(1));
            boolean east = surnameFirst || (given.size() == 1 && isHyphened(given.getFirst()));
            return Optional.of(new PersonName(parts.getFirst(), given, east, true));
        }
        return inOrder(words(parts.getFirst()), surnameFirst);
    }

    private static Optional<PersonName> inOrder(List<String> words, boolean surnameFirst) {
        List<String> parts = new ArrayList<>(words);
        while (parts.size() > 1 && isSuffix(parts.getLast())) {
            parts.removeLast();
        }
        if (parts.size() < 2) {
            return Optional.empty();
        }
        if (surnameFirst || isEastern(parts)) {
            return Optional.of(
                    new PersonName(parts.getFirst(), parts.subList(1, parts.size()), true, false));
        }
        int at = parts.size() - 1;
        while (at > 1 && PARTICLES.contains(folded(parts.get(at - 1)))) {
            at--;
        }
        return Optional.of(
                new PersonName(
                        String.join(" ", parts.subList(at, parts.size())),
                        parts.subList(0, at),
                        false,
                        false));
    }

    /** Whether the form of a name tells that its surname comes first. */
    private static boolean isEastern(List<String> parts) {
        if (parts.size() != 2) {
            return false;
        }
        return isHyphened(parts.getLast())
                || (RomanizedName.isSurname(parts.getFirst())
                        && RomanizedName.of(parts.getFirst(), parts.getLast(), Optional.empty())
                                .isPresent());
    }

    static boolean isHyphened(String word) {
        return HYPHENED_GIVEN.matcher(word).matches();
    }

    private static String withoutTitles(String part) {
        List<String> words = words(part);
        int from = 0;
        while (from < words.size() - 1 && Titles.isTitle(folded(words.get(from)))) {
            from++;
        }
        return String.join(" ", words.subList(from, words.size()));
    }

    static boolean isParticle(String folded) {
        return PARTICLES.contains(folded);
    }

    static boolean isSuffix(String word) {
        return SUFFIXES.contains(folded(word));
    }

    private static String folded(String word) {
        return word.replace(".", "").toLowerCase(Locale.ROOT);
    }

    /** Initials that stand close together are several. */
    private static List<String> words(String part) {
        String spaced = CLOSE_INITIALS.matcher(part).replaceAll(". ").strip();
        return spaced.isEmpty() ? List.of() : List.of(SPACES.split(spaced));
    }
}
