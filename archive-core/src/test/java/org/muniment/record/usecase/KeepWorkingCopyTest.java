package org.muniment.record.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.muniment.event.EventExamples;
import org.muniment.kernel.Refusal;
import org.muniment.kernel.RefusalCode;
import org.muniment.record.AgentId;
import org.muniment.record.Archive;
import org.muniment.record.RecordId;
import org.muniment.record.RecordKind;
import org.muniment.record.RevisionRef;
import org.muniment.record.WorkingCopy;
import org.muniment.testservices.PostgresTestResource;

@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class KeepWorkingCopyTest {

    private static final String DRAFT = "{\"labels\":[{\"words\":\"The ta\"}]}";

    @Inject Archive archive;
    @Inject KeepWorkingCopy copies;
    @Inject RecogniseAgent agents;

    @Test
    void readsBackWhatWasSavedLast() {
        AgentId writer = person("writer");
        WorkingCopy begun = copies.begin(writer, RecordKind.EVENT, Optional.empty(), DRAFT);
        WorkingCopy saved = copies.save(writer, begun.id(), 1, Optional.empty(), "{}");
        assertEquals(saved, copies.read(writer, begun.id()));
        assertEquals(2, saved.version());
        assertEquals(List.of(saved), copies.all(writer));
    }

    @Test
    void isNotThereForAnybodyElse() {
        AgentId owner = person("owner");
        AgentId other = person("other");
        WorkingCopy copy = copies.begin(owner, RecordKind.EVENT, Optional.empty(), DRAFT);

        assertEquals(RefusalCode.NOT_FOUND, refused(() -> copies.read(other, copy.id())));
        assertEquals(
                RefusalCode.NOT_FOUND,
                refused(() -> copies.save(other, copy.id(), 1, Optional.empty(), "{}")));
        copies.discard(other, copy.id());

        assertEquals(copy, copies.read(owner, copy.id()));
        copies.discard(owner, copy.id());
        copies.discard(owner, copy.id());
        assertEquals(RefusalCode.NOT_FOUND, refused(() -> copies.read(owner, copy.id())));
    }

    @Test
    void staysWhenItsRecordChangesOrLeavesUse() {
        AgentId writer = person("patient writer");
        RecordId event = archive.keep(EventExamples.labelled("The talks"));
        WorkingCopy copy =
                copies.begin(
                        writer, RecordKind.EVENT, Optional.of(new RevisionRef(event, 1)), DRAFT);
        archive.revise(event, 1, EventExamples.labelled("Talks"));
        WorkingCopy moved = copies.save(writer, copy.id(), 1, Optional.of(2), DRAFT);
        archive.retire(event, 2);

        assertEquals(Optional.of(new RevisionRef(event, 2)), moved.base());
        assertEquals(moved, copies.read(writer, copy.id()));
    }

    @Test
    void refusesABaseThatIsNotThere() {
        AgentId writer = person("hasty writer");
        RecordId event = archive.keep(EventExamples.labelled("The talks"));
        assertEquals(
                RefusalCode.NOT_FOUND,
                refused(() -> begin(writer, RecordKind.EVENT, new RevisionRef(event, 2))));
        assertEquals(
                RefusalCode.NOT_FOUND,
                refused(() -> begin(writer, RecordKind.ACTOR, new RevisionRef(event, 1))));
    }

    @Test
    void letsOneOfTwoWindowsWin() throws Exception {
        AgentId writer = person("writer with two windows");
        WorkingCopy copy = copies.begin(writer, RecordKind.EVENT, Optional.empty(), DRAFT);
        Callable<Boolean> save =
                () -> {
                    try {
                        copies.save(writer, copy.id(), 1, Optional.empty(), "{}");
                        return true;
                    } catch (Refusal refusal) {
                        assertEquals(RefusalCode.STALE_BASE, refusal.code());
                        return false;
                    }
                };
        assertEquals(1, wins(List.of(save, save, save, save)));
    }

    @Test
    void keepsToASizeAndANumberHoweverManyAreBegunAtOnce() throws Exception {
        AgentId writer = person("busy writer");
        String large = "{\"labels\":\"" + "x".repeat(WorkingCopy.MOST_BYTES) + "\"}";
        assertEquals(
                RefusalCode.TOO_LARGE,
                refused(() -> copies.begin(writer, RecordKind.EVENT, Optional.empty(), large)));
        for (int i = 0; i < WorkingCopy.MOST_EACH - 2; i++) {
            copies.begin(writer, RecordKind.EVENT, Optional.empty(), DRAFT);
        }
        List<Callable<Boolean>> attempts = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            attempts.add(
                    () -> {
                        try {
                            copies.begin(writer, RecordKind.EVENT, Optional.empty(), DRAFT);
                            return true;
                        } catch (Refusal refusal) {
                            assertTrue(refusal.getMessage().contains("throw them away"));
                            return false;
                        }
                    });
        }
        assertEquals(2, wins(attempts));
        assertEquals(WorkingCopy.MOST_EACH, copies.all(writer).size());
    }

    private static int wins(List<Callable<Boolean>> attempts) throws Exception {
        int won = 0;
        try (var threads = Executors.newFixedThreadPool(attempts.size())) {
            for (Future<Boolean> attempt : threads.invokeAll(attempts)) {
                won += attempt.get() ? 1 : 0;
            }
        }
        return won;
    }

    private WorkingCopy begin(AgentId agent, RecordKind kind, RevisionRef base) {
        return copies.begin(agent, kind, Optional.of(base), DRAFT);
    }

    private AgentId person(String name) {
        return agents.recognise("https://issuer.example", name, name).id();
    }

    private static RefusalCode refused(Runnable act) {
        return assertThrows(Refusal.class, act::run).code();
    }
}
