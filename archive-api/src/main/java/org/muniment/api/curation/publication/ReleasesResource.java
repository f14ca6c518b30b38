package org.muniment.api.curation.publication;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.muniment.api.http.OnceAnswers;
import org.muniment.api.identity.SignedInAgent;
import org.muniment.kernel.Finding;
import org.muniment.kernel.Refusal;
import org.muniment.kernel.RefusalCode;
import org.muniment.publication.EditionKind;
import org.muniment.publication.GateReport;
import org.muniment.publication.Release;
import org.muniment.publication.usecase.CheckGate;
import org.muniment.publication.usecase.PublishRelease;
import org.muniment.publication.usecase.WithdrawRecord;
import org.muniment.record.RecordId;
import org.muniment.record.RecordKind;

/** Releases, withdrawals, and what the gate would say. */
@Path("/api/curation/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ReleasesResource {

    private final CheckGate gate;
    private final PublishRelease publish;
    private final WithdrawRecord withdraw;
    private final SignedInAgent agent;
    private final OnceAnswers once;

    ReleasesResource(
            CheckGate gate,
            PublishRelease publish,
            WithdrawRecord withdraw,
            SignedInAgent agent,
            OnceAnswers once) {
        this.gate = gate;
        this.publish = publish;
        this.withdraw = withdraw;
        this.agent = agent;
        this.once = once;
    }

    /** What the gate says to these records; publishes nothing. */
    @POST
    @Path("/gate-reports")
    public GateAnswer check(@NotNull @Valid GateQuestion question) {
        return GateAnswer.of(gate.check(parsed(question.records())));
    }

    @POST
    @Path("/releases")
    public Response release(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid ReleaseOrder order) {
        return once.answer(
                agent.id(), key, "POST /api/curation/v1/releases", order, () -> released(order));
    }

    private Response released(ReleaseOrder order) {
        Release release =
                publish.publish(
                        agent.id(),
                        parsed(order.records()),
                        order.reason(),
                        order.correction().map(ReleasesResource::correction));
        return Response.status(Response.Status.CREATED).entity(ReleaseAnswer.of(release)).build();
    }

    @POST
    @Path("/withdrawals")
    public Response withdraw(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid WithdrawalOrder order) {
        return once.answer(
                agent.id(),
                key,
                "POST /api/curation/v1/withdrawals",
                order,
                () -> withdrawn(order));
    }

    private Response withdrawn(WithdrawalOrder order) {
        RecordKind kind =
                RecordKind.ofWord(order.kind())
                        .orElseThrow(
                                () ->
                                        Refusal.invalid(
                                                "/kind", "A kind is one word, such as event."));
        long serial =
                withdraw.withdraw(
                        agent.id(),
                        kind,
                        RecordId.parse(order.record()),
                        order.reason(),
                        order.successor().map(RecordId::parse));
        return Response.status(Response.Status.CREATED)
                .entity(new WithdrawalAnswer(order.record(), Long.toString(serial)))
                .build();
    }

    private static Set<RecordId> parsed(List<String> records) {
        return records.stream().map(RecordId::parse).collect(Collectors.toSet());
    }

    private static EditionKind correction(String word) {
        return EditionKind.ofWord(word)
                .orElseThrow(
                        () ->
                                new Refusal(
                                        RefusalCode.INVALID,
                                        "A correction is an erratum, an addition or a"
                                                + " reinterpretation.",
                                        List.of(
                                                Finding.error(
                                                        "unknown-correction",
                                                        "/correction",
                                                        "Not a kind of correction."))));
    }

    /** Which records to ask about. */
    public record GateQuestion(@NotEmpty List<String> records) {}

    /** What the gate says; one error closes it. */
    public record GateAnswer(boolean open, List<Finding> findings) {
        static GateAnswer of(GateReport report) {
            return new GateAnswer(report.open(), report.findings());
        }
    }

    /**
     * What to publish.
     *
     * @param reason for every reader
     * @param correction {@code erratum}, {@code addition} or {@code reinterpretation}, for records
     *     that were public before
     */
    public record ReleaseOrder(
            @NotEmpty List<String> records, @NotNull String reason, Optional<String> correction) {}

    /**
     * What was published, with the gate's remarks.
     *
     * @param editions the relative public addresses of the editions
     */
    public record ReleaseAnswer(
            String id, String serial, Instant at, List<String> editions, List<Finding> findings) {
        static ReleaseAnswer of(Release release) {
            return new ReleaseAnswer(
                    release.id().toString(),
                    Long.toString(release.serial()),
                    release.at(),
                    release.editions().stream().map(ReleaseAnswer::address).toList(),
                    release.gate().findings());
        }

        private static String address(Release.Made made) {
            return "/api/v1/%s/%s".formatted(made.kind().path(), made.edition());
        }
    }

    /** What to withdraw, why, and what to read instead. */
    public record WithdrawalOrder(
            @NotNull String kind,
            @NotNull String record,
            @NotNull String reason,
            Optional<String> successor) {}

    /** Where in the publication log the withdrawal stands. */
    public record WithdrawalAnswer(String record, String serial) {}
}
