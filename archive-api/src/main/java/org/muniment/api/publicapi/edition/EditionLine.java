package org.muniment.api.publicapi.edition;

import java.time.Instant;
import org.muniment.publication.Edition;

/**
 * One edition in the list of a record's editions.
 *
 * @param id its relative address
 * @param serial its place in the publication log; a string, since it may outgrow 2^53
 * @param digest SHA-256 of its bytes
 */
record EditionLine(
        String id, int number, String kind, Instant released, String serial, String digest) {

    static EditionLine of(String path, Edition edition) {
        return new EditionLine(
                path + "/" + edition.ref(),
                edition.ref().number(),
                edition.kind().word(),
                edition.at(),
                Long.toString(edition.serial()),
                edition.digest().hex());
    }
}
