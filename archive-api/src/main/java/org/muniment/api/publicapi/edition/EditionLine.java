package org.muniment.api.publicapi.edition;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Optional;
import org.muniment.publication.Edition;

/**
 * One edition in the list of a record's editions.
 *
 * @param id its relative address
 * @param redacted since when it may not be served any more; then it has no serial and no digest here
 * @param serial its place in the publication log; a string, since it may outgrow 2^53
 * @param digest SHA-256 of its bytes
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record EditionLine(
        String id,
        int number,
        String kind,
        Instant released,
        Optional<Instant> redacted,
        Optional<String> serial,
        Optional<String> digest) {

    static EditionLine of(String path, Edition edition, Optional<Instant> redacted) {
        return new EditionLine(
                path + "/" + edition.ref(),
                edition.ref().number(),
                edition.kind().word(),
                edition.at(),
                redacted,
                Optional.of(Long.toString(edition.serial())).filter(_ -> redacted.isEmpty()),
                Optional.of(edition.digest().hex()).filter(_ -> redacted.isEmpty()));
    }
}
