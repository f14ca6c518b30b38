package org.muniment.source;

import org.muniment.kernel.Refusal;

/**
 * The name that a file had before it came to the archive. It is kept for people to read and is
 * never a path in the archive.
 *
 * <p>Folders in front of the name are left out, with either kind of slash: some programs send them.
 * All else is kept as given, or refused: control characters, characters that turn the direction of
 * writing (they make {@code gpj.exe} look like {@code exe.jpg}), broken surrogate pairs, and names
 * that are empty, {@code .} or {@code ..}.
 *
 * @param value 1 to 255 code points
 */
public record FileName(String value) {

    private static final int LONGEST = 255;

    public FileName {
        value = withoutFolders(value);
        if (value.isBlank() || value.equals(".") || value.equals("..")) {
            throw refused("A file has a name, such as letter-1955.txt.");
        }
        if (value.codePointCount(0, value.length()) > LONGEST) {
            throw refused("The name of a file has at most %d characters.".formatted(LONGEST));
        }
        if (value.codePoints().anyMatch(FileName::isHidden)) {
            throw refused(
                    "The name of the file holds characters that cannot be seen; please rename it.");
        }
    }

    /** What it is called without what tells its format: {@code letter-1955}. */
    public String withoutEnding() {
        int dot = value.lastIndexOf('.');
        return dot > 0 && dot < value.length() - 1 ? value.substring(0, dot) : value;
    }

    private static String withoutFolders(String name) {
        int last = Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\'));
        return name.substring(last + 1);
    }

    private static boolean isHidden(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    true;
            case Character.FORMAT -> !joinsLetters(codePoint);
            default -> false;
        };
    }

    /** Zero width joiner and non-joiner: Persian, Indic scripts and emoji are spelt with them. */
    private static boolean joinsLetters(int codePoint) {
        return codePoint == 0x200C || codePoint == 0x200D;
    }

    private static Refusal refused(String message) {
        return Refusal.invalid("/name", message);
    }

    @Override
    public String toString() {
        return value;
    }
}
