package org.muniment.extraction;

import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.Set;

/** What Tesseract calls languages: ISO 639-2 (T) codes, and names of its own for Chinese. */
public final class Scripts {

    /** More of them at once take long and read worse. */
    private static final int MOST = 3;

    private static final Set<String> WITH_TRADITIONAL_CHARACTERS = Set.of("TW", "HK", "MO");
    private static final Set<String> NO_LANGUAGE = Set.of("", "und", "mul", "zxx", "mis");

    private Scripts() {}

    /**
     * The names for some languages, at most three; none for tags that name no language.
     *
     * @param tags BCP 47
     */
    public static List<String> of(List<String> tags) {
        return tags.stream()
                .map(Locale::forLanguageTag)
                .flatMap(language -> name(language).stream())
                .distinct()
                .limit(MOST)
                .toList();
    }

    private static Optional<String> name(Locale language) {
        return switch (language.getLanguage()) {
            case "zh" -> Optional.of(isTraditional(language) ? "chi_tra" : "chi_sim");
            case "lzh", "yue" -> Optional.of("chi_tra");
            default -> code(language);
        };
    }

    private static boolean isTraditional(Locale language) {
        return language.getScript().isEmpty()
                ? WITH_TRADITIONAL_CHARACTERS.contains(language.getCountry())
                : language.getScript().equals("Hant");
    }

    private static Optional<String> code(Locale language) {
        if (NO_LANGUAGE.contains(language.getLanguage())) {
            return Optional.empty();
        }
        try {
            return Optional.of(language.getISO3Language());
        } catch (MissingResourceException notInTheList) {
            return Optional.empty();
        }
    }
}
