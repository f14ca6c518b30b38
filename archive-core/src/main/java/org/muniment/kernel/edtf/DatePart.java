package org.muniment.kernel.edtf;

import java.util.List;

/**
 * The year, the month (or part of the year) or the day of a date, with what is said about it alone.
 *
 * @param digits the number
 * @param qualifier whether this part is uncertain, approximate, both or neither
 */
public record DatePart(Digits digits, Qualifier qualifier) {

    DatePart and(Qualifier more) {
        return new DatePart(digits, qualifier.and(more));
    }

    /** What is said of any of the parts. */
    static Qualifier qualifierOf(List<DatePart> parts) {
        return parts.stream().map(DatePart::qualifier).reduce(Qualifier.NONE, Qualifier::and);
    }

    /**
     * The parts with hyphens between them and the fewest qualifiers that say the same: one after
     * the longest run of leading parts that share it, and one before each other part that has any.
     */
    static String write(List<DatePart> parts) {
        Qualifier leading = parts.getFirst().qualifier();
        int run = 1;
        while (run < parts.size() && parts.get(run).qualifier() == leading) {
            run++;
        }
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < parts.size(); at++) {
            DatePart part = parts.get(at);
            text.append(at > 0 ? "-" : "")
                    .append(at >= run ? part.qualifier().symbol() : "")
                    .append(part.digits())
                    .append(at == run - 1 ? leading.symbol() : "");
        }
        return text.toString();
    }
}
