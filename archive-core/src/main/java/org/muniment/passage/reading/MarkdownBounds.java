package org.muniment.passage.reading;

import java.util.regex.Pattern;
import org.muniment.kernel.Refusal;
import org.muniment.kernel.RefusalCode;

/**
 * Declines Markdown that is written to keep a parser busy: a parser looks back from every mark of a
 * paragraph at those before it. Nobody's prose comes near these bounds.
 */
final class MarkdownBounds {

    private static final int LONGEST = 5_000_000;
    private static final int MOST_EMPHASIS = 4_000;
    private static final int MOST_TICKS = 20_000;
    private static final int DEEPEST_BRACKETS = 500;

    /** Begins a paragraph of its own even where there is no blank line before it. */
    private static final Pattern ITEM = Pattern.compile(" {0,3}[-*+] +\\S.*", Pattern.DOTALL);

    private int emphasis;
    private int ticks;
    private int brackets;

    private MarkdownBounds() {}

    /**
     * @throws Refusal {@link RefusalCode#TOO_LARGE}
     */
    static void require(String markdown) {
        if (markdown.length() > LONGEST) {
            throw refused("a file has at most %,d characters".formatted(LONGEST));
        }
        MarkdownBounds bounds = new MarkdownBounds();
        markdown.lines().forEach(bounds::line);
    }

    private void line(String line) {
        if (line.isBlank() || ITEM.matcher(line).matches()) {
            emphasis = 0;
            ticks = 0;
            brackets = 0;
        }
        for (int i = 0; i < line.length(); i++) {
            switch (line.charAt(i)) {
                case '*', '_' -> emphasis++;
                case '`' -> ticks++;
                case '[' -> brackets++;
                case ']' -> brackets = Math.max(0, brackets - 1);
                default -> {
                    // Costs nothing.
                }
            }
            requirePlain();
        }
    }

    private void requirePlain() {
        if (emphasis > MOST_EMPHASIS || ticks > MOST_TICKS || brackets > DEEPEST_BRACKETS) {
            throw refused("a paragraph has too many marks, or marks within marks");
        }
    }

    private static Refusal refused(String why) {
        return new Refusal(
                RefusalCode.TOO_LARGE,
                "This Markdown is not read: %s. Please divide it, or deposit it as plain text."
                        .formatted(why));
    }
}
