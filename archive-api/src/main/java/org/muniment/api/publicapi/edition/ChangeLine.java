package org.muniment.api.publicapi.edition;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.muniment.publication.LogEntry;

/**
 * An entry of the publication log, for those who keep a copy of what is public.
 *
 * @param kind release, correction, redaction, withdrawal ...
 * @param record the relative address of what was withdrawn or merged
 * @param successor the relative address of what to read instead
 * @param sources of which more or less may be shown from now on
 * @param editions that it brought
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record ChangeLine(
        String serial,
        Instant at,
        String kind,
        Optional<String> reason,
        Optional<String> release,
        Optional<String> record,
        Optional<String> successor,
        List<Access> sources,
        List<Made> editions) {

    static ChangeLine of(LogEntry entry, ObjectMapper json) {
        LoggedBody body = LoggedBody.of(entry, json);
        return new ChangeLine(
                Long.toString(entry.serial()),
                entry.at(),
                entry.kind().word(),
                body.reason(),
                body.release(),
                body.record(),
                body.successor(),
                body.sources(),
                body.editions());
    }

    /**
     * What may be shown of a source.
     *
     * @param source its relative address
     * @param level public, quotations-only, metadata-only or embargoed
     * @param until the day before which it is embargoed
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Access(String source, String level, Optional<String> until) {}

    /**
     * An edition.
     *
     * @param record the relative address of its record
     * @param id its own relative address
     * @param kind first, erratum, addition ...
     */
    record Made(String record, String id, String kind) {}
}
