package org.muniment.authority.mention;

import java.util.Optional;
import org.muniment.authority.Romanization;

/**
 * One way in which a name may stand in a text.
 *
 * @param romanization by which a generated form is romanized
 * @param surnameFirst of a surname alone: whether given names would follow it
 */
record Form(
        String words, Variant variant, Optional<Romanization> romanization, boolean surnameFirst) {

    static Form of(String words, Variant variant) {
        return new Form(words, variant, Optional.empty(), false);
    }
}
