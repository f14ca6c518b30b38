package org.muniment.suggestion.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.muniment.passage.Block;
import org.muniment.passage.CodePoints;

/** Cuts the blocks of a text into sentences, in Latin and Chinese letters. */
final class Sentences {

    /** Words before whose stop a sentence does not end. */
    private static final Set<String> ABBREVIATIONS =
            Set.of(
                    "mr", "mrs", "ms", "dr", "gen", "col", "lt", "maj", "capt", "sgt", "st", "no",
                    "vol", "sen", "rep", "gov", "prof", "ca", "cf", "vs", "jan", "feb", "mar",
                    "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "adm", "brig",
                    "amb", "pres", "messrs", "art", "p", "pp", "ibid", "viz");

    private static final String CLOSING = "\"”’'」』)）]】";
    private static final int SHORT_DATELINE = 40;

    private final String words;
    private final List<Sentence> found = new ArrayList<>();

    private Sentences(String words) {
        this.words = words;
    }

    /**
     * The sentences of the blocks that can tell of something: not of headings, nor of what belongs
     * to the page.
     *
     * @param blocks by code points; if there are none, paragraphs are the lines
     */
    static List<Sentence> of(String words, List<Block> blocks, CodePoints codePoints) {
        Sentences sentences = new Sentences(words);
        if (blocks.isEmpty()) {
            sentences.lines();
        }
        for (Block block : blocks) {
            if (block.kind() == Block.Kind.PARAGRAPH || block.kind() == Block.Kind.CAPTION) {
                sentences.cut(
                        codePoints.toUtf16(block.start()),
                        codePoints.toUtf16(block.end()),
                        block.kind());
            }
        }
        return List.copyOf(sentences.found);
    }

    private void lines() {
        int start = 0;
        while (start < words.length()) {
            int end = words.indexOf('\n', start);
            end = end < 0 ? words.length() : end;
            cut(start, end, Block.Kind.PARAGRAPH);
            start = end + 1;
        }
    }

    private void cut(int from, int to, Block.Kind block) {
        int start = from;
        for (int at = from; at < to; at++) {
            if (ends(at, to)) {
                int end = at + 1;
                while (end < to && CLOSING.indexOf(words.charAt(end)) >= 0) {
                    end++;
                }
                if (!isDateline(start, end)) {
                    add(start, end, block);
                    start = end;
                }
                at = end - 1;
            }
        }
        add(start, to, block);
    }

    private void add(int from, int to, Block.Kind block) {
        int start = from;
        int end = to;
        while (start < end && isSpace(words.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(words.charAt(end - 1))) {
            end--;
        }
        if (end > start) {
            found.add(new Sentence(start, end, block));
        }
    }

    /** “4 December 1969.”: what opens an entry belongs to its first sentence. */
    private boolean isDateline(int start, int end) {
        String line = words.substring(start, end).strip();
        return line.length() <= SHORT_DATELINE
                && line.chars().anyMatch(Character::isDigit)
                && line.matches("(?:[\\p{L}\\p{N}]+,? ?){1,4}\\.");
    }

    private boolean ends(int at, int to) {
        char c = words.charAt(at);
        if (c == '。' || c == '！' || c == '？') {
            return true;
        }
        if (c == '\n' && at + 1 < to && words.charAt(at + 1) == '\n') {
            return true;
        }
        if (c != '.' && c != '!' && c != '?') {
            return false;
        }
        int next = at + 1;
        while (next < to && CLOSING.indexOf(words.charAt(next)) >= 0) {
            next++;
        }
        if (next >= to) {
            return true;
        }
        String before = wordBefore(at);
        boolean joined = !isSpace(words.charAt(next));
        if (joined) {
            // “... to the ambassador level.The Chinese government ...”
            return c == '.'
                    && before.length() > 2
                    && before.chars().allMatch(Character::isLowerCase)
                    && Character.isUpperCase(words.charAt(next));
        }
        return c != '.' || (!isAbbreviation(before, at) && !goesOn(next, to));
    }

    private boolean goesOn(int from, int to) {
        int next = from;
        while (next < to && isSpace(words.charAt(next))) {
            next++;
        }
        return next < to && Character.isLowerCase(words.charAt(next));
    }

    private boolean isAbbreviation(String before, int stop) {
        if (before.length() == 1 && Character.isUpperCase(before.charAt(0))) {
            return true;
        }
        int start = stop - before.length();
        boolean dotted = start > 1 && words.charAt(start - 1) == '.' && before.length() <= 2;
        return dotted || ABBREVIATIONS.contains(before.toLowerCase(Locale.ROOT));
    }

    private String wordBefore(int stop) {
        int start = stop;
        while (start > 0 && Character.isLetter(words.charAt(start - 1))) {
            start--;
        }
        return words.substring(start, stop);
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || c == '\u00A0' || c == '\u3000';
    }
}
