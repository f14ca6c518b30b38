package org.muniment.integrity.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Consumer;
import org.muniment.integrity.IntegrityCheck;
import org.muniment.integrity.store.Snapshot;
import org.muniment.kernel.Finding;

/** A working copy is a JSON object, and goes on from a revision that its record has come to. */
@ApplicationScoped
public class WorkingCopyBodies implements IntegrityCheck {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Snapshot snapshot;

    WorkingCopyBodies(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    @Override
    public String name() {
        return "working-copies";
    }

    @Override
    public long check(Consumer<Finding> findings) {
        return snapshot.each(
                """
                select w.id, w.body, coalesce(w.base <= r.head and w.kind = r.kind, w.record is null)
                    and w.changed >= w.created
                from working_copy w left join record r on r.id = w.record
                order by w.id\
                """,
                row -> {
                    if (!isObject(row.getString(2)) || !row.getBoolean(3)) {
                        findings.accept(
                                Finding.error(
                                        "working-copy-altered",
                                        row.getString(1),
                                        "This working copy cannot be gone on with: throw it"
                                                + " away."));
                    }
                });
    }

    private static boolean isObject(String body) {
        try {
            return JSON.readTree(body).isObject();
        } catch (JsonProcessingException unreadable) {
            return false;
        }
    }
}
