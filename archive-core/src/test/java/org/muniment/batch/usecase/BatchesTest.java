package org.muniment.batch.usecase;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.muniment.authority.ActorBody;
import org.muniment.batch.Batch;
import org.muniment.batch.DryRun;
import org.muniment.batch.RowNote;
import org.muniment.batch.RowOutcome;
import org.muniment.batch.Zip;
import org.muniment.claim.AttestationBody;
import org.muniment.claim.ClaimBody;
import org.muniment.claim.Evidence;
import org.muniment.claim.Value;
import org.muniment.event.EventBody;
import org.muniment.kernel.Refusal;
import org.muniment.kernel.RefusalCode;
import org.muniment.kernel.Wording;
import org.muniment.passage.Text;
import org.muniment.passage.usecase.ReadText;
import org.muniment.passage.usecase.VerifyPassage;
import org.muniment.record.AgentId;
import org.muniment.record.Archive;
import org.muniment.record.Body;
import org.muniment.record.RecordId;
import org.muniment.record.RecordKind;
import org.muniment.record.Undone;
import org.muniment.record.usecase.ReadRecord;
import org.muniment.record.usecase.UndoChangeSet;
import org.muniment.source.FileName;
import org.muniment.source.SourceBody;
import org.muniment.source.store.StagedFile;
import org.muniment.source.store.WaitingFiles;
import org.muniment.source.usecase.DepositFile;
import org.muniment.testservices.PostgresTestResource;

@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class BatchesTest {

    @Inject BringBatch bring;
    @Inject CarryOutBatch carryOut;
    @Inject DropBatch drop;
    @Inject ReadBatches read;
    @Inject ReadRecord records;
    @Inject ReadText texts;
    @Inject VerifyPassage verify;
    @Inject UndoChangeSet undo;
    @Inject WaitingFiles waiting;
    @Inject DepositFile deposits;
    @Inject Archive archive;
    @Inject EntityManager entities;

    private AgentId agent;

    @BeforeEach
    void signIn() {
        agent = archive.curator();
        read.all(agent, false).stream()
                .filter(batch -> batch.done().isEmpty())
                .forEach(batch -> drop.drop(agent, false, batch.id()));
    }

    @Test
    void carriesOutTheWorkedExampleAsOneChangeSetFindsItThereAndUndoesIt() {
        Batch brought = bring("example.zip", Zip.example());
        assertEquals(List.of(), brought.dryRun().notes());
        assertEquals(Batch.State.READY, brought.state());
        Map<String, RowOutcome> rows = byKey(brought.dryRun());
        assertEquals(
                List.of("value: Read as 1921-03-03, that is 3 March 1921."),
                rows.get("when").readings());
        assertTrue(records.states(List.of(rows.get("tamm").record())).isEmpty());

        Batch done = run(brought);

        assertEquals(Batch.State.DONE, done.state());
        assertEquals(1, changeSets(done));
        ClaimBody chair = body(RecordKind.CLAIM, rows.get("chair").record(), ClaimBody.class);
        assertEquals(rows.get("conference").record(), chair.subject());
        assertEquals(new Value.RecordValue(rows.get("tamm").record()), chair.value());
        assertEquals(
                "role/host",
                ((Value.TermValue) chair.qualifiers().getFirst().value()).term().toString());
        RecordId minutes = rows.get("minutes").record();
        SourceBody described = body(RecordKind.SOURCE, minutes, SourceBody.class);
        assertEquals(rows.get("papers").record(), described.partOf().orElseThrow().whole());
        assertEquals("Ada Tamm", described.creators().getFirst().name());
        Text text = texts.ofSource(minutes).getFirst();
        assertEquals("en", text.language());
        AttestationBody opened =
                done.dryRun().rows().stream()
                        .filter(row -> row.file().equals("attestations.csv") && row.line() == 4)
                        .map(
                                row ->
                                        body(
                                                RecordKind.ATTESTATION,
                                                row.record(),
                                                AttestationBody.class))
                        .findFirst()
                        .orElseThrow();
        assertEquals(
                List.of(),
                verify.verify(((Evidence.QuotationEvidence) opened.evidence()).passage()));
        assertTrue(waiting.find(done.id().identifier()).isEmpty());
        assertFalse(
                read.one(agent, false, done.id()).dryRun().rows().stream()
                        .anyMatch(row -> row.label().isPresent()));

        Batch again = bring("example.zip", Zip.example());
        assertEquals(Batch.State.NOTHING_NEW, again.state());
        assertEquals(List.of(), again.dryRun().notes());
        assertEquals(minutes, byKey(again.dryRun()).get("minutes").record());
        assertEquals(RefusalCode.WRONG_STATE, refused(() -> run(again)).code());

        Undone undone = undo.undo(agent, done.done().orElseThrow().changeSet(), Optional.empty());
        assertEquals(List.of(), undone.skipped());
        assertEquals(done.dryRun().rows().size(), undone.restored().size());
        assertTrue(records.states(undone.restored()).values().stream().noneMatch(s -> s.inUse()));
    }

    @Test
    void tellsEveryErrorByRowAndColumnAndMakesNothing() {
        RecordId wang = archive.keep(event("Dinner by the lake"));
        RecordId other = archive.keep(event("Dinner by the lake"));
        Batch faulty =
                bring(
                        "faulty.zip",
                        new Zip()
                                .with(
                                        "actors.csv",
                                        "key,type,name:en,name:zh\n"
                                                + "a,persn,Ann,\n"
                                                + "a,person,,\n"
                                                + "b,person,,王\n")
                                .with(
                                        "descriptions.csv",
                                        "key,title,file,level\n"
                                                + "s,A note,note.txt,item\n"
                                                + "t,No file,gone.txt,sheet\n")
                                .with("note.txt", "We met. We met again. We parted.")
                                .with(
                                        "claims.csv",
                                        "key,subject,property,value,statement:en,qualifier:role\n"
                                                + "c,Dinner by the lake,date,1955,Then.,\n"
                                                + wang
                                                + "x,nobody,date,1955,Then.,\n"
                                                + "d,"
                                                + wang
                                                + ",date,the other day,Then.,host\n"
                                                + "e,"
                                                + other
                                                + ",date,5 May 1955,Then.,\n")
                                .with(
                                        "attestations.csv",
                                        "claim,source,quotation\ne,s,We met\ne,s,We never met\n")
                                .bytes());

        assertEquals(Batch.State.FAULTY, faulty.state());
        String told =
                faulty.dryRun().notes().stream()
                        .filter(RowNote::isError)
                        .map(
                                n ->
                                        n.file()
                                                + ":"
                                                + n.line()
                                                + ":"
                                                + n.column().orElse("")
                                                + " "
                                                + n.message())
                        .collect(Collectors.joining("\n"));
        for (String expected :
                List.of(
                        "actors.csv:2:type “persn” is none of the words",
                        "actors.csv:3:key The key “a” is also that of line 2",
                        "actors.csv:4:name:zh Say whether these characters are simplified",
                        "descriptions.csv:3:file There is no file “gone.txt”",
                        "descriptions.csv:3:level “sheet” is none of the words",
                        "claims.csv:2:subject “Dinner by the lake” may be any of these: event",
                        "claims.csv:3:subject There is no event “nobody”",
                        "claims.csv:4:value",
                        "claims.csv:4:qualifier:role property/date takes no qualifier “role”",
                        "attestations.csv:2:quotation",
                        "attestations.csv:3:quotation")) {
            assertTrue(told.contains(expected), () -> expected + " is not in\n" + told);
        }
        assertTrue(told.contains(wang.toString()) && told.contains(other.toString()), told);
        assertTrue(told.contains("char=0,6") && told.contains("char=8,14"), told);
        Refusal refusal = refused(() -> run(faulty));
        assertEquals(faulty.dryRun().errors(), refusal.findings().size());
        assertEquals(0, changeSetsWith(byKey(faulty.dryRun()).get("e").record()));
    }

    @Test
    void goesOnWhereItWasStoppedAndDoublesNothing() {
        byte[] zip = letters("Stopped", 3);
        Batch brought = bring("letters.zip", zip);
        deposits.keep(new ByteArrayInputStream(letter("Stopped", 0).getBytes(UTF_8)));
        long before = count("file");

        Batch done = run(brought);

        assertEquals(before + 2, count("file"));
        assertEquals(3, done.dryRun().newFiles());
        assertEquals(done, run(brought));
        assertEquals(1, changeSets(done));
        Batch again = bring("letters.zip", zip);
        assertEquals(3, again.dryRun().knownFiles());
        assertEquals(0, again.dryRun().newFiles());
    }

    @Test
    void writesNoRecordWhenOneCannotBeWritten() {
        RecordId a = archive.keep(event("A part"));
        RecordId b = archive.keep(event("A whole"));
        Batch circle =
                bring(
                        "circle.zip",
                        new Zip()
                                .with(
                                        "events.csv",
                                        "key,label:en\nx,Something that must not stay\n")
                                .with(
                                        "claims.csv",
                                        "subject,property,value,statement:en\n%s,part-of,%s,So.\n%s,part-of,%s,So.\n"
                                                .formatted(a, b, b, a))
                                .bytes());
        assertEquals(Batch.State.READY, circle.state());

        assertEquals(RefusalCode.INVALID, refused(() -> run(circle)).code());

        assertTrue(records.states(List.of(byKey(circle.dryRun()).get("x").record())).isEmpty());
        assertEquals(Batch.State.READY, read.one(agent, false, circle.id()).state());
    }

    @Test
    void warnsOfNamesakesAndTakesLabelsOfTheArchiveForReferences() {
        Batch first =
                run(bring("actors.csv", "type,name:en\nperson,Ingrid Namesake\n".getBytes(UTF_8)));
        RecordId known = first.dryRun().rows().getFirst().record();
        Batch second =
                bring(
                        "more.zip",
                        new Zip()
                                .with(
                                        "actors.csv",
                                        "type,name:en,variant:en\nperson,Ingrid Namesake,I. N.\n")
                                .with(
                                        "descriptions.csv",
                                        "title,creator\n"
                                                + "A letter,INGRID  NAMESAKE\n"
                                                + "A card,Nobody Known\n")
                                .bytes());

        assertEquals(Batch.State.READY, second.state());
        assertTrue(
                second.dryRun().notes().stream()
                        .anyMatch(
                                note ->
                                        note.message()
                                                .contains("The archive has the actor " + known)));
        assertTrue(
                second.dryRun().notes().stream()
                        .anyMatch(
                                note ->
                                        note.message()
                                                .contains("The name is kept without an actor")));
        Batch done = run(second);
        SourceBody card =
                body(RecordKind.SOURCE, done.dryRun().rows().getLast().record(), SourceBody.class);
        assertEquals(Optional.empty(), card.creators().getFirst().actor());
    }

    @Test
    void keepsBatchesFromOthersAndDropsThemWithTheirBytes() {
        Batch mine = bring("actors.csv", "type,name:en\nperson,Drop Me\n".getBytes(UTF_8));
        AgentId other = AgentId.parse("bcd7x2m9kfz");

        assertEquals(
                RefusalCode.NOT_FOUND, refused(() -> read.one(other, false, mine.id())).code());
        assertEquals(mine, read.one(other, true, mine.id()));
        drop.drop(agent, false, mine.id());

        assertTrue(waiting.find(mine.id().identifier()).isEmpty());
        assertEquals(RefusalCode.NOT_FOUND, refused(() -> run(mine)).code());
        Batch done = run(bring("actors.csv", "type,name:en\nperson,Keep Me\n".getBytes(UTF_8)));
        assertEquals(
                RefusalCode.WRONG_STATE, refused(() -> drop.drop(agent, false, done.id())).code());
        assertEquals(
                "Keep Me",
                body(RecordKind.ACTOR, done.dryRun().rows().getFirst().record(), ActorBody.class)
                        .names()
                        .getFirst()
                        .words());
    }

    @Test
    @Tag("long")
    @Timeout(180)
    void carriesOutFiveThousandRows() {
        StringBuilder actors = new StringBuilder("key,type,name:en\n");
        StringBuilder events = new StringBuilder("key,label:en\n");
        StringBuilder claims = new StringBuilder("key,subject,property,value,statement:en\n");
        StringBuilder attestations = new StringBuilder("claim,source,quotation\n");
        StringBuilder sources = new StringBuilder("key,title,language,file\n");
        Zip zip = new Zip();
        for (int i = 0; i < 1000; i++) {
            actors.append("a%d,person,Person Number %d of five thousand\n".formatted(i, i));
            events.append("e%d,Event number %d of five thousand\n".formatted(i, i));
            sources.append("s%d,Letter %d of five thousand,en,l/%d.txt\n".formatted(i, i, i));
            claims.append("c%d,e%d,participant,a%d,Person %d was there.\n".formatted(i, i, i, i));
            attestations.append("c%d,s%d,letter %d,\n".formatted(i, i, i).replace(",\n", "\n"));
            zip.with("l/" + i + ".txt", letter("five thousand", i));
        }
        byte[] bytes =
                zip.with("actors.csv", actors.toString())
                        .with("events.csv", events.toString())
                        .with("claims.csv", claims.toString())
                        .with("attestations.csv", attestations.toString())
                        .with("descriptions.csv", sources.toString())
                        .bytes();

        long start = System.nanoTime();
        Batch brought = bring("large.zip", bytes);
        long looked = System.nanoTime();
        assertEquals(List.of(), brought.dryRun().notes());
        Batch done = run(brought);
        long ran = System.nanoTime();
        Batch again = bring("large.zip", bytes);
        long found = System.nanoTime();

        assertEquals(5000, done.dryRun().rows().size());
        assertEquals(Batch.State.NOTHING_NEW, again.state());
        System.out.printf(
                "5,000 rows, 1,000 files: looked at in %.1f s, carried out in %.1f s, found there"
                        + " in %.1f s%n",
                (looked - start) / 1e9, (ran - looked) / 1e9, (found - ran) / 1e9);
    }

    private static byte[] letters(String about, int count) {
        StringBuilder table = new StringBuilder("key,title,language,file\n");
        Zip zip = new Zip();
        for (int i = 0; i < count; i++) {
            table.append("%s%d,Letter %d on %s,en,%d.txt\n".formatted(about, i, i, about, i));
            zip.with(i + ".txt", letter(about, i));
        }
        return zip.with("descriptions.csv", table.toString()).bytes();
    }

    private static String letter(String about, int number) {
        return "This is the letter %d. It is about %s.\n".formatted(number, about);
    }

    private Batch bring(String name, byte[] bytes) {
        try (StagedFile staged = bring.receive(new ByteArrayInputStream(bytes))) {
            return bring.bring(agent, new FileName(name), staged);
        }
    }

    private Batch run(Batch batch) {
        return carryOut.carryOut(agent, false, batch.id(), Optional.empty());
    }

    private static Refusal refused(org.junit.jupiter.api.function.Executable doing) {
        return assertThrows(Refusal.class, doing);
    }

    private static Map<String, RowOutcome> byKey(DryRun dryRun) {
        return dryRun.rows().stream()
                .filter(row -> row.key().isPresent())
                .collect(Collectors.toMap(row -> row.key().get(), Function.identity()));
    }

    private static EventBody event(String label) {
        return new EventBody(List.of(new Wording(label, "en")));
    }

    private <B extends Body> B body(RecordKind kind, RecordId id, Class<B> type) {
        return records.head(kind, id, type).present();
    }

    /** By how many change sets the records of a batch were made. */
    private long changeSets(Batch done) {
        return number(
                done.dryRun().rows().stream()
                        .map(row -> "'" + row.record() + "'")
                        .collect(
                                Collectors.joining(
                                        ",",
                                        "select count(distinct change_set) from revision where"
                                                + " record in (",
                                        ")")));
    }

    private long changeSetsWith(RecordId record) {
        return number(
                "select count(distinct change_set) from revision where record = '" + record + "'");
    }

    private long count(String table) {
        return number("select count(*) from " + table);
    }

    private long number(String sql) {
        return QuarkusTransaction.requiringNew()
                .call(
                        () ->
                                ((Number)
                                                entities.createNativeQuery(sql, Long.class)
                                                        .getSingleResult())
                                        .longValue());
    }
}
