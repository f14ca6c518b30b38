package org.muniment.authority.mention;

import java.util.Optional;
import org.muniment.authority.Name;
import org.muniment.authority.Romanization;
import org.muniment.record.RecordId;

/**
 * One name of one record, as the archive holds it.
 *
 * @param record the record that stands for it, if it was merged
 * @param language BCP 47
 * @param script ISO 15924
 * @param romanization for a romanized name
 * @param generated whether a program romanized it
 */
public record NameEntry(
        RecordId record,
        Bearer bearer,
        String words,
        String language,
        String script,
        Name.Type type,
        Optional<Romanization> romanization,
        boolean generated) {}
