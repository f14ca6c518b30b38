package org.muniment.api.curation.passage;

import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Optional;
import org.muniment.api.curation.source.DescriptionParameters;
import org.muniment.api.problem.ProblemCode;
import org.muniment.api.problem.ProblemException;
import org.muniment.api.problem.Violation;
import org.muniment.passage.TeiImport;
import org.muniment.source.FileName;

/**
 * How a TEI file is brought in, as query parameters.
 *
 * @param name of the file
 * @param dryRun {@code true} to be told what would be made, and make nothing
 */
public record TeiImportParameters(
        @QueryParam("name") @NotNull String name,
        @QueryParam("dryRun") @DefaultValue("false") String dryRun) {

    boolean onlyTried() {
        return switch (dryRun) {
            case "true" -> true;
            case "false" -> false;
            default -> throw broken("dryRun", "Write true or false.");
        };
    }

    TeiImport.Order order(DescriptionParameters described) {
        return new TeiImport.Order(
                new FileName(name),
                Optional.ofNullable(described.title()),
                Optional.ofNullable(described.language()),
                described.statedRights(),
                described.statedAccess(),
                Optional.ofNullable(described.holder()),
                Optional.ofNullable(described.address()),
                Optional.ofNullable(described.reason()));
    }

    private static ProblemException broken(String parameter, String message) {
        return ProblemException.of(
                ProblemCode.INVALID_REQUEST,
                message,
                List.of(Violation.ofParameter("invalid", parameter, message)));
    }
}
