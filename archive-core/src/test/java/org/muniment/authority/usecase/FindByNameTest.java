package org.muniment.authority.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.muniment.authority.AuthorityExamples;
import org.muniment.authority.store.Names;
import org.muniment.authority.store.Places;
import org.muniment.kernel.Refusal;
import org.muniment.record.Archive;
import org.muniment.record.RecordId;
import org.muniment.record.RecordKind;
import org.muniment.testservices.PostgresTestResource;

@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class FindByNameTest {

    @Inject FindByName find;
    @Inject Places places;
    @Inject Archive archive;

    @Test
    void findsByAnyNameAndByAnyWordOfIt() {
        RecordId premier = archive.keep(AuthorityExamples.person("Zhou Enlai", "Chóu Ên-lai"));
        for (String typed : List.of("zhou en", "CHOU ENLAI", "chou en-lai", "Enlai")) {
            assertEquals(List.of(premier), found(RecordKind.ACTOR, typed), typed);
        }
        assertEquals(List.of(), found(RecordKind.ACTOR, "nlai"));
        assertEquals(List.of(), found(RecordKind.PLACE, "zhou en"));
        assertEquals(List.of(), found(RecordKind.ACTOR, "  … "));
    }

    @Test
    void putsTheWholeNameFirst() {
        RecordId longer = archive.keep(AuthorityExamples.place("Quemoy Islands"));
        RecordId whole = archive.keep(AuthorityExamples.place("Kinmen", "Quemoy"));
        assertEquals(List.of(whole, longer), found(RecordKind.PLACE, "Quemoy"));
        assertEquals("Quemoy", find.find(RecordKind.PLACE, "quemoy", 10).getFirst().words());
    }

    @Test
    void followsTheNamesOfTheHeadAndLeavesOutWhatWasRetired() {
        RecordId person = archive.keep(AuthorityExamples.person("Ulanov"));
        archive.revise(person, 1, AuthorityExamples.person("Ulyanov"));
        assertEquals(List.of(), found(RecordKind.ACTOR, "Ulanov"));
        assertEquals(List.of(person), found(RecordKind.ACTOR, "Ulyanov"));
        archive.retire(person, 2);
        assertEquals(List.of(), found(RecordKind.ACTOR, "Ulyanov"));
    }

    @Test
    void findsWhatLiesInAPlaceAtAnyDepth() {
        RecordId country = archive.keep(AuthorityExamples.place("Switzerland"));
        RecordId city = archive.keep(AuthorityExamples.placeIn(country, "Geneva"));
        RecordId palace = archive.keep(AuthorityExamples.placeIn(city, "Palais des Nations"));
        assertEquals(Set.of(country, city, palace), Set.copyOf(within(country)));
        assertEquals(Set.of(palace), Set.copyOf(within(palace)));
    }

    @Test
    void refusesAPlaceThatLiesInItself() {
        RecordId outer = archive.keep(AuthorityExamples.place("Outer"));
        RecordId inner = archive.keep(AuthorityExamples.placeIn(outer, "Inner"));
        Refusal refusal =
                assertThrows(
                        Refusal.class,
                        () -> archive.revise(outer, 1, AuthorityExamples.placeIn(inner, "Outer")));
        assertEquals("/within/0/place", refusal.findings().getFirst().subject());
    }

    @Transactional
    List<RecordId> within(RecordId place) {
        return places.selfAndWithin(place);
    }

    private List<RecordId> found(RecordKind kind, String typed) {
        return find.find(kind, typed, 10).stream().map(Names.Match::record).toList();
    }
}
