package org.muniment.integrity.check;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.muniment.integrity.IntegrityCheck;
import org.muniment.integrity.store.Snapshot;
import org.muniment.kernel.Finding;

/**
 * Rows that name others: decisions name revisions that exist, editions their basis, and so on
 * through every foreign key of the database. The keys keep that themselves, until somebody switches
 * them off or a disk loses a page.
 */
@ApplicationScoped
public class References implements IntegrityCheck {

    /** Columns of both sides, in the order of the key. */
    private static final String KEYS =
            """
            select k.conname, l.relname, o.relname,
                (select string_agg(format('r.%1$I = o.%2$I', t.attname, f.attname), ' and ')
                 from unnest(k.conkey, k.confkey) as pair (own, other)
                 join pg_attribute t on t.attrelid = k.conrelid and t.attnum = pair.own
                 join pg_attribute f on f.attrelid = k.confrelid and f.attnum = pair.other),
                (select string_agg(format('r.%1$I is not null', t.attname), ' and ')
                 from unnest(k.conkey) as own (number)
                 join pg_attribute t on t.attrelid = k.conrelid and t.attnum = own.number),
                (select string_agg(format('r.%1$I', t.attname), ', ')
                 from unnest(k.conkey) as own (number)
                 join pg_attribute t on t.attrelid = k.conrelid and t.attnum = own.number)
            from pg_constraint k
            join pg_class l on l.oid = k.conrelid
            join pg_class o on o.oid = k.confrelid
            where k.contype = 'f' and k.connamespace = 'public'::regnamespace
            order by 2, 1\
            """;

    private final Snapshot snapshot;

    References(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    @Override
    public String name() {
        return "references";
    }

    @Override
    public long check(Consumer<Finding> findings) {
        List<Key> keys = new ArrayList<>();
        snapshot.each(
                KEYS,
                row ->
                        keys.add(
                                new Key(
                                        row.getString(2),
                                        row.getString(3),
                                        row.getString(4),
                                        row.getString(5),
                                        row.getString(6))));
        keys.forEach(key -> check(key, findings));
        return keys.size();
    }

    private void check(Key key, Consumer<Finding> findings) {
        snapshot.each(
                key.dangling(),
                row ->
                        findings.accept(
                                Finding.error(
                                        "reference-dangling",
                                        "%s %s".formatted(key.table(), row.getString(1)),
                                        "A row of %s names this in %s, where it is not."
                                                .formatted(key.table(), key.target()))));
    }

    /** A foreign key, and the SQL that compares, requires and shows its columns. */
    private record Key(String table, String target, String equal, String present, String columns) {

        String dangling() {
            return """
            select distinct concat_ws('/', %s) from public.%s r
            where %s and not exists (select 1 from public.%s o where %s) order by 1\
            """
                    .formatted(columns, table, present, target, equal);
        }
    }
}
