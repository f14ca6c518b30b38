package org.muniment.api.problem;

import java.util.List;
import java.util.Locale;
import org.muniment.kernel.Finding;
import org.muniment.kernel.Refusal;
import org.muniment.kernel.RefusalCode;
import org.muniment.record.StaleBase;

/** How each refusal of the core is told over HTTP. */
final class RefusalProblem {

    private RefusalProblem() {}

    static ProblemException of(Refusal refusal) {
        ProblemException problem =
                ProblemException.of(
                        code(refusal.code()), refusal.getMessage(), violations(refusal.findings()));
        return refusal instanceof StaleBase stale
                ? problem.with("ETag", "\"" + stale.head().number() + "\"")
                : problem;
    }

    /**
     * The same for a value that was refused while the body was read.
     *
     * @param pointer where in the body the value stands
     */
    static ProblemException of(Refusal refusal, String pointer) {
        ProblemCode code = code(refusal.code());
        return ProblemException.of(
                code,
                refusal.getMessage(),
                List.of(Violation.atPointer(code.wireName(), pointer, refusal.getMessage())));
    }

    private static ProblemCode code(RefusalCode code) {
        return switch (code) {
            case IDENTIFIER_MISTYPED -> ProblemCode.IDENTIFIER_MISTYPED;
            case NOT_FOUND -> ProblemCode.NOT_FOUND;
            case INVALID, BAD_REFERENCE, CYCLE -> ProblemCode.INVALID_VALUE;
            case STALE_BASE -> ProblemCode.STALE_BASE;
            case RETIRED -> ProblemCode.RETIRED;
            case STILL_REFERENCED -> ProblemCode.STILL_REFERENCED;
            case KEY_REUSED -> ProblemCode.KEY_REUSED;
            case NOT_YOURS -> ProblemCode.NOT_YOURS;
            case WRONG_STATE -> ProblemCode.CONFLICT;
            case GATE_CLOSED -> ProblemCode.GATE_CLOSED;
            case QUOTATION_MISMATCH -> ProblemCode.QUOTATION_MISMATCH;
            case UNSUPPORTED_FILE -> ProblemCode.UNSUPPORTED_FILE;
            case TOO_LARGE -> ProblemCode.PAYLOAD_TOO_LARGE;
            case WITHDRAWN -> ProblemCode.WITHDRAWN;
        };
    }

    private static List<Violation> violations(List<Finding> findings) {
        return findings.stream().map(RefusalProblem::violation).toList();
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
}
