package org.muniment.authority;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.muniment.kernel.Languages;
import org.muniment.kernel.Refusal;
import org.muniment.kernel.Wording;
import org.muniment.kernel.dating.Dating;

/**
 * One name of an actor or a place.
 *
 * @param words the name as written
 * @param language BCP 47
 * @param script ISO 15924, four letters: {@code Latn}, {@code Hans}, {@code Hant}
 * @param romanization for a romanized name, the system, and for these only
 * @param generated whether a program romanized it; a person's spelling is never marked so
 * @param from since when it was used
 * @param to until when
 */
public record Name(
        String words,
        String language,
        String script,
        Type type,
        Optional<Romanization> romanization,
        boolean generated,
        Optional<Dating> from,
        Optional<Dating> to) {

    /** Longer ones are descriptions. */
    public static final int LONGEST = 500;

    private static final Pattern SCRIPT = Pattern.compile("[A-Z][a-z]{3}");

    /** What a name is among the names of one identity. */
    public enum Type {
        /** The one to show; one in each script of a language. */
        PREFERRED,
        VARIANT,
        /** Written over into Latin letters by a system. */
        ROMANIZATION
    }

    public Name {
        words = Wording.clean("/words", words);
        if (words.length() > LONGEST) {
            throw Refusal.invalid("/words", "A name has at most %d characters.".formatted(LONGEST));
        }
        Languages.require("/language", language);
        if (!SCRIPT.matcher(script).matches()) {
            throw Refusal.invalid(
                    "/script",
                    "A script is named by four letters of ISO 15924, such as Latn or Hans.");
        }
        if ((type == Type.ROMANIZATION) != romanization.isPresent()) {
            throw Refusal.invalid(
                    "/romanization", "A romanized name says by which system; others do not.");
        }
        if (generated && romanization.isEmpty()) {
            throw Refusal.invalid("/generated", "Only a romanization can be generated.");
        }
        if (from.isPresent() && to.isPresent()) {
            requireOrder("/to", from.get(), to.get());
        }
    }

    /** A name that has the same rank as this: preferred, in the same language and script. */
    private boolean isRivalOf(Name other) {
        return type == Type.PREFERRED
                && other.type == Type.PREFERRED
                && language.equals(other.language)
                && script.equals(other.script);
    }

    /**
     * @throws Refusal {@link org.muniment.kernel.RefusalCode#INVALID} unless there is a preferred
     *     name, and one at most in each script of a language
     */
    static void requirePreferred(List<Name> names) {
        if (names.stream().noneMatch(name -> name.type == Type.PREFERRED)) {
            throw Refusal.invalid("/names", "Please mark one name as the preferred one.");
        }
        for (int i = 0; i < names.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (names.get(i).isRivalOf(names.get(j))) {
                    throw Refusal.invalid(
                            "/names/" + i + "/type",
                            "There is a preferred name in this language and script already.");
                }
            }
        }
    }

    /** Refuses a time that certainly ends before it begins. */
    static void requireOrder(String pointer, Dating from, Dating to) {
        if (to.latest().compareTo(from.earliest()) < 0) {
            throw Refusal.invalid(pointer, "It ends before it begins.");
        }
    }
}
