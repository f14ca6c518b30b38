package org.muniment.publication.store;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import org.hibernate.Session;
import org.muniment.kernel.CanonicalJson;
import org.muniment.kernel.Finding;
import org.muniment.publication.GateReport;
import org.muniment.publication.ReleaseId;
import org.muniment.record.AgentId;

/** Releases and their gate reports. */
@ApplicationScoped
public class Releases {

    private static final JsonMapper JSON = new JsonMapper();

    private final Session session;

    Releases(Session session) {
        this.session = session;
    }

    public void add(ReleaseId id, long serial, AgentId agent, String reason, GateReport report) {
        session.createNativeQuery(
                        """
                        insert into release (id, serial, agent, reason, gate_report)
                        values (:id, :serial, :agent, :reason, :report)\
                        """)
                .setParameter("id", id.toString())
                .setParameter("serial", serial)
                .setParameter("agent", agent.toString())
                .setParameter("reason", reason)
                .setParameter("report", bytes(report))
                .executeUpdate();
    }

    private static byte[] bytes(GateReport report) {
        ObjectNode node = JSON.createObjectNode();
        ArrayNode records = node.putArray("records");
        report.records().forEach(record -> records.add(record.toString()));
        ArrayNode findings = node.putArray("findings");
        for (Finding finding : report.findings()) {
            findings.addObject()
                    .put("code", finding.code())
                    .put("severity", finding.severity().name())
                    .put("subject", finding.subject())
                    .put("message", finding.message());
        }
        return CanonicalJson.of(node.toString().getBytes(StandardCharsets.UTF_8));
    }
}
