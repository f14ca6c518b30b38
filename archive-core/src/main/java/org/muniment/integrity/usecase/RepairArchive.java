package org.muniment.integrity.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.SortedSet;
import java.util.TreeSet;
import org.muniment.integrity.check.Facets;
import org.muniment.integrity.check.Projections;
import org.muniment.publication.usecase.DrawFacets;
import org.muniment.record.RecordId;
import org.muniment.record.usecase.DrawProjections;
import org.muniment.source.usecase.SweepOrphans;

/**
 * Mends what follows from what is whole: removes files that the database does not know, and draws
 * projections anew, from the heads of their records and from the bytes of editions. Safe beside a platform at work. Whatever else
 * is wrong needs a backup.
 */
@ApplicationScoped
public class RepairArchive {

    private final VerifyArchive verify;
    private final Projections projections;
    private final Facets facets;
    private final DrawFacets drawFacets;
    private final DrawProjections draw;
    private final SweepOrphans sweep;

    RepairArchive(
            VerifyArchive verify,
            Projections projections,
            Facets facets,
            DrawFacets drawFacets,
            DrawProjections draw,
            SweepOrphans sweep) {
        this.verify = verify;
        this.projections = projections;
        this.facets = facets;
        this.drawFacets = drawFacets;
        this.draw = draw;
        this.sweep = sweep;
    }

    /**
     * What was mended.
     *
     * @param orphans files that the database did not know
     * @param staged what was left of deposits that never ended
     * @param records whose projections were drawn anew
     * @param published records of whose editions lists knew something else
     */
    public record Repaired(int orphans, int staged, int records, int published) {}

    public Repaired repair() {
        SortedSet<RecordId> differing = new TreeSet<>();
        verify.during(
                () ->
                        projections.check(
                                finding -> differing.add(RecordId.parse(finding.subject()))));
        differing.forEach(draw::anew);
        SortedSet<RecordId> saying = new TreeSet<>();
        verify.during(
                () -> {
                    projections.check(ignored -> {});
                    facets.check(finding -> saying.add(RecordId.parse(finding.subject())));
                });
        if (!saying.isEmpty()) {
            drawFacets.draw();
        }
        SweepOrphans.Swept swept = sweep.sweep();
        return new Repaired(swept.objects(), swept.staged(), differing.size(), saying.size());
    }
}
