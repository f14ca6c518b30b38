package org.muniment.batch.usecase;

import java.util.List;
import org.muniment.batch.DryRun;
import org.muniment.record.Change;

/**
 * What carrying out a batch does, worked out against the archive as it is.
 *
 * @param changes the new records, those that others name before these
 * @param files those to take in
 * @param places the passages to make
 */
record Plan(
        DryRun dryRun,
        List<Change> changes,
        List<FilesOfRows.Coming> files,
        List<QuotedPlaces.Place> places) {}
