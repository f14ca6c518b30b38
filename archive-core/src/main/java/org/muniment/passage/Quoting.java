package org.muniment.passage;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.muniment.kernel.Finding;
import org.muniment.kernel.Refusal;
import org.muniment.kernel.RefusalCode;

/**
 * Finds what was selected in the words of one text. Nothing is anchored unless the quotation stands
 * exactly at its offsets, character by character: neither case nor spaces nor normalisation forms
 * are overlooked.
 */
public final class Quoting {

    private static final int PLACES_TOLD = 10;
    private static final int SHOWN = 60;

    private final String words;
    private final CodePoints codePoints;

    public Quoting(Words words) {
        this.words = words.value();
        this.codePoints = words.codePoints();
    }

    /**
     * Where the selection is.
     *
     * @throws Refusal {@link RefusalCode#INVALID} when the offsets lie outside of the text or the
     *     quotation is empty; {@link RefusalCode#QUOTATION_MISMATCH} when other words are at the
     *     offsets, or the quotation does not occur exactly once. Findings give the places where it
     *     does occur: their subject is a text fragment of RFC 5147, {@code char=start,end}
     */
    public Stretch find(TextSelection selection) {
        Quotation.requireWords("/exact", selection.exact());
        selection.prefix().ifPresent(prefix -> Words.requireUnicode("/prefix", prefix));
        selection.suffix().ifPresent(suffix -> Words.requireUnicode("/suffix", suffix));
        return switch (selection) {
            case TextSelection.AtOffsets at -> at(at);
            case TextSelection.ByQuotation quoted -> once(quoted);
        };
    }

    /**
     * The stretch between two offsets, with the words that are there.
     *
     * @throws Refusal {@link RefusalCode#INVALID} when the offsets lie outside of the text or hold
     *     nothing between them
     */
    public Stretch between(int start, int end) {
        if (start < 0 || start >= end || end > codePoints.length()) {
            throw Refusal.invalid(
                    start < 0 || start >= end ? "/start" : "/end",
                    "The text has %d characters; a passage needs 0 <= start < end <= %1$d, not %d and %d."
                            .formatted(codePoints.length(), start, end));
        }
        return stretch(start, end);
    }

    private Stretch stretch(int start, int end) {
        int before = Math.max(0, start - Quotation.CONTEXT);
        int after = Math.min(codePoints.length(), end + Quotation.CONTEXT);
        return new Stretch(
                start,
                end,
                new Quotation(
                        codePoints.substring(start, end),
                        codePoints.substring(before, start),
                        codePoints.substring(end, after)));
    }

    private Stretch at(TextSelection.AtOffsets at) {
        Stretch there = between(at.start(), at.end());
        if (!there.quotation().exact().equals(at.exact())) {
            throw mismatch(at, there);
        }
        int from = codePoints.toUtf16(at.start());
        int to = codePoints.toUtf16(at.end());
        at.prefix()
                .filter(prefix -> !words.startsWith(prefix, from - prefix.length()))
                .ifPresent(
                        prefix -> {
                            throw around("/prefix", "before", there.quotation().prefix());
                        });
        at.suffix()
                .filter(suffix -> !words.startsWith(suffix, to))
                .ifPresent(
                        suffix -> {
                            throw around("/suffix", "after", there.quotation().suffix());
                        });
        return there;
    }

    private Refusal mismatch(TextSelection.AtOffsets at, Stretch there) {
        List<Stretch> places = places(at);
        StringBuilder message =
                new StringBuilder(
                        "From %d to %d stand other words: “%s”."
                                .formatted(
                                        at.start(),
                                        at.end(),
                                        shortened(there.quotation().exact())));
        if (places.size() == 1) {
            Stretch place = places.getFirst();
            message.append(
                    " The quotation stands from %d to %d.".formatted(place.start(), place.end()));
        } else if (places.isEmpty()) {
            message.append(" The quotation does not occur in this text.");
        } else {
            message.append(" The quotation occurs elsewhere, more than once.");
        }
        reason(at, there).ifPresent(why -> message.append(' ').append(why));
        List<Finding> findings = new ArrayList<>();
        findings.add(Finding.error("quotation-mismatch", "/exact", message.toString()));
        findings.addAll(told(places));
        return new Refusal(RefusalCode.QUOTATION_MISMATCH, message.toString(), findings);
    }

    /** The mistakes that programs make most. */
    private Optional<String> reason(TextSelection.AtOffsets at, Stretch there) {
        if (at.exact().indexOf('\r') >= 0) {
            return Optional.of("Lines in texts end with LF; the quotation has a CR.");
        }
        if (codePoints.length() < words.length() && words.startsWith(at.exact(), at.start())) {
            return Optional.of(
                    "The offsets seem to count UTF-16 code units; here they count code points.");
        }
        if (composed(at.exact()).equals(composed(there.quotation().exact()))) {
            return Optional.of(
                    "They differ only in how accented characters are composed (Unicode"
                            + " normalisation).");
        }
        return Optional.empty();
    }

    private static String composed(String value) {
        return Normalizer.normalize(value, Normalizer.Form.NFC);
    }

    private static Refusal around(String pointer, String side, String there) {
        String message =
                "The words are there, but right %s them stands “%s”."
                        .formatted(side, shortened(there));
        return new Refusal(
                RefusalCode.QUOTATION_MISMATCH,
                message,
                List.of(Finding.error("quotation-mismatch", pointer, message)));
    }

    private Stretch once(TextSelection.ByQuotation quoted) {
        List<Stretch> places = places(quoted);
        if (places.size() == 1) {
            return places.getFirst();
        }
        String message =
                places.isEmpty()
                        ? "These words do not occur in the text. Case, spaces and punctuation"
                                + " count."
                        : "These words occur more than once. Say what stands before or after them,"
                                + " or give the offsets.";
        List<Finding> findings = new ArrayList<>();
        findings.add(
                Finding.error(
                        places.isEmpty() ? "quotation-mismatch" : "quotation-ambiguous",
                        "/exact",
                        message));
        findings.addAll(told(places));
        throw new Refusal(RefusalCode.QUOTATION_MISMATCH, message, findings);
    }

    /**
     * Where the words occur with what was said to be around them; no more than are told, plus one.
     */
    private List<Stretch> places(TextSelection selection) {
        String prefix = selection.prefix().orElse("");
        String sought = prefix + selection.exact() + selection.suffix().orElse("");
        int length = selection.exact().length();
        return Occurrences.of(sought, words, PLACES_TOLD + 1).stream()
                .map(found -> found + prefix.length())
                .map(from -> stretch(codePoints.ofUtf16(from), codePoints.ofUtf16(from + length)))
                .toList();
    }

    private static List<Finding> told(List<Stretch> places) {
        List<Finding> findings = new ArrayList<>();
        places.stream()
                .limit(PLACES_TOLD)
                .map(
                        place ->
                                Finding.remark(
                                        "quotation-occurs",
                                        "char=%d,%d".formatted(place.start(), place.end()),
                                        "…%s[…]%s…"
                                                .formatted(
                                                        place.quotation().prefix(),
                                                        place.quotation().suffix())))
                .forEach(findings::add);
        if (places.size() > PLACES_TOLD) {
            findings.add(Finding.remark("quotation-occurs", "", "And in more places."));
        }
        return findings;
    }

    private static String shortened(String value) {
        CodePoints counted = new CodePoints(value);
        return counted.length() <= SHOWN ? value : counted.substring(0, SHOWN) + "…";
    }
}
