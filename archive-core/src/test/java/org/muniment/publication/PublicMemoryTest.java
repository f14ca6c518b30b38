package org.muniment.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.muniment.event.EventExamples;
import org.muniment.kernel.Refusal;
import org.muniment.publication.store.PublicMemory;
import org.muniment.publication.store.PublicationLog;
import org.muniment.publication.usecase.ReadPublic;
import org.muniment.publication.usecase.WithdrawRecord;
import org.muniment.record.RecordId;
import org.muniment.record.RecordKind;
import org.muniment.record.RevisionRef;
import org.muniment.testservices.PostgresTestResource;

@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class PublicMemoryTest {

    @Inject Newsroom room;
    @Inject PublicMemory memory;
    @Inject PublicationLog log;
    @Inject ReadPublic read;
    @Inject WithdrawRecord withdraw;

    private final AtomicInteger looked = new AtomicInteger();

    @Test
    void looksAgainOnlyWhenTheLogHasMovedOn() {
        RecordId event = published();
        standing(event);
        standing(event);
        assertEquals(1, looked.get());
        published();
        standing(event);
        assertEquals(2, looked.get());
    }

    @Test
    void seesACorrectionAndAWithdrawalAtOnce() {
        RecordId event = published();
        assertEquals(1, room.current(RecordKind.EVENT, event).ref().number());
        room.revise(
                new RevisionRef(event, 1), EventExamples.labelled("The visit of the three envoys"));
        room.approve(event);
        room.correct(EditionKind.ERRATUM, event);
        assertEquals(2, room.current(RecordKind.EVENT, event).ref().number());
        withdraw.withdraw(
                room.publisher(), RecordKind.EVENT, event, "It did not happen.", Optional.empty());
        assertInstanceOf(Standing.Withdrawn.class, read.standing(RecordKind.EVENT, event));
    }

    @Test
    void remembersNothingOfATransactionThatPublishes() {
        RecordId event = published();
        QuarkusTransaction.requiringNew()
                .run(
                        () -> {
                            log.takeTurn();
                            memory.standing(RecordKind.EVENT, event, this::look);
                            memory.standing(RecordKind.EVENT, event, this::look);
                        });
        assertEquals(2, looked.get());
    }

    @Test
    void whatIsNotThereIsNotFoundHoweverOftenItIsAskedFor() {
        RecordId draft = room.draft(EventExamples.labelled("A secret visit")).record();
        assertThrows(Refusal.class, () -> read.standing(RecordKind.EVENT, draft));
        assertThrows(Refusal.class, () -> read.standing(RecordKind.EVENT, draft));
        assertThrows(
                Refusal.class,
                () -> read.edition(RecordKind.EVENT, new EditionRef(published(), 2)));
    }

    private RecordId published() {
        RecordId event = room.approved(EventExamples.labelled("The visit of the envoys")).record();
        room.publish(event);
        return event;
    }

    private void standing(RecordId event) {
        QuarkusTransaction.requiringNew()
                .run(() -> memory.standing(RecordKind.EVENT, event, this::look));
    }

    private Standing look() {
        looked.incrementAndGet();
        return new Standing.Unpublished();
    }
}
