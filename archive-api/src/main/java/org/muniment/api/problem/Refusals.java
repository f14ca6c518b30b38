package org.muniment.api.problem;

import java.util.List;
import java.util.Locale;
import org.muniment.kernel.Finding;
import org.muniment.kernel.Refusal;
import org.muniment.kernel.RefusalCode;
import org.muniment.publication.EditionClosed;
import org.muniment.record.StaleBase;

/** The core's expected failures as problems: same words, with a status. */
final class Refusals {

    private static final String RETRY_AFTER = "3";

    private Refusals() {}

    static ProblemException of(Refusal refusal) {
        List<Violation> violations = refusal.findings().stream().map(Refusals::violation).toList();
        ProblemException problem =
                ProblemException.of(code(refusal.code()), refusal.getMessage(), violations);
        return switch (refusal) {
            case StaleBase stale -> problem.with("ETag", "\"" + stale.head().number() + "\"");
            case EditionClosed closed ->
                    problem.with("Link", "<%s>; rel=\"latest-version\"".formatted(current(closed)));
            default ->
                    refusal.code() == RefusalCode.NOT_READY
                            ? problem.with("Retry-After", RETRY_AFTER)
                            : problem;
        };
    }

    private static String current(EditionClosed closed) {
        return "/api/v1/" + closed.kind().path() + "/" + closed.edition().record();
    }

    private static Violation violation(Finding finding) {
        if (finding.subject().isEmpty() || finding.subject().startsWith("/")) {
            return Violation.atPointer(finding.code(), finding.subject(), finding.message());
        }
        return Violation.about(
                finding.code(),
                finding.subject(),
                finding.severity().name().toLowerCase(Locale.ROOT),
                finding.message());
    }

    private static ProblemCode code(RefusalCode code) {
        return switch (code) {
            case IDENTIFIER_MISTYPED -> ProblemCode.IDENTIFIER_MISTYPED;
            case NOT_FOUND -> ProblemCode.NOT_FOUND;
            case INVALID -> ProblemCode.INVALID_REQUEST;
            case STALE_BASE -> ProblemCode.STALE_BASE;
            case RETIRED -> ProblemCode.RETIRED;
            case STILL_REFERENCED -> ProblemCode.STILL_REFERENCED;
            case BAD_REFERENCE -> ProblemCode.BAD_REFERENCE;
            case CYCLE -> ProblemCode.CYCLE;
            case KEY_REUSED -> ProblemCode.KEY_REUSED;
            case NOT_YOURS -> ProblemCode.NOT_YOURS;
            case WRONG_STATE -> ProblemCode.WRONG_STATE;
            case GATE_CLOSED -> ProblemCode.GATE_CLOSED;
            case QUOTATION_MISMATCH -> ProblemCode.QUOTATION_MISMATCH;
            case UNSUPPORTED_FILE -> ProblemCode.UNSUPPORTED_FILE;
            case NOT_SHOWABLE -> ProblemCode.NOT_SHOWABLE;
            case NOT_READY -> ProblemCode.NOT_READY;
            case TOO_LARGE -> ProblemCode.PAYLOAD_TOO_LARGE;
            case STORAGE_FULL -> ProblemCode.STORAGE_FULL;
            case WITHDRAWN -> ProblemCode.WITHDRAWN;
            case REDACTED -> ProblemCode.REDACTED;
            case EXPUNGED -> ProblemCode.EXPUNGED;
        };
    }
}
