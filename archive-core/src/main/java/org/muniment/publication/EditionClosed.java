package org.muniment.publication;

import java.time.Instant;
import org.muniment.kernel.Refusal;
import org.muniment.kernel.RefusalCode;
import org.muniment.record.Expunction;
import org.muniment.record.RecordKind;

/** An edition that shows more than may be shown now, or whose bytes were expunged. */
public final class EditionClosed extends Refusal {

    private static final long serialVersionUID = 1;

    private final RecordKind kind;
    private final transient EditionRef edition;

    private EditionClosed(RefusalCode code, RecordKind kind, EditionRef edition, String message) {
        super(code, message);
        this.kind = kind;
        this.edition = edition;
    }

    /**
     * @param since when access was narrowed
     */
    public static EditionClosed redacted(RecordKind kind, EditionRef edition, Instant since) {
        return new EditionClosed(
                RefusalCode.REDACTED,
                kind,
                edition,
                "Edition %d was redacted on %s: it shows what may not be shown any more. The current edition says the rest."
                        .formatted(edition.number(), since));
    }

    public static EditionClosed expunged(
            RecordKind kind, EditionRef edition, Expunction expunction) {
        return new EditionClosed(
                RefusalCode.EXPUNGED,
                kind,
                edition,
                expunction.refusal("Edition " + edition.number()).getMessage());
    }

    public RecordKind kind() {
        return kind;
    }

    public EditionRef edition() {
        return edition;
    }
}
