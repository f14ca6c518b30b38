package org.muniment.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.muniment.publication.store.Editions;
import org.muniment.publication.usecase.ReadPublic;
import org.muniment.record.RecordId;
import org.muniment.record.RecordKind;
import org.muniment.record.RevisionRef;
import org.muniment.source.SourceExamples;
import org.muniment.testservices.PostgresTestResource;

@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class PublicListTest {

    @Inject Newsroom room;
    @Inject ReadPublic read;

    @Test
    void losesAndRepeatsNothingWhileOthersPublishAndCorrect() {
        List<RevisionRef> published = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            RevisionRef source = room.approved(SourceExamples.titled("Report " + i));
            room.publish(source.record());
            published.add(source);
        }
        Set<RecordId> expected =
                new HashSet<>(published.stream().map(RevisionRef::record).toList());

        List<RecordId> fetched = new ArrayList<>();
        long since = 0;
        String record = "";
        List<Editions.Listed> page = read.page(RecordKind.SOURCE, since, record, 2);
        while (!page.isEmpty()) {
            page.forEach(listed -> fetched.add(listed.edition().ref().record()));
            since = page.getLast().since();
            record = page.getLast().edition().ref().record().toString();
            if (!published.isEmpty()) {
                correct(published.removeFirst());
                RevisionRef late = room.approved(SourceExamples.titled("Late report"));
                room.publish(late.record());
                expected.add(late.record());
            }
            page = read.page(RecordKind.SOURCE, since, record, 2);
        }

        assertEquals(fetched.size(), new HashSet<>(fetched).size(), "nothing twice");
        fetched.retainAll(expected);
        assertEquals(expected, new HashSet<>(fetched));
    }

    private void correct(RevisionRef first) {
        room.revise(first, SourceExamples.titled("A better report"));
        room.approve(first.record());
        room.correct(EditionKind.ERRATUM, first.record());
    }
}
