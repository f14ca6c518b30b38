package org.muniment.integrity.check;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.muniment.integrity.IntegrityCheck;
import org.muniment.integrity.store.BesideTables;
import org.muniment.integrity.store.Snapshot;
import org.muniment.kernel.Finding;
import org.muniment.record.Body;
import org.muniment.record.RecordId;
import org.muniment.record.RecordKind;
import org.muniment.record.store.BodyFormats;
import org.muniment.record.store.Projection;
import org.muniment.record.usecase.DrawProjections;

/**
 * What is drawn from the heads of records: drawn anew beside the live tables, it is the same. A
 * head that cannot be read is passed over; another check tells of it.
 */
@ApplicationScoped
public class Projections implements IntegrityCheck {

    private static final String REFERENCES = "record_reference";
    private static final String HEADS =
            """
            select v.record, r.kind, r.retired, v.schema, v.body
            from record r join revision v on v.record = r.id and v.number = r.head
            where v.body is not null
            order by v.record\
            """;

    private final Snapshot snapshot;
    private final BesideTables beside;
    private final BodyFormats formats;
    private final DrawProjections draw;
    private final List<Projection<?>> projections;

    Projections(
            Snapshot snapshot,
            BesideTables beside,
            BodyFormats formats,
            DrawProjections draw,
            @All List<Projection<?>> projections) {
        this.snapshot = snapshot;
        this.beside = beside;
        this.formats = formats;
        this.draw = draw;
        this.projections = projections;
    }

    @Override
    public String name() {
        return "projections";
    }

    /** The tables that are drawn anew: those of every projection, and who names whom. */
    public SortedSet<String> tables() {
        SortedSet<String> tables = new TreeSet<>(List.of(REFERENCES));
        projections.forEach(projection -> tables.addAll(projection.tables()));
        return tables;
    }

    @Override
    public long check(Consumer<Finding> findings) {
        long heads = snapshot.each(HEADS, this::project);
        for (String table : tables()) {
            beside.differing(
                    table,
                    record ->
                            findings.accept(
                                    Finding.error(
                                            "projection-differs",
                                            record,
                                            "Table %s does not say of it what its head says;"
                                                            .formatted(table)
                                                    + " ./archive verify --repair draws it"
                                                    + " anew.")));
        }
        return heads;
    }

    private void project(ResultSet row) throws SQLException {
        RecordId record = RecordId.parse(row.getString("record"));
        RecordKind kind = RecordKind.ofWord(row.getString("kind")).orElseThrow();
        Body head;
        try {
            head = formats.read(kind, row.getInt("schema"), row.getBytes("body"));
        } catch (RuntimeException unreadable) {
            return;
        }
        draw.draw(record, row.getBoolean("retired"), head);
    }
}
