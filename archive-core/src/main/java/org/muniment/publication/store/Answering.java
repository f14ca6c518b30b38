package org.muniment.publication.store;

/** Which edition answers for a record as of a serial, as a condition of SQL. */
final class Answering {

    private Answering() {}

    /**
     * Holds for one row of {@code edition_facet} of each record that was public then: the edition
     * that was current, or, where that may no longer be served, the first later one that may.
     *
     * @param row the alias of the row; the serial is the parameter {@code asOf}
     */
    static String asOf(String row) {
        return """
        (%1$s.until is null or %1$s.until > :asOf) and not %2$s
        and (%1$s.serial <= :asOf
            or exists (select from edition_facet held where held.record = %1$s.record
                    and held.serial <= :asOf and held.until > :asOf)
                and not exists (select from edition_facet nearer
                    where nearer.record = %1$s.record and nearer.edition < %1$s.edition
                    and nearer.until > :asOf and not %3$s))\
        """
                .formatted(row, closed(row), closed("nearer"));
    }

    /** Whether an edition may no longer be served: see {@link ServableEditions}. */
    static String closed(String row) {
        return "exists (select from closed_edition x where x.record = %1$s.record and x.edition = %1$s.edition)"
                .formatted(row);
    }
}
