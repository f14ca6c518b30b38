package org.muniment.passage.aligning;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.muniment.passage.CodePoints;
import org.muniment.passage.Place;
import org.muniment.passage.Words;

/**
 * Cuts words into sentences, Chinese and English alike: after a full stop of either script with the
 * quotation marks and brackets that close behind it, and at blank lines. A point after an
 * abbreviation, an initial or within a number ends nothing. A line end alone ends a sentence only
 * where the line before it has closed one, or is Chinese.
 */
public final class Sentences {

    private static final String WIDE_STOPS = "。！？!?…";
    private static final String CLOSING = "\"'”’」』）)]】》〉";
    private static final Set<String> ABBREVIATIONS =
            Set.of(
                    "mr", "mrs", "ms", "dr", "prof", "gen", "col", "lt", "capt", "sen", "rep",
                    "gov", "amb", "st", "no", "nos", "vol", "vols", "p", "pp", "ed", "eds", "fig",
                    "vs", "etc", "cf", "al", "e.g", "i.e", "jan", "feb", "mar", "apr", "jun", "jul",
                    "aug", "sep", "sept", "oct", "nov", "dec", "inc", "ltd", "co", "jr", "sr");

    private static final int LONGEST_ABBREVIATION = 12;

    private final String text;

    private Sentences(String text) {
        this.text = text;
    }

    /** The sentences in order, without the space between them. */
    public static List<Place> of(Words words) {
        Sentences sentences = new Sentences(words.value());
        CodePoints points = words.codePoints();
        List<Place> places = new ArrayList<>();
        int from = 0;
        for (int at = 0; at < sentences.text.length(); ) {
            int end = sentences.endAt(at);
            if (end > 0) {
                sentences.add(places, points, from, end);
                from = end;
                at = end;
            } else {
                at = sentences.afterStops(at);
            }
        }
        sentences.add(places, points, from, sentences.text.length());
        return places;
    }

    private void add(List<Place> places, CodePoints points, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        if (start < end) {
            places.add(new Place(points.ofUtf16(start), points.ofUtf16(end)));
        }
    }

    /** Where a sentence ends whose last character may be this one; 0 when none does. */
    private int endAt(int at) {
        char c = text.charAt(at);
        if (c == '\n') {
            return endsLine(at) ? at + 1 : 0;
        }
        boolean point = c == '.';
        if (!point && WIDE_STOPS.indexOf(c) < 0) {
            return 0;
        }
        int end = afterStops(at);
        boolean wide = "。！？…".indexOf(c) >= 0;
        if (wide || end == text.length()) {
            return end;
        }
        if (!Character.isWhitespace(text.charAt(end)) || (point && isAbbreviated(at))) {
            return 0;
        }
        return beginsAnew(end) ? end : 0;
    }

    /** What comes after a character and the stops and closing marks that follow it directly. */
    private int afterStops(int at) {
        int end = at + 1;
        if (text.charAt(at) != '.' && WIDE_STOPS.indexOf(text.charAt(at)) < 0) {
            return end;
        }
        while (end < text.length()
                && (CLOSING.indexOf(text.charAt(end)) >= 0
                        || WIDE_STOPS.indexOf(text.charAt(end)) >= 0
                        || text.charAt(end) == '.')) {
            end++;
        }
        return end;
    }

    /** Whether what follows may begin a sentence: anything but a small letter. */
    private boolean beginsAnew(int from) {
        int at = from;
        while (at < text.length()
                && (Character.isWhitespace(text.charAt(at))
                        || "\"'“‘(（「『[".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        return at == text.length() || !Character.isLowerCase(text.codePointAt(at));
    }

    private boolean isAbbreviated(int point) {
        int from = point;
        while (from > 0
                && point - from <= LONGEST_ABBREVIATION
                && (Character.isLetter(text.charAt(from - 1)) || text.charAt(from - 1) == '.')) {
            from--;
        }
        String word = text.substring(from, point).toLowerCase(Locale.ROOT);
        boolean initial =
                word.length() == 1 && Character.isUpperCase(text.charAt(from)) && !"i".equals(word);
        return initial || ABBREVIATIONS.contains(word) || word.matches("(\\p{L}\\.)+\\p{L}");
    }

    private boolean endsLine(int at) {
        int before = at;
        while (before > 0 && " \t\u3000".indexOf(text.charAt(before - 1)) >= 0) {
            before--;
        }
        if (before == 0) {
            return true;
        }
        int next = at + 1;
        while (next < text.length() && " \t\u3000".indexOf(text.charAt(next)) >= 0) {
            next++;
        }
        if (next >= text.length() || text.charAt(next) == '\n') {
            return true;
        }
        int last = text.codePointBefore(before);
        return Character.isIdeographic(last) || ".?!;:；：".indexOf(last) >= 0;
    }
}
