package org.muniment.api.http;

import java.util.List;
import org.muniment.api.problem.ProblemCode;
import org.muniment.api.problem.ProblemException;
import org.muniment.api.problem.Violation;

/** How many items a page may have. */
public final class Limits {

    private Limits() {}

    /**
     * @throws ProblemException 400 unless the limit is from 1 to the most that is given at once
     */
    public static void require(int limit, int most) {
        if (limit < 1 || limit > most) {
            String message = "A page has from 1 to %d items.".formatted(most);
            throw ProblemException.of(
                    ProblemCode.INVALID_REQUEST,
                    message,
                    List.of(Violation.ofParameter("out-of-range", "limit", message)));
        }
    }
}
