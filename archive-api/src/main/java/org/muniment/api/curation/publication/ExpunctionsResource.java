package org.muniment.api.curation.publication;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.muniment.api.identity.SignedInAgent;
import org.muniment.kernel.Refusal;
import org.muniment.passage.TextId;
import org.muniment.publication.ExpunctionPlan;
import org.muniment.publication.Expungible;
import org.muniment.publication.SoughtWords;
import org.muniment.publication.Written;
import org.muniment.publication.usecase.ExpungeContent;
import org.muniment.record.Expunction;
import org.muniment.record.RecordId;
import org.muniment.record.RevisionRef;
import org.muniment.record.store.Expunctions;
import org.muniment.source.FileDigest;

/** Removing words or bytes for good: first the plan, then the deed with the plan's confirmation. */
@Path("/api/curation/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ExpunctionsResource {

    private static final int MOST = 500;

    private final ExpungeContent expunge;
    private final SignedInAgent agent;

    ExpunctionsResource(ExpungeContent expunge, SignedInAgent agent) {
        this.expunge = expunge;
        this.agent = agent;
    }

    /** What would go; removes nothing. */
    @POST
    @Path("/expunction-plans")
    public PlanView plan(@NotNull @Valid Target target) {
        SoughtWords words = target.soughtWords();
        return PlanView.of(expunge.plan(target.parsed(), words), expunge.elsewhere(words));
    }

    @POST
    @Path("/expunctions")
    public Response expunge(@NotNull @Valid ExpunctionOrder order) {
        Expunction expunction =
                expunge.expunge(
                        agent.id(),
                        order.target().parsed(),
                        order.target().soughtWords(),
                        order.reason(),
                        order.confirmation());
        return Response.status(Response.Status.CREATED)
                .entity(ExpunctionLine.of(expunction, order.target().withoutWords()))
                .build();
    }

    /** The latest expunctions. */
    @GET
    @Path("/expunctions")
    public List<ExpunctionLine> latest() {
        return expunge.latest(MOST).stream()
                .map(line -> ExpunctionLine.of(line.expunction(), Target.of(line.removed())))
                .toList();
    }

    /**
     * What to remove: a revision of a record, a text, or a file; and the words that
     * are to go from what curators wrote, which may also go alone.
     *
     * @param record its identifier
     * @param revision its number
     * @param text the identifier of a text
     * @param file the SHA-512 of a file
     * @param words such as a name; they are not kept, and never answered
     */
    public record Target(
            Optional<String> record,
            Optional<Integer> revision,
            Optional<String> text,
            Optional<String> file,
            Optional<List<String>> words) {

        Expungible parsed() {
            if (record.isPresent() && revision.isPresent() && text.isEmpty() && file.isEmpty()) {
                return new Expungible.OfRevision(
                        new RevisionRef(RecordId.parse(record.get()), revision.get()));
            }
            if (record.isEmpty() && revision.isEmpty() && text.isPresent() != file.isPresent()) {
                return text.<Expungible>map(id -> new Expungible.OfText(TextId.parse(id)))
                        .orElseGet(() -> new Expungible.OfFile(new FileDigest(file.orElseThrow())));
            }
            if (record.isEmpty() && revision.isEmpty() && text.isEmpty() && words.isPresent()) {
                return new Expungible.OfWords();
            }
            throw Refusal.invalid(
                    "",
                    "Name one thing: a record with its revision, or a text, or a file; or else"
                            + " words.");
        }

        SoughtWords soughtWords() {
            return words.map(SoughtWords::new).orElseGet(SoughtWords::none);
        }

        Target withoutWords() {
            return new Target(record, revision, text, file, Optional.empty());
        }

        static Target of(Expunctions.Removed removed) {
            return new Target(
                    removed.revision().map(ref -> ref.record().toString()),
                    removed.revision().map(RevisionRef::number),
                    removed.text(),
                    removed.file(),
                    Optional.empty());
        }
    }

    /**
     * What would go.
     *
     * @param passages how many passages lose their words
     * @param editions relative identifiers of earlier editions whose bytes go
     * @param showing records whose current editions show it, which stands in the way
     * @param written reasons, notes, comments and working copies that go
     * @param elsewhere where else the words stand, and stay unless they are dealt with by themselves
     * @param remaining texts that come from it and keep their words
     * @param confirmation to be sent with the order
     */
    public record PlanView(
            int passages,
            List<String> editions,
            List<String> showing,
            List<WrittenPlace> written,
            List<WrittenPlace> elsewhere,
            List<String> remaining,
            String confirmation) {

        static PlanView of(ExpunctionPlan plan, List<Written> elsewhere) {
            return new PlanView(
                    plan.passages(),
                    plan.editions().stream().map(Object::toString).toList(),
                    plan.showing().stream().map(Object::toString).toList(),
                    plan.written().stream().map(WrittenPlace::of).toList(),
                    elsewhere.stream().map(WrittenPlace::of).toList(),
                    plan.remaining().stream().map(Object::toString).toList(),
                    plan.confirmation());
        }
    }

    /**
     * A place where something is written.
     *
     * @param kind of what goes: {@code reason} of a change set, {@code note} of a submission,
     *     {@code decision} on a part of it, {@code comment}, {@code resolution} of a conflict,
     *     {@code working-copy}; of what stays: {@code revision}, {@code text}, {@code edition},
     *     {@code page}, {@code capture}, {@code release}, {@code withdrawal}, {@code expunction}
     * @param key its identifier, where needed with a slash and a number or a second identifier
     */
    public record WrittenPlace(String kind, String key) {

        static WrittenPlace of(Written written) {
            return new WrittenPlace(written.kind(), written.key());
        }
    }

    /** What to remove, why, and the confirmation of the plan. */
    public record ExpunctionOrder(
            @NotNull @Valid Target target, @NotNull String reason, @NotNull String confirmation) {}

    /** Who removed what, when and why. */
    public record ExpunctionLine(String id, String by, Instant at, String reason, Target target) {

        static ExpunctionLine of(Expunction expunction, Target target) {
            return new ExpunctionLine(
                    expunction.id().toString(),
                    expunction.by().toString(),
                    expunction.at(),
                    expunction.reason(),
                    target);
        }
    }
}
