package org.muniment.source.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.muniment.record.AgentId;
import org.muniment.record.RecordId;
import org.muniment.source.Arrival;
import org.muniment.source.Page;
import org.muniment.source.Surrogate;
import org.muniment.source.SurrogateId;

@Entity
@Immutable
@Table(name = "surrogate")
class SurrogateRow {
    private static final String UPLOAD = "upload";
    private static final String SCAN = "scan";
    private static final String CAPTURE = "capture";

    @Id String id;
    @Column String source;
    @Column String method;

    @Column(name = "captured_from")
    @Nullable String capturedFrom;

    @Column(name = "captured_at")
    @Nullable Instant capturedAt;

    @Column String agent;
    @Column Instant at;

    static SurrogateRow of(
            SurrogateId id, RecordId source, Arrival arrival, AgentId agent, Instant at) {
        SurrogateRow row = new SurrogateRow();
        row.id = id.toString();
        row.source = source.toString();
        row.agent = agent.toString();
        row.at = at;
        switch (arrival) {
            case Arrival.Upload ignored -> row.method = UPLOAD;
            case Arrival.Scan ignored -> row.method = SCAN;
            case Arrival.Capture capture -> {
                row.method = CAPTURE;
                row.capturedFrom = capture.address();
                row.capturedAt = capture.at();
            }
        }
        return row;
    }

    Surrogate surrogate(List<Page> pages) {
        return new Surrogate(
                SurrogateId.parse(id),
                RecordId.parse(source),
                arrival(),
                AgentId.parse(agent),
                at,
                pages);
    }

    private Arrival arrival() {
        return switch (method) {
            case UPLOAD -> new Arrival.Upload();
            case SCAN -> new Arrival.Scan();
            case CAPTURE ->
                    new Arrival.Capture(
                            Objects.requireNonNull(capturedFrom),
                            Objects.requireNonNull(capturedAt));
            default -> throw new IllegalStateException("method " + method);
        };
    }
}
