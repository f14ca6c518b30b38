package org.muniment.integrity.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.function.Consumer;

/**
 * Empty temporary tables of the same names and columns as live ones, which they hide from whoever
 * writes by plain name in this transaction: what draws projections fills these and cannot touch the
 * live ones.
 */
@ApplicationScoped
public class BesideTables {

    private final Snapshot snapshot;

    BesideTables(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    public void make(Collection<String> tables) {
        for (String table : tables) {
            snapshot.execute(
                    """
                    create temporary table %1$s (like public.%1$s including defaults
                        including generated including indexes) on commit drop\
                    """
                            .formatted(table));
        }
    }

    /** The records of which a table beside and the live one do not have the same rows. */
    public void differing(String table, Consumer<String> records) {
        differing(table, "", records);
    }

    /**
     * The same, looking at some rows alone.
     *
     * @param where begins with {@code where}; it may name the columns of the table
     */
    public void differing(String table, String where, Consumer<String> records) {
        snapshot.each(
                """
                select distinct record from (
                    (select * from pg_temp.%1$s %2$s except all select * from public.%1$s %2$s)
                    union all
                    (select * from public.%1$s %2$s except all select * from pg_temp.%1$s %2$s)) d
                order by record\
                """
                        .formatted(table, where),
                row -> records.accept(row.getString(1)));
    }
}
