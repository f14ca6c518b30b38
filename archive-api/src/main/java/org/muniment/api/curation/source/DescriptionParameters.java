package org.muniment.api.curation.source;

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
import org.muniment.source.Access;
import org.muniment.source.Rights;

/**
 * What is said of a source that comes to be with its file, as query parameters.
 *
 * @param title instead of the one that follows from the file
 * @param language of the words, BCP 47
 * @param rights the address of a statement of RightsStatements.org or a Creative Commons licence
 * @param rightsStatement what the holder says, in words
 * @param access {@code public}, {@code quotations-only}, {@code metadata-only} or {@code embargoed}
 * @param accessUntil for an embargo, the first day on which it no longer holds
 * @param holder who keeps the original
 * @param address where the file was found on the web
 * @param reason why it is brought in
 */
public record DescriptionParameters(
        @QueryParam("title") @Nullable String title,
        @QueryParam("language") @Nullable String language,
        @QueryParam("rights") @Nullable String rights,
        @QueryParam("rightsStatement") @Nullable String rightsStatement,
        @QueryParam("access") @Nullable String access,
        @QueryParam("accessUntil") @Nullable String accessUntil,
        @QueryParam("holder") @Nullable String holder,
        @QueryParam("address") @Nullable String address,
        @QueryParam("reason") @Nullable String reason) {

    /** The terms that were named. */
    public Optional<Rights> statedRights() {
        return Optional.ofNullable(rights)
                .map(uri -> new Rights(uri, Optional.ofNullable(rightsStatement)));
    }

    /**
     * The access that was named.
     *
     * @throws ProblemException {@link ProblemCode#INVALID_REQUEST} for a word that is none, or a
     *     day that cannot be read
     */
    public Optional<Access> statedAccess() {
        return Optional.ofNullable(access).map(word -> new Access(level(word), until()));
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
