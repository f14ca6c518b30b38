package org.muniment.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.muniment.publication.store.PublicLists;
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
        PublicLists.Place place = PublicLists.Place.BEFORE_ALL;
        List<PublicLists.Listed> page = page(place);
        while (!page.isEmpty()) {
            page.forEach(listed -> fetched.add(listed.edition().ref().record()));
            place = page.getLast().place();
            if (!published.isEmpty()) {
                correct(published.removeFirst());
                RevisionRef late = room.approved(SourceExamples.titled("Late report"));
                room.publish(late.record());
                expected.add(late.record());
            }
            page = page(place);
        }

        assertEquals(fetched.size(), new HashSet<>(fetched).size(), "nothing twice");
        fetched.retainAll(expected);
        assertEquals(expected, new HashSet<>(fetched));
    }

    private List<PublicLists.Listed> page(PublicLists.Place after) {
        return read.records(RecordKind.SOURCE, PublicFilter.ALL, OptionalLong.empty(), after, 2);
    }

    private void correct(RevisionRef first) {
        room.revise(first, SourceExamples.titled("A better report"));
        room.approve(first.record());
        room.correct(EditionKind.ERRATUM, first.record());
    }
}
