package org.muniment.passage.reading;

/**
 * Words that flow within one block, with spaces as they are shown: a run of them is one, a line
 * break in the markup is a space (none between Chinese or Japanese characters, CSS Text 3, section
 * 4.1.3), and there is none at the start or the end of a line.
 */
public final class Flow {

    private static final String CLOSES = ",.;:!?)]}’”»、。，；：！？）」』》";
    private static final String OPENS = "([{‘“«（「『《";

    private final StringBuilder words = new StringBuilder();

    /**
     * Whether a line break next to punctuation was put there by whoever laid out the markup: nobody
     * prints a space before a comma or after an opening bracket.
     */
    private final boolean laidOut;

    private boolean space;
    private boolean brokenLine;

    public Flow() {
        this(false);
    }

    Flow(boolean laidOut) {
        this.laidOut = laidOut;
    }

    /** Adds words of which the spaces do not count. */
    public void flow(CharSequence more) {
        for (int i = 0; i < more.length(); i++) {
            char c = more.charAt(i);
            if (isSpace(c)) {
                space = true;
                brokenLine |= c == '\n';
            } else {
                separate(Character.codePointAt(more, i));
                words.append(c);
            }
        }
    }

    /** Adds words of which every space counts. */
    public void verbatim(CharSequence more) {
        if (!more.isEmpty()) {
            separate(Character.codePointAt(more, 0));
            words.append(more);
        }
    }

    /** Adds a line end or a tab, around which no spaces are shown. */
    public void separator(char separator) {
        space = false;
        brokenLine = false;
        if (!words.isEmpty()) {
            words.append(separator);
        }
    }

    private void separate(int next) {
        if (space && !words.isEmpty() && !isSpace(words.charAt(words.length() - 1))) {
            int before = words.codePointBefore(words.length());
            boolean joined = brokenLine && isWide(before) && isWide(next);
            boolean layout =
                    laidOut
                            && brokenLine
                            && (CLOSES.indexOf(next) >= 0 || OPENS.indexOf(before) >= 0);
            if (!joined && !layout) {
                words.append(' ');
            }
        }
        space = false;
        brokenLine = false;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
    }

    /** Scripts that are written without spaces between words, and their punctuation. */
    private static boolean isWide(int codePoint) {
        return switch (Character.UnicodeScript.of(codePoint)) {
            case HAN, HIRAGANA, KATAKANA, BOPOMOFO -> true;
            default ->
                    (codePoint >= 0x3000 && codePoint <= 0x303F)
                            || (codePoint >= 0xFF01 && codePoint <= 0xFF60);
        };
    }

    public boolean isBlank() {
        return words.codePoints()
                .allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c));
    }

    /** How many characters there are so far; a space that is yet to come is not among them. */
    int length() {
        return words.length();
    }

    /** How many characters at the start {@link #take} leaves out. */
    int indent() {
        int indent = 0;
        while (indent < words.length() && Character.isWhitespace(words.charAt(indent))) {
            indent++;
        }
        return indent;
    }

    /** The words so far, without blank lines around them; starts anew. */
    public String take() {
        String taken = words.toString();
        words.setLength(0);
        space = false;
        brokenLine = false;
        return taken.strip();
    }
}
