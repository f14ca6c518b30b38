package org.muniment.publication.usecase;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import org.muniment.kernel.Finding;
import org.muniment.kernel.Refusal;
import org.muniment.kernel.RefusalCode;
import org.muniment.passage.TextId;
import org.muniment.passage.store.Passages;
import org.muniment.passage.store.Texts;
import org.muniment.publication.EditionRef;
import org.muniment.publication.ExpunctionPlan;
import org.muniment.publication.Expungible;
import org.muniment.publication.SoughtWords;
import org.muniment.publication.Written;
import org.muniment.publication.store.CuratorsWords;
import org.muniment.publication.store.Editions;
import org.muniment.publication.store.PublicationLog;
import org.muniment.record.AgentId;
import org.muniment.record.Body;
import org.muniment.record.Expunction;
import org.muniment.record.ExpunctionId;
import org.muniment.record.RecordId;
import org.muniment.record.RecordState;
import org.muniment.record.RevisionRef;
import org.muniment.record.store.Expunctions;
import org.muniment.record.store.Projection;
import org.muniment.record.store.Records;
import org.muniment.record.store.Revisions;
import org.muniment.source.FileDigest;
import org.muniment.source.store.FileStorage;
import org.muniment.source.store.StoredFiles;
import org.muniment.suggestion.store.Suggestions;

/**
 * Removes words or bytes from the archive for good, as law or decency may ask: the body of a
 * revision, the words of a text with the quotations from it and the suggestions on it, or the bytes
 * of a file. Earlier editions that hold them go with them, and so do the reasons, notes and
 * comments that speak of the revision or hold words that are sought. Digests, envelopes and the log
 * stay, so that everything else still verifies, and what remains says who did this, when and why.
 */
@ApplicationScoped
public class ExpungeContent {

    private final PublicationLog log;
    private final CuratorsWords curators;
    private final MarkStale stale;
    private final Editions editions;
    private final Expunctions expunctions;
    private final Records records;
    private final Revisions revisions;
    private final List<Projection<?>> projections;
    private final Texts texts;
    private final Passages passages;
    private final Suggestions suggestions;
    private final StoredFiles files;
    private final FileStorage storage;
    private final EntityManager entities;
    private final TransactionSynchronizationRegistry transaction;
    private final Clock clock;
    private final RandomGenerator random;

    ExpungeContent(
            PublicationLog log,
            CuratorsWords curators,
            MarkStale stale,
            Editions editions,
            Expunctions expunctions,
            Records records,
            Revisions revisions,
            @All List<Projection<?>> projections,
            Texts texts,
            Passages passages,
            Suggestions suggestions,
            StoredFiles files,
            FileStorage storage,
            EntityManager entities,
            TransactionSynchronizationRegistry transaction,
            Clock clock,
            RandomGenerator random) {
        this.log = log;
        this.curators = curators;
        this.stale = stale;
        this.editions = editions;
        this.expunctions = expunctions;
        this.records = records;
        this.revisions = revisions;
        this.projections = projections;
        this.texts = texts;
        this.passages = passages;
        this.suggestions = suggestions;
        this.files = files;
        this.storage = storage;
        this.entities = entities;
        this.transaction = transaction;
        this.clock = clock;
        this.random = random;
    }

    /**
     * What would go, and what stands in the way; removes nothing.
     *
     * @param words that are to go wherever curators wrote them, in whatever connection
     * @throws Refusal {@link RefusalCode#NOT_FOUND}, or {@link RefusalCode#EXPUNGED} when it is
     *     gone already
     */
    @Transactional
    public ExpunctionPlan plan(Expungible what, SoughtWords words) {
        return switch (what) {
            case Expungible.OfRevision(var revision) ->
                    plan(what, revision, curators.find(Optional.of(revision), words));
            case Expungible.OfText(var text) ->
                    plan(what, text, curators.find(Optional.empty(), words));
            case Expungible.OfFile(var file) ->
                    plan(what, file, curators.find(Optional.empty(), words));
            case Expungible.OfWords() -> planOfWords(what, words);
        };
    }

    /** Where else these words stand: in what is expunged by itself, or was said to the public. */
    @Transactional
    public List<Written> elsewhere(SoughtWords words) {
        return curators.elsewhere(words);
    }

    /**
     * Removes it.
     *
     * @param words as {@link #plan}
     * @param reason for everyone to read
     * @param confirmation {@link ExpunctionPlan#confirmation()} of the plan that was looked at
     * @throws Refusal as {@link #plan}; {@link RefusalCode#WRONG_STATE} when a current edition
     *     shows it, or the plan is another one by now
     */
    @Transactional
    public Expunction expunge(
            AgentId agent, Expungible what, SoughtWords words, String reason, String confirmation) {
        String why = reason.strip();
        if (why.isEmpty()) {
            throw Refusal.invalid("/reason", "An expunction has a reason that readers will see.");
        }
        lock(what);
        ExpunctionPlan plan = plan(what, words);
        requireUnseen(plan);
        if (!plan.confirmation().equals(confirmation)) {
            throw new Refusal(
                    RefusalCode.WRONG_STATE,
                    "What would go is not what you have confirmed. Look at the plan again, and send"
                            + " its confirmation.");
        }
        Expunction expunction =
                new Expunction(ExpunctionId.random(random), agent, clock.instant(), why);
        remove(what, expunction);
        Set<RecordId> undecided = curators.remove(plan.written(), words, expunction.id());
        plan.editions().forEach(edition -> editions.expunge(edition, expunction.id()));
        entities.clear();
        if (!undecided.isEmpty()) {
            stale.decided(undecided);
        }
        if (what instanceof Expungible.OfText(var text)) {
            stale.lost(text);
        }
        return expunction;
    }

    /** The latest expunctions, for those who answer for them. */
    @Transactional
    public List<Expunctions.Line> latest(int most) {
        return expunctions.latest(most);
    }

    /** Who removed what revisions of a record said, when and why, by their numbers. */
    @Transactional
    public Map<Integer, Expunction> ofRevisions(RecordId record) {
        return expunctions.ofRevisions(record);
    }

    private void lock(Expungible what) {
        if (what instanceof Expungible.OfFile(var file)) {
            files.lock(file);
        }
        log.takeTurn();
        if (what instanceof Expungible.OfRevision(var revision)) {
            records.lock(new TreeMap<>(Map.of(revision.record(), true)));
        }
    }

    private ExpunctionPlan plan(Expungible what, RevisionRef ref, List<Written> written) {
        if (revisions
                .find(ref, Body.class)
                .orElseThrow(
                        () ->
                                notFound(
                                        "Record %s has no revision %d."
                                                .formatted(ref.record(), ref.number())))
                .body()
                .isEmpty()) {
            throw already("What revision %s said".formatted(ref), expunctions.of(ref));
        }
        return plan(what, 0, editions.madeFrom(ref), written, List.of());
    }

    private ExpunctionPlan plan(Expungible what, TextId text, List<Written> written) {
        if (texts.byId(text).isEmpty()) {
            throw notFound("There is no text %s.".formatted(text));
        }
        Optional<Expunction> before = expunctions.ofText(text.toString());
        if (before.isPresent()) {
            throw already("The words of text %s".formatted(text), before);
        }
        return plan(
                what,
                passages.onText(text).size(),
                holding(
                        editions.pointingAt(text),
                        node ->
                                node.at("/locator/text").asText().equals(text.toString())
                                        && node.has("exact")),
                written,
                texts.derivedFrom(text));
    }

    private ExpunctionPlan planOfWords(Expungible what, SoughtWords words) {
        if (words.isEmpty()) {
            throw Refusal.invalid("/words", "Name the words that are to go.");
        }
        List<Written> written = curators.find(Optional.empty(), words);
        if (written.isEmpty()) {
            throw notFound("No reason, note, comment or working copy holds these words.");
        }
        return plan(what, 0, Map.of(), written, List.of());
    }

    /** Editions name images by their digest alone; they show one, but do not hold it. */
    private ExpunctionPlan plan(Expungible what, FileDigest file, List<Written> written) {
        if (files.byDigest(file).isEmpty()) {
            throw notFound("There is no file %s.".formatted(file));
        }
        Optional<Expunction> before = expunctions.ofFile(file.hex());
        if (before.isPresent()) {
            throw already("The content of file %s".formatted(file), before);
        }
        Map<EditionRef, Boolean> showing =
                holding(
                        editions.pointingAt(file),
                        node -> node.path("file").asText().equals(file.hex()));
        showing.values().removeIf(current -> !current);
        return plan(what, 0, showing, written, texts.drawnFrom(file));
    }

    private static ExpunctionPlan plan(
            Expungible what,
            int passages,
            Map<EditionRef, Boolean> holding,
            List<Written> written,
            List<TextId> remaining) {
        List<EditionRef> earlier = new ArrayList<>();
        List<RecordId> showing = new ArrayList<>();
        holding.forEach(
                (edition, current) -> {
                    if (current) {
                        showing.add(edition.record());
                    } else {
                        earlier.add(edition);
                    }
                });
        return new ExpunctionPlan(what, passages, earlier, showing, written, remaining);
    }

    private Map<EditionRef, Boolean> holding(
            Map<EditionRef, Boolean> candidates, Predicate<JsonNode> shows) {
        candidates
                .keySet()
                .removeIf(
                        ref ->
                                editions.find(ref)
                                        .filter(found -> anywhere(Press.content(found), shows))
                                        .isEmpty());
        return candidates;
    }

    private static boolean anywhere(JsonNode node, Predicate<JsonNode> shows) {
        if (shows.test(node)) {
            return true;
        }
        for (JsonNode child : node) {
            if (anywhere(child, shows)) {
                return true;
            }
        }
        return false;
    }

    private static void requireUnseen(ExpunctionPlan plan) {
        if (!plan.showing().isEmpty()) {
            throw new Refusal(
                    RefusalCode.WRONG_STATE,
                    "Current editions show this. Correct them so that they do not, or withdraw"
                            + " them; then expunge it.",
                    plan.showing().stream()
                            .map(
                                    record ->
                                            Finding.error(
                                                    "shown-publicly",
                                                    record.toString(),
                                                    "The current edition of this record shows it."))
                            .toList());
        }
    }

    private void remove(Expungible what, Expunction expunction) {
        switch (what) {
            case Expungible.OfRevision(var revision) -> {
                expunctions.add(
                        expunction,
                        new Expunctions.Removed(
                                Optional.of(revision), Optional.empty(), Optional.empty()));
                revisions.expunge(revision);
                removeProjections(revision);
            }
            case Expungible.OfText(var text) -> {
                expunctions.add(
                        expunction,
                        new Expunctions.Removed(
                                Optional.empty(), Optional.of(text.toString()), Optional.empty()));
                texts.expunge(text);
                suggestions.expunge(text);
                revisions.forgetAnswers(text.toString());
            }
            case Expungible.OfFile(var file) -> {
                expunctions.add(
                        expunction,
                        new Expunctions.Removed(
                                Optional.empty(), Optional.empty(), Optional.of(file.hex())));
                removeOnceCommitted(file);
            }
            case Expungible.OfWords() ->
                    expunctions.add(
                            expunction,
                            new Expunctions.Removed(
                                    Optional.empty(), Optional.empty(), Optional.empty()));
        }
    }

    /** What is drawn from a head repeats its words. */
    private void removeProjections(RevisionRef revision) {
        RecordState state = records.state(revision.record()).orElseThrow();
        if (state.headRef().equals(revision)) {
            projections.stream()
                    .filter(projection -> projection.kind() == state.kind())
                    .flatMap(projection -> projection.tables().stream())
                    .forEach(
                            table ->
                                    entities.createNativeQuery(
                                                    "delete from "
                                                            + table
                                                            + " where record = :record")
                                            .setParameter("record", revision.record().toString())
                                            .executeUpdate());
        }
    }

    /** Were the platform killed in between, the sweep of the storage does it. */
    private void removeOnceCommitted(FileDigest file) {
        transaction.registerInterposedSynchronization(
                new Synchronization() {
                    @Override
                    public void beforeCompletion() {
                        // Only what comes after matters.
                    }

                    @Override
                    public void afterCompletion(int status) {
                        if (status == Status.STATUS_COMMITTED) {
                            storage.remove(file);
                        }
                    }
                });
    }

    private static Refusal notFound(String message) {
        return new Refusal(RefusalCode.NOT_FOUND, message);
    }

    private static Refusal already(String what, Optional<Expunction> before) {
        return before.map(expunction -> expunction.refusal(what))
                .orElseGet(() -> new Refusal(RefusalCode.EXPUNGED, what + " is not there."));
    }
}
