package org.muniment.api.http;

import jakarta.ws.rs.core.EntityTag;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.muniment.api.problem.ProblemCode;
import org.muniment.api.problem.ProblemException;
import org.muniment.api.problem.Violation;
import org.muniment.record.RecordId;
import org.muniment.record.RevisionRef;

/** Revisions as entity tags (RFC 9110, sections 8.8.3 and 13.1.1): revision 3 is {@code "3"}. */
public final class Preconditions {

    private static final Pattern REVISION = Pattern.compile("\"([1-9][0-9]{0,8})\"");

    private Preconditions() {}

    public static EntityTag tag(RevisionRef ref) {
        return new EntityTag(Integer.toString(ref.number()));
    }

    /**
     * The revision that a change is based on.
     *
     * @throws ProblemException 428 when the header is missing, 400 when it names no revision
     */
    public static RevisionRef base(RecordId record, @Nullable String ifMatch) {
        return new RevisionRef(record, number(ifMatch));
    }

    /**
     * The number that the ETag is.
     *
     * @throws ProblemException as {@link #base} says
     */
    public static int number(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw ProblemException.of(ProblemCode.PRECONDITION_REQUIRED);
        }
        Matcher revision = REVISION.matcher(ifMatch.strip());
        if (!revision.matches()) {
            String message = "Send one ETag as it was answered, for instance \"3\".";
            throw ProblemException.of(
                    ProblemCode.MALFORMED_REQUEST,
                    message,
                    List.of(Violation.ofHeader("not-a-revision", "If-Match", message)));
        }
        return Integer.parseInt(revision.group(1));
    }
}
