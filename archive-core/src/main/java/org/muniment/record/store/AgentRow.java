package org.muniment.record.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

@Entity
@Table(name = "agent")
class AgentRow {
    @Id String id;
    @Column String issuer;
    @Column String subject;

    @Column(name = "display_name")
    String displayName;

    @Column(name = "known_since")
    Instant knownSince;
}
