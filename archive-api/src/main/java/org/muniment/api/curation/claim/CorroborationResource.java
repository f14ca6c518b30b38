package org.muniment.api.curation.claim;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.muniment.api.curation.passage.OriginalView.RenderedView;
import org.muniment.claim.Corroboration.Lineage;
import org.muniment.claim.Corroboration.Tie;
import org.muniment.claim.OnMachineTranslation;
import org.muniment.claim.usecase.AssessCorroboration;
import org.muniment.claim.usecase.AssessCorroboration.Assessment;
import org.muniment.kernel.Finding;
import org.muniment.record.RecordId;

/** On how many independent lines of sources a claim rests, and why. */
@Path("/api/curation/v1/claims/{id}/corroboration")
@Produces(MediaType.APPLICATION_JSON)
public class CorroborationResource {

    private final AssessCorroboration assess;

    CorroborationResource(AssessCorroboration assess) {
        this.assess = assess;
    }

    /**
     * What supports a claim in its present state, drafts included.
     *
     * @param inWords the reckoning, in sentences
     * @param lineages independent of each other as far as is known
     * @param machineTranslation present when all that supports the claim was translated by machine
     * @param findings what a reader should know besides
     */
    public record CorroborationView(
            String inWords,
            List<LineageView> lineages,
            Optional<MachineTranslationView> machineTranslation,
            List<Finding> findings) {}

    /** Sources that count as one, and why they do. */
    public record LineageView(
            List<SourceNamed> sources, List<String> attestations, List<TieView> because) {}

    /** A source and the title it is cited by. */
    public record SourceNamed(String id, String title) {}

    /** That two sources are not independent of each other: declared, or found and not dismissed. */
    public record TieView(String one, String other, Tie.Ground ground, String inWords) {

        static TieView of(Tie tie) {
            return new TieView(
                    tie.one().toString(), tie.other().toString(), tie.ground(), tie.inWords());
        }
    }

    /** That a claim rests on machine translation alone, in a sentence and part by part. */
    public record MachineTranslationView(String inWords, List<PartTranslated> parts) {

        static MachineTranslationView of(OnMachineTranslation alone) {
            return new MachineTranslationView(
                    alone.inWords(), alone.parts().stream().map(PartTranslated::of).toList());
        }
    }

    /**
     * An attestation that shows translated words.
     *
     * @param original the words that they line up with; absent when the original is untraced
     */
    public record PartTranslated(
            String attestation, String passage, Optional<RenderedView> original) {

        static PartTranslated of(OnMachineTranslation.Part part) {
            return new PartTranslated(
                    part.attestation().toString(),
                    part.passage().toString(),
                    part.original().map(RenderedView::of));
        }
    }

    @GET
    public CorroborationView of(@PathParam("id") String id) {
        Assessment found = assess.of(RecordId.parse(id));
        return new CorroborationView(
                found.corroboration().inWords(),
                found.corroboration().lineages().stream()
                        .map(lineage -> lineage(lineage, found))
                        .toList(),
                found.onMachineTranslation().map(MachineTranslationView::of),
                found.corroboration().findings());
    }

    private static LineageView lineage(Lineage lineage, Assessment found) {
        return new LineageView(
                lineage.sources().stream()
                        .map(
                                source ->
                                        new SourceNamed(
                                                source.toString(),
                                                found.titles()
                                                        .getOrDefault(source, source.toString())))
                        .toList(),
                lineage.attestations().stream().map(RecordId::toString).toList(),
                lineage.because().stream().map(TieView::of).toList());
    }
}
