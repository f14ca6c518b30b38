package org.muniment.api.publicapi.edition;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.muniment.publication.EditionDifference;
import org.muniment.publication.EditionDifference.Fate;
import org.muniment.publication.LogEntry;
import org.muniment.publication.PublicHistory;
import org.muniment.record.FieldChange;
import org.muniment.record.RecordKind;

/**
 * What became of a public record, the oldest first.
 *
 * @param record its relative address
 * @param status current or withdrawn
 */
record HistoryView(String record, String status, List<Step> items) {

    static HistoryView of(String record, PublicHistory history, ObjectMapper json) {
        return new HistoryView(
                record,
                history.withdrawn() ? "withdrawn" : "current",
                history.steps().stream()
                        .map(step -> Step.of(record, step, history, json))
                        .toList());
    }

    /**
     * An entry of the publication log as it concerns the record.
     *
     * @param kind release, correction, redaction, withdrawal ...
     * @param edition the relative address of the edition that it brought, if that can be read
     * @param merged the relative address of another record that was found to be the same as this
     * @param successor the relative address of what to read instead of what was withdrawn or merged
     * @param changes what this edition says otherwise than the one before
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Step(
            String serial,
            Instant at,
            String kind,
            Optional<String> reason,
            Optional<Integer> number,
            Optional<String> editionKind,
            Optional<String> edition,
            Optional<String> merged,
            Optional<String> successor,
            Optional<Changes> changes) {

        static Step of(
                String record, PublicHistory.Step step, PublicHistory history, ObjectMapper json) {
            LogEntry entry = step.entry();
            LoggedBody body = LoggedBody.of(entry, json);
            return new Step(
                    Long.toString(entry.serial()),
                    entry.at(),
                    entry.kind().word(),
                    body.reason().or(step::reason),
                    step.edition().map(made -> made.ref().number()),
                    step.edition().map(made -> made.kind().word()),
                    step.edition()
                            .filter(made -> made.readable() && !history.withdrawn())
                            .map(made -> record + "/editions/" + made.ref().number()),
                    body.record()
                            .filter(_ -> entry.kind() == LogEntry.Kind.MERGE)
                            .filter(other -> !other.equals(record)),
                    body.successor().filter(other -> !other.equals(record)),
                    step.difference().map(Changes::of));
        }
    }

    /**
     * @param fields of the record itself
     * @param claims that came, went or changed
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Changes(List<Field> fields, List<Part> claims) {

        static Changes of(EditionDifference difference) {
            return new Changes(
                    Field.of(difference.fields()), Part.of(RecordKind.CLAIM, difference.claims()));
        }
    }

    /**
     * A claim or attestation.
     *
     * @param fate added, removed or changed
     * @param fields of the part itself, if it changed
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Part(String id, Fate fate, List<Field> fields, List<Part> attestations) {

        static List<Part> of(RecordKind kind, List<EditionDifference.Part> parts) {
            Function<EditionDifference.Part, Part> view =
                    part ->
                            new Part(
                                    "/api/v1/" + kind.path() + "/" + part.record(),
                                    part.fate(),
                                    Field.of(part.fields()),
                                    of(RecordKind.ATTESTATION, part.attestations()));
            return parts.stream().map(view).toList();
        }
    }

    /**
     * A member that is not as it was.
     *
     * @param path a JSON pointer (RFC 6901)
     * @param before its value, left out when it was not there
     * @param after its value, left out when it is no longer there
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Field(
            String path,
            @JsonRawValue @Nullable String before,
            @JsonRawValue @Nullable String after) {

        static List<Field> of(List<FieldChange> changes) {
            return changes.stream()
                    .map(
                            change ->
                                    new Field(
                                            change.path(),
                                            change.before().orElse(null),
                                            change.after().orElse(null)))
                    .toList();
        }
    }
}
