package org.muniment.integrity.check;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Consumer;
import org.muniment.integrity.IntegrityCheck;
import org.muniment.integrity.store.BesideTables;
import org.muniment.integrity.store.Snapshot;
import org.muniment.kernel.Finding;
import org.muniment.publication.store.EditionFacets;

/**
 * What public lists are filtered by: drawn anew from the bytes of all editions and from the log, it
 * is the same. Of editions whose bytes were expunged nothing can be drawn; of altered ones another
 * check tells. It comes after the projections were drawn anew, which it reads.
 */
@ApplicationScoped
public class Facets implements IntegrityCheck {

    private static final String WITH_BYTES =
            "where (record, edition) not in (select x.record, x.edition from expunged_edition x)";

    private final EditionFacets facets;
    private final BesideTables beside;
    private final Snapshot snapshot;

    Facets(EditionFacets facets, BesideTables beside, Snapshot snapshot) {
        this.facets = facets;
        this.beside = beside;
        this.snapshot = snapshot;
    }

    @Override
    public String name() {
        return "what-editions-say";
    }

    /** The tables that are drawn anew. */
    public List<String> tables() {
        return EditionFacets.tables();
    }

    @Override
    public long check(Consumer<Finding> findings) {
        facets.rebuild(alreadyTold -> {});
        for (String table : tables()) {
            beside.differing(
                    table,
                    WITH_BYTES,
                    record ->
                            findings.accept(
                                    Finding.error(
                                            "facet-differs",
                                            record,
                                            "Table %s does not say of its editions what their bytes say;"
                                                            .formatted(table)
                                                    + " ./archive verify --repair draws it"
                                                    + " anew.")));
        }
        return snapshot.count("edition");
    }
}
