package org.muniment.publication;

import java.time.Instant;
import org.muniment.kernel.Refusal;
import org.muniment.kernel.RefusalCode;
import org.muniment.record.RecordKind;

/** An edition that shows more than may be shown now. */
public final class EditionClosed extends Refusal {

    private static final long serialVersionUID = 1;

    private final RecordKind kind;
    private final transient EditionRef edition;

    /**
     * @param since when access was narrowed
     */
    public EditionClosed(RecordKind kind, EditionRef edition, Instant since) {
        super(
                RefusalCode.REDACTED,
                "Edition %d was redacted on %s: it shows what may not be shown any more. The current edition says the rest."
                        .formatted(edition.number(), since));
        this.kind = kind;
        this.edition = edition;
    }

    public RecordKind kind() {
        return kind;
    }

    public EditionRef edition() {
        return edition;
    }
}
