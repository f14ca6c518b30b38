package org.muniment.publication;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.muniment.kernel.Finding;
import org.muniment.record.RecordId;

/**
 * What the gate says to publishing a set of records together.
 *
 * @param records the set
 * @param findings all of them; one error is enough to close the gate
 */
public record GateReport(SortedSet<RecordId> records, List<Finding> findings) {

    public GateReport {
        records = new TreeSet<>(records);
        findings = List.copyOf(findings);
    }

    public boolean open() {
        return findings.stream().noneMatch(Finding::isError);
    }
}
