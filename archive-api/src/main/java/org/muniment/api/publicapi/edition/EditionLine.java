package org.muniment.api.publicapi.edition;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Optional;
import org.muniment.publication.Closure;
import org.muniment.publication.Edition;

/**
 * One edition in the list of a record's editions.
 *
 * @param id its relative address
 * @param redacted since when it may not be served, until access widens
 * @param expunged since when its bytes are not there any more
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
        Optional<Instant> expunged,
        Optional<String> serial,
        Optional<String> digest) {

    /** A line; of an edition that is not served without what would tell more than that it was. */
    static EditionLine of(String path, Edition edition, Optional<Closure> closed) {
        return new EditionLine(
                path + "/" + edition.ref(),
                edition.ref().number(),
                edition.kind().word(),
                edition.at(),
                closed.filter(it -> it.expunction().isEmpty()).map(Closure::since),
                closed.filter(it -> it.expunction().isPresent()).map(Closure::since),
                Optional.of(Long.toString(edition.serial())).filter(_ -> closed.isEmpty()),
                Optional.of(edition.digest().hex()).filter(_ -> closed.isEmpty()));
    }
}
