package org.muniment.passage;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.muniment.kernel.Finding;
import org.muniment.kernel.Refusal;

/**
 * Where some words stand in a text, and which words: the TextPositionSelector and the
 * TextQuoteSelector of the W3C Web Annotation Data Model together.
 *
 * @param start in code points
 * @param end in code points, exclusive; after the start by as much as the quotation is long
 */
public record Stretch(int start, int end, Quotation quotation) {

    public Stretch {
        int length = quotation.exact().codePointCount(0, quotation.exact().length());
        if (start < 0 || end - start != length) {
            throw Refusal.invalid(
                    "/end",
                    "A quotation of %d characters cannot stand from %d to %d."
                            .formatted(length, start, end));
        }
    }

    /**
     * What a curator may want to look at: an offset may fall between any two code points, also
     * within what people see as one character (a letter and its accent, a joined emoji), but that
     * is rarely meant.
     */
    public List<Finding> remarks() {
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(quotation.prefix() + quotation.exact() + quotation.suffix());
        int from = quotation.prefix().length();
        List<Finding> remarks = new ArrayList<>();
        if (!characters.isBoundary(from)) {
            remarks.add(splits("/start", start));
        }
        if (!characters.isBoundary(from + quotation.exact().length())) {
            remarks.add(splits("/end", end));
        }
        return remarks;
    }

    private static Finding splits(String pointer, int offset) {
        return Finding.remark(
                "splits-a-character",
                pointer,
                "Offset %d falls within what is seen as one character; please look whether that is meant."
                        .formatted(offset));
    }
}
