package org.muniment.api.curation.passage;

import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.muniment.api.problem.ProblemCode;
import org.muniment.api.problem.ProblemException;
import org.muniment.api.problem.Violation;
import org.muniment.passage.TeiImport;
import org.muniment.source.Access;
import org.muniment.source.FileName;
import org.muniment.source.Rights;

/**
 * What is said of a TEI file that is brought in, as query parameters.
 *
 * @param name of the file
 * @param title of the volume, instead of the one in the file
 * @param language of the words, BCP 47, instead of the one in the file
 * @param rights the address of a statement of RightsStatements.org or a Creative Commons licence
 * @param rightsStatement what the holder says, in words
 * @param access {@code public}, {@code quotations-only}, {@code metadata-only} or {@code embargoed}
 * @param accessUntil for an embargo, the first day on which it no longer holds
 * @param holder who keeps the original
 * @param address where the file was found on the web
 * @param reason why it is brought in
 * @param dryRun {@code true} to be told what would be made, and make nothing
 */
public record TeiImportParameters(
        @QueryParam("name") @NotNull String name,
        @QueryParam("title") @Nullable String title,
        @QueryParam("language") @Nullable String language,
        @QueryParam("rights") @Nullable String rights,
        @QueryParam("rightsStatement") @Nullable String rightsStatement,
        @QueryParam("access") @Nullable String access,
        @QueryParam("accessUntil") @Nullable String accessUntil,
        @QueryParam("holder") @Nullable String holder,
        @QueryParam("address") @Nullable String address,
        @QueryParam("reason") @Nullable String reason,
        @QueryParam("dryRun") @DefaultValue("false") String dryRun) {

    boolean onlyTried() {
        return switch (dryRun) {
            case "true" -> true;
            case "false" -> false;
            default -> throw broken("dryRun", "Write true or false.");
        };
    }

    TeiImport.Order order() {
        return new TeiImport.Order(
                new FileName(name),
                Optional.ofNullable(title),
                Optional.ofNullable(language),
                Optional.ofNullable(rights)
                        .map(uri -> new Rights(uri, Optional.ofNullable(rightsStatement))),
                Optional.ofNullable(access).map(word -> new Access(level(word), until())),
                Optional.ofNullable(holder),
                Optional.ofNullable(address),
                Optional.ofNullable(reason));
    }

    private static Access.Level level(String word) {
        return Arrays.stream(Access.Level.values())
                .filter(
                        level ->
                                level.name()
                                        .toLowerCase(Locale.ROOT)
                                        .replace('_', '-')
                                        .equals(word))
                .findFirst()
                .orElseThrow(
                        () ->
                                broken(
                                        "access",
                                        "Access is public, quotations-only, metadata-only or"
                                                + " embargoed."));
    }

    private Optional<LocalDate> until() {
        try {
            return Optional.ofNullable(accessUntil).map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            throw broken("accessUntil", "Write the day as in 2030-01-01.");
        }
    }

    private static ProblemException broken(String parameter, String message) {
        return ProblemException.of(
                ProblemCode.INVALID_REQUEST,
                message,
                List.of(Violation.ofParameter("invalid", parameter, message)));
    }
}
