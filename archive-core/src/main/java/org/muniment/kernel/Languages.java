package org.muniment.kernel;

import java.util.IllformedLocaleException;
import java.util.Locale;

/** Language tags: BCP 47 (RFC 5646), such as {@code en}, {@code zh-Hans}. */
public final class Languages {

    /** Undetermined (RFC 5646, section 4.1); Java's locales have no language for it. */
    public static final String UNDETERMINED = "und";

    private Languages() {}

    /**
     * @throws Refusal {@link RefusalCode#INVALID} at the pointer, unless the tag is well formed
     */
    public static void require(String pointer, String tag) {
        try {
            String language = new Locale.Builder().setLanguageTag(tag).build().getLanguage();
            if (!language.isEmpty() || tag.equals(UNDETERMINED)) {
                return;
            }
        } catch (IllformedLocaleException e) {
            // Told below, with an example.
        }
        throw Refusal.invalid(
                pointer, "“%s” is not a language tag such as en, zh or zh-Hant.".formatted(tag));
    }
}
