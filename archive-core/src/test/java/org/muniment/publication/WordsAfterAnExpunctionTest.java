package org.muniment.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.muniment.claim.ClaimBuilder.aClaim;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muniment.claim.ClaimBuilder;
import org.muniment.claim.ConflictReport;
import org.muniment.claim.Resolution;
import org.muniment.claim.usecase.FindConflicts;
import org.muniment.claim.usecase.ResolveConflict;
import org.muniment.event.EventExamples;
import org.muniment.kernel.Digest;
import org.muniment.kernel.Refusal;
import org.muniment.kernel.RefusalCode;
import org.muniment.passage.TextId;
import org.muniment.publication.usecase.ExpungeContent;
import org.muniment.publication.usecase.WithdrawRecord;
import org.muniment.record.Change;
import org.muniment.record.ProposedChangeSet;
import org.muniment.record.RecordId;
import org.muniment.record.RecordKind;
import org.muniment.record.RevisionRef;
import org.muniment.record.usecase.AnswerOnce;
import org.muniment.record.usecase.CommitChangeSet;
import org.muniment.record.usecase.KeepWorkingCopy;
import org.muniment.review.PartVerdict;
import org.muniment.review.ReviewThread;
import org.muniment.review.Ruling;
import org.muniment.review.Submission;
import org.muniment.review.ThreadAnchor;
import org.muniment.review.usecase.DecideReview;
import org.muniment.review.usecase.PostComment;
import org.muniment.review.usecase.ReadThreads;
import org.muniment.review.usecase.SubmitDossier;
import org.muniment.source.Arrival;
import org.muniment.source.Deposit;
import org.muniment.source.FileName;
import org.muniment.source.SourceExamples;
import org.muniment.source.usecase.DepositFile;
import org.muniment.testservices.PostgresTestResource;

/** Looks for a word in every column of the database that can hold words. */
@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class WordsAfterAnExpunctionTest {

    /** Where words stay, and why; docs/publication.md says it to administrators. */
    private static final Map<String, String> STAYING =
            Map.of(
                    "agent.display_name", "the name of an account is Keycloak's to change",
                    "agent.subject", "the account's identifier at its issuer",
                    "expunction.reason", "written for everybody to read, after the fact",
                    "publication_log.body", "its digests chain the log, and it was said in public",
                    "release.reason", "said in public, and part of the log",
                    "withdrawal.reason", "said in public, and part of the log",
                    "surrogate.captured_from", "says which page a capture is of",
                    "surrogate_page.label", "names a page of a file that stays",
                    "surrogate_page.name", "names a file that stays");

    @Inject Newsroom room;
    @Inject Stories stories;
    @Inject ExpungeContent expunge;
    @Inject CommitChangeSet changeSets;
    @Inject SubmitDossier submit;
    @Inject DecideReview decide;
    @Inject PostComment comment;
    @Inject ReadThreads threads;
    @Inject KeepWorkingCopy copies;
    @Inject AnswerOnce answers;
    @Inject FindConflicts conflicts;
    @Inject ResolveConflict resolve;
    @Inject DepositFile deposits;
    @Inject WithdrawRecord withdraw;
    @Inject RandomGenerator random;
    @Inject EntityManager entities;

    private final String canary =
            "hoopoe" + UUID.randomUUID().toString().replaceAll("[^a-z]", "");

    @Test
    void goFromWhatSpeaksOfTheRevision() {
        RevisionRef letter =
                commit(new Change.Create(id(), SourceExamples.titled("To " + canary)));
        talkAbout(letter);
        assertEquals(
                Set.of(
                        "revision.body",
                        "change_set.reason",
                        "submission.note",
                        "decision_part.reason",
                        "review_thread_entry.words",
                        "working_copy.body",
                        "answered_request.answer"),
                columnsWithTheWord());

        expunge(new Expungible.OfRevision(letter), SoughtWords.none());

        assertEquals(Set.of(), columnsWithTheWord());
        List<ReviewThread> left = threads.on(letter.record());
        assertEquals(3, left.size());
        assertTrue(
                left.stream()
                        .flatMap(thread -> thread.entries().stream())
                        .allMatch(entry -> entry.removed().isPresent()));
    }

    @Test
    void takeTheStandingOfADecisionAboutAConflictWithThem() {
        RecordId event = room.draft(EventExamples.labelled("A meeting")).record();
        ClaimBuilder claim = aClaim().about(event);
        RevisionRef first = room.draft(claim.dated("1955-08-01").stated("It was " + canary).body());
        room.draft(aClaim().about(event).dated("1955-08-02").body());
        ConflictReport report = conflicts.of(event).getFirst();
        resolve.resolve(
                report.conflict().id(),
                new ResolveConflict.Decision(
                        room.author(),
                        report.conflict().claims(),
                        Resolution.Outcome.OPEN,
                        Optional.empty(),
                        "Because of " + canary));
        assertEquals(Set.of("revision.body", "conflict_resolution.reason"), columnsWithTheWord());
        assertFalse(conflicts.of(event).getFirst().undecided());

        expunge(new Expungible.OfWords(), new SoughtWords(List.of(canary)));

        assertEquals(Set.of("revision.body"), columnsWithTheWord());
        assertTrue(conflicts.of(event).getFirst().undecided());
        expunge(new Expungible.OfRevision(first), SoughtWords.none());
        assertEquals(Set.of(), columnsWithTheWord());
    }

    @Test
    void stayNowhereButWhereThereIsAReason() {
        SoughtWords words = new SoughtWords(List.of(canary.toUpperCase(Locale.ROOT)));
        RevisionRef other = commit(new Change.Create(id(), SourceExamples.titled("Another")));
        talkAbout(other);
        RevisionRef letter = room.approved(SourceExamples.titled("To " + canary));
        room.agent(canary);
        deposit(letter.record());
        room.publish(letter.record());
        room.revise(letter, SourceExamples.titled("A letter"));
        room.approve(letter.record());
        room.correct(EditionKind.ERRATUM, letter.record());
        RevisionRef text = room.approved(SourceExamples.titled("A diary"));
        TextId diary = stories.text(text.record(), "Here lives " + canary);
        stories.passage(diary, canary);
        withdraw.withdraw(
                room.publisher(),
                RecordKind.SOURCE,
                letter.record(),
                "Of " + canary,
                Optional.empty());
        assertEquals(
                Set.of("revision", "text", "edition", "page", "capture", "withdrawal"),
                kinds(expunge.elsewhere(words)));

        expunge(new Expungible.OfRevision(letter), words);
        expunge(new Expungible.OfText(diary), words);

        SortedSet<String> staying = columnsWithTheWord();
        assertTrue(STAYING.keySet().containsAll(staying), staying.toString());
        assertEquals(
                Set.of("page", "capture", "withdrawal"), kinds(expunge.elsewhere(words)));
    }

    @Test
    void areFoundNowhereOnce() {
        Refusal refusal =
                assertThrows(
                        Refusal.class,
                        () ->
                                expunge.plan(
                                        new Expungible.OfWords(),
                                        new SoughtWords(List.of(canary))));
        assertEquals(RefusalCode.NOT_FOUND, refusal.code());
        assertThrows(Refusal.class, () -> new SoughtWords(List.of("x")));
    }

    @ParameterizedTest
    @CsvSource({
        "change_set, reason", "submission, note", "decision_part, reason",
        "review_thread_entry, words", "conflict_resolution, reason"
    })
    void areRemovedByNothingElse(String table, String column) {
        talkAbout(commit(new Change.Create(id(), SourceExamples.titled("To " + canary))));
        for (String sql :
                List.of(
                        "update %s set %s = null",
                        "update %s set %s = 'else'",
                        "update %s set %s = 'else', expunction = (select min(id) from expunction)",
                        "delete from %s where %s is not null")) {
            if (count("select count(*) from " + table) > 0) {
                assertThrows(Exception.class, () -> execute(sql.formatted(table, column)), sql);
            }
        }
    }

    /** All that curators can say about a revision and what is kept of it. */
    private void talkAbout(RevisionRef ref) {
        String words = "He is called " + canary + ".";
        Submission submission =
                submit.submit(room.author(), ref.record(), Set.of(ref), Optional.of(words));
        decide.decide(
                room.reviewer(),
                submission.id(),
                Ruling.on(PartVerdict.requestChanges(ref.record(), words)));
        for (ThreadAnchor anchor :
                List.of(
                        new ThreadAnchor.OnRecord(ref.record()),
                        new ThreadAnchor.OnField(ref, "/titles/0/words"),
                        new ThreadAnchor.OnPart(submission.id(), ref.record()))) {
            comment.start(room.reviewer(), anchor, words);
        }
        copies.begin(
                room.author(),
                RecordKind.SOURCE,
                Optional.of(ref),
                "{\"note\": \"" + words + "\"}");
        answers.answer(
                room.author(),
                UUID.randomUUID().toString(),
                Digest.of(new byte[] {1}),
                () ->
                        "{\"record\": \"%s\", \"note\": \"%s\"}"
                                .formatted(ref.record(), words)
                                .getBytes(StandardCharsets.UTF_8));
    }

    private void deposit(RecordId source) {
        deposits.deposit(
                new Deposit(
                        room.author(),
                        new Deposit.InSource(
                                source,
                                new Arrival.Capture(
                                        "https://example.org/" + canary,
                                        Instant.parse("2026-01-01T00:00:00Z"))),
                        new FileName(canary + ".txt"),
                        Optional.empty()),
                new ByteArrayInputStream(("A page " + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8)));
    }

    private RevisionRef commit(Change change) {
        return changeSets
                .commit(
                        new ProposedChangeSet(
                                room.author(),
                                Optional.of("From the box of " + canary),
                                "curation",
                                List.of(change)))
                .only();
    }

    private RecordId id() {
        return RecordId.random(random);
    }

    private void expunge(Expungible what, SoughtWords words) {
        expunge.expunge(
                room.agent("ada"),
                what,
                words,
                "The family asked for it.",
                expunge.plan(what, words).confirmation());
    }

    private static Set<String> kinds(List<Written> places) {
        return new TreeSet<>(places.stream().map(Written::kind).toList());
    }

    private SortedSet<String> columnsWithTheWord() {
        SortedSet<String> found = new TreeSet<>();
        for (Object[] column : columns()) {
            String name = "%s.%s".formatted(column[0], column[1]);
            String holds =
                    column[2].equals("bytea")
                            ? "position(convert_to('%s', 'UTF8') in %s) > 0"
                            : "position('%s' in lower(cast(%s as text))) > 0";
            if (count(
                            ("select count(*) from %s where " + holds)
                                    .formatted(column[0], canary, column[1]))
                    > 0) {
                found.add(name);
            }
        }
        return found;
    }

    private List<Object[]> columns() {
        return QuarkusTransaction.requiringNew()
                .call(
                        () ->
                                entities.createNativeQuery(
                                                """
                                                select c.table_name, c.column_name, c.data_type
                                                from information_schema.columns c
                                                join information_schema.tables t
                                                    using (table_schema, table_name)
                                                where c.table_schema = 'public'
                                                  and t.table_type = 'BASE TABLE'
                                                  and c.data_type in ('text', 'bytea', 'jsonb',
                                                    'json', 'xml', 'tsvector', 'ARRAY',
                                                    'character varying', 'character')\
                                                """,
                                                Object[].class)
                                        .getResultList());
    }

    private int count(String sql) {
        return QuarkusTransaction.requiringNew()
                .call(() -> (Number) entities.createNativeQuery(sql).getSingleResult())
                .intValue();
    }

    private void execute(String sql) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(sql).executeUpdate());
    }
}
