package org.muniment.authority.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Consumer;
import org.hibernate.Session;
import org.muniment.authority.Name;
import org.muniment.authority.Romanization;
import org.muniment.authority.mention.Bearer;
import org.muniment.authority.mention.NameEntry;
import org.muniment.record.RecordId;

/**
 * All names of the actors and places in use, for an index of them in memory, and whether they have
 * changed since it was made, on whatever node. Only what is committed is seen.
 */
@ApplicationScoped
public class AllNames {

    private static final int ROWS_AT_ONCE = 1000;

    private final Session session;

    AllNames(Session session) {
        this.session = session;
    }

    /**
     * Hands on all names, those of one record together, its own before those of records merged into
     * it.
     *
     * @return which transactions were seen, for {@link #changedSince}
     */
    @Transactional(TxType.REQUIRES_NEW)
    public String each(Consumer<NameEntry> reader) {
        String seen =
                session.createNativeQuery("select pg_current_snapshot()::text", String.class)
                        .getSingleResult();
        session.doWork(
                connection -> {
                    try (PreparedStatement statement =
                            connection.prepareStatement(
                                    """
                                    select s.survivor, n.words, n.language, n.script, n.type,
                                        n.bearer, n.romanization, n.generated
                                    from name n join record r on r.id = n.record
                                    join same_record s on s.record = n.record
                                    join record v on v.id = s.survivor
                                    where not r.retired and not v.retired
                                    order by s.survivor, r.merged_into nulls first, n.record,
                                        n.position\
                                    """)) {
                        statement.setFetchSize(ROWS_AT_ONCE);
                        read(statement, reader);
                    }
                });
        return seen;
    }

    /** Whether names have changed, or are used or no longer used, since all were read. */
    @Transactional(TxType.REQUIRES_NEW)
    public boolean changedSince(String seen) {
        return session.createNativeQuery(
                        """
                        select exists (select 1 from name_change
                            where changed >= pg_snapshot_xmin(cast(:seen as pg_snapshot))
                              and changed < pg_snapshot_xmax(pg_current_snapshot())
                              and not pg_visible_in_snapshot(changed, cast(:seen as pg_snapshot)))\
                        """,
                        Boolean.class)
                .setParameter("seen", seen)
                .getSingleResult();
    }

    private static void read(PreparedStatement statement, Consumer<NameEntry> reader)
            throws SQLException {
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                reader.accept(entry(rows));
            }
        }
    }

    private static NameEntry entry(ResultSet row) throws SQLException {
        return new NameEntry(
                RecordId.parse(row.getString("survivor")),
                Bearer.valueOf(row.getString("bearer")),
                row.getString("words"),
                row.getString("language"),
                row.getString("script"),
                Name.Type.valueOf(row.getString("type")),
                Optional.ofNullable(row.getString("romanization")).map(Romanization::valueOf),
                row.getBoolean("generated"));
    }
}
