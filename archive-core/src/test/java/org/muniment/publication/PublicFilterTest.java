package org.muniment.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.muniment.claim.ClaimBuilder.aClaim;
import static org.muniment.claim.ClaimBuilder.record;
import static org.muniment.claim.ClaimBuilder.term;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.muniment.authority.AuthorityExamples;
import org.muniment.claim.AttestationBody;
import org.muniment.claim.ClaimBuilder;
import org.muniment.claim.Evidence;
import org.muniment.claim.Stance;
import org.muniment.claim.Voice;
import org.muniment.event.EventExamples;
import org.muniment.kernel.Refusal;
import org.muniment.kernel.Wording;
import org.muniment.kernel.edtf.Edtf;
import org.muniment.publication.store.EditionFacets;
import org.muniment.publication.store.PublicLists;
import org.muniment.publication.usecase.DrawFacets;
import org.muniment.publication.usecase.ReadHistory;
import org.muniment.publication.usecase.ReadPublic;
import org.muniment.publication.usecase.WithdrawRecord;
import org.muniment.record.RecordId;
import org.muniment.record.RecordKind;
import org.muniment.record.RevisionRef;
import org.muniment.source.Access;
import org.muniment.source.SourceExamples;
import org.muniment.testservices.PostgresTestResource;
import org.muniment.vocabulary.TermCode;

/** A mediator meets a host in a town, which an account denies: found by each part of that. */
@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class PublicFilterTest {

    @Inject Newsroom room;
    @Inject ReadPublic read;
    @Inject WithdrawRecord withdraw;
    @Inject ReadHistory histories;
    @Inject DrawFacets facets;
    @Inject Stories stories;
    @Inject Session session;

    private RecordId source;
    private RecordId denier;
    private RecordId mediator;
    private RecordId host;
    private RecordId country;
    private RecordId town;
    private RecordId meeting;
    private RecordId dated;
    private RecordId held;
    private long before;

    @BeforeEach
    void publishAMeeting() {
        source = room.draft(SourceExamples.titled("The minutes")).record();
        denier = room.draft(SourceExamples.titled("A denial")).record();
        mediator = room.draft(AuthorityExamples.person("A mediator")).record();
        host = room.draft(AuthorityExamples.person("A host")).record();
        country = room.draft(AuthorityExamples.place("A country")).record();
        RecordId region = room.draft(AuthorityExamples.placeIn(country, "A region")).record();
        town = room.draft(AuthorityExamples.placeIn(region, "A town")).record();
        meeting = room.draft(EventExamples.labelled("A meeting")).record();
        dated = claim(aClaim().about(meeting).dated("1955-08"));
        claim(aClaim().about(meeting).saying("type", term("event-type/meeting")));
        held = claim(aClaim().about(meeting).saying("place", record(town)));
        claim(
                aClaim().about(meeting)
                        .saying("participant", record(mediator))
                        .with("role", term("role/mediator"))
                        .with("on-behalf-of", record(host)));
        attest(held, Stance.DISPUTES, denier);
        List<RecordId> all =
                List.of(source, denier, mediator, host, country, region, town, meeting);
        all.forEach(room::approve);
        before = room.publish(all.subList(0, 7).toArray(RecordId[]::new)).serial();
        room.publish(meeting);
    }

    @Test
    void findsByWhoWasNamedAndHow() {
        assertFound(true, actor(mediator, null));
        assertFound(true, actor(mediator, "role/mediator"));
        assertFound(true, actor(mediator, "property/participant"));
        assertFound(false, actor(mediator, "role/delegate"));
        assertFound(false, actor(mediator, "qualifier/on-behalf-of"));
        assertFound(true, actor(host, "qualifier/on-behalf-of"));
        assertFound(false, actor(host, "property/participant"));
        assertFound(false, actor(town, null));
    }

    @Test
    void findsByAPlaceAndWhatLiesAroundIt() {
        assertFound(true, new Filter().place(town));
        assertFound(true, new Filter().place(country));
        assertFound(false, new Filter().place(mediator));
        assertEquals(2, found(RecordKind.PLACE, new Filter().place(country)).size());
    }

    @Test
    void findsByDatingTypePropertyAndSource() {
        assertFound(true, new Filter().within("1955", PublicFilter.Match.CERTAINLY));
        assertFound(false, new Filter().within("1955-08-01", PublicFilter.Match.CERTAINLY));
        assertFound(true, new Filter().within("1955-08-01", PublicFilter.Match.POSSIBLY));
        assertFound(false, new Filter().within("1955-09", PublicFilter.Match.OVERLAPS));
        assertFound(true, new Filter().type("event-type/meeting"));
        assertFound(false, new Filter().type("event-type/crisis"));
        assertFound(true, new Filter().property("property/place"));
        assertFound(false, new Filter().property("property/agenda"));
        assertFound(true, new Filter().source(denier));
        assertFound(true, new Filter().source(denier).stance(Stance.DISPUTES));
        assertFound(false, new Filter().source(denier).stance(Stance.SUPPORTS));
        assertFound(true, new Filter().disputed(true));
        assertFound(false, new Filter().disputed(false));
    }

    @Test
    void meetsEachPartByAnyClaimOfARecordButAllByOneClaimInTheListOfClaims() {
        Filter both = new Filter().within("1955", PublicFilter.Match.CERTAINLY).place(town);
        assertFound(true, both);
        assertEquals(List.of(), claims(both.subject(meeting)));
        assertEquals(
                List.of(held), claims(new Filter().place(country).disputed(true).subject(meeting)));
        assertEquals(
                List.of(dated),
                claims(
                        new Filter()
                                .property("property/date")
                                .within("1955", PublicFilter.Match.CERTAINLY)
                                .disputed(false)
                                .subject(meeting)));
    }

    @Test
    void findsNothingOfWhatWasWithdrawnNorAsOfATimeBeforeThat() {
        long published = room.current(RecordKind.EVENT, meeting).serial();
        withdraw.withdraw(room.publisher(), RecordKind.EVENT, meeting, "A hoax.", Optional.empty());
        assertFound(false, actor(mediator, null));
        assertEquals(List.of(), claims(new Filter().subject(meeting)));
        assertEquals(
                List.of(),
                found(RecordKind.EVENT, actor(mediator, null), OptionalLong.of(published)));
    }

    @Test
    void answersAsOfATimeWithWhatWasSaidThen() {
        long first = room.current(RecordKind.EVENT, meeting).serial();
        room.revise(new RevisionRef(dated, 1), aClaim().about(meeting).dated("1956-01").body());
        room.approve(meeting);
        room.correct(EditionKind.ERRATUM, meeting);
        Filter then = actor(mediator, null).within("1955", PublicFilter.Match.CERTAINLY);

        assertFound(false, then);
        assertEquals(List.of(meeting), found(RecordKind.EVENT, then, OptionalLong.of(first)));
        assertEquals(List.of(), found(RecordKind.EVENT, then, OptionalLong.of(before)));
        assertEquals(1, read.asOf(RecordKind.EVENT, meeting, first).ref().number());
        assertEquals(2, read.asOf(RecordKind.EVENT, meeting, first + 1).ref().number());
        assertThrows(Refusal.class, () -> read.asOf(RecordKind.EVENT, meeting, before));
        assertEquals(
                new Standing.Current(read.asOf(RecordKind.EVENT, meeting, first)).edition().ref(),
                ((Standing.Current) read.standingOfHolder(RecordKind.CLAIM, dated, first))
                        .edition()
                        .ref());
        assertThrows(Refusal.class, () -> read.standingOfHolder(RecordKind.CLAIM, dated, before));
    }

    @Test
    void answersForATimeBeforeAccessWasNarrowedWithWhatMayBeShownNow() {
        Story story = stories.published(Access.OPEN);
        long open = room.current(RecordKind.EVENT, story.event()).serial();

        room.revise(
                story.source(),
                Stories.source(new Access(Access.Level.METADATA_ONLY, Optional.empty())));

        Edition then = read.asOf(RecordKind.EVENT, story.event(), open);
        assertEquals(2, then.ref().number());
        assertFalse(Newsroom.text(then).contains(Stories.EXACT), Newsroom.text(then));
        List<PublicLists.Listed> listed =
                read.claims(
                        new Filter().subject(story.event()).build(),
                        OptionalLong.of(open),
                        PublicLists.Place.BEFORE_ALL,
                        10);
        assertEquals(
                List.of(then.ref()), listed.stream().map(each -> each.edition().ref()).toList());
        assertEquals(
                List.of(story.event()),
                found(
                        RecordKind.EVENT,
                        new Filter().source(story.sourceId()),
                        OptionalLong.of(open)));
        PublicHistory history = histories.of(RecordKind.EVENT, story.event());
        assertFalse(history.steps().getFirst().edition().orElseThrow().readable());
        assertTrue(history.steps().stream().allMatch(step -> step.difference().isEmpty()));
    }

    @Test
    void saysOfAClaimThatIsAPremiseElsewhereWhereItIsPrinted() {
        RecordId other = room.draft(EventExamples.labelled("Another meeting")).record();
        RecordId inferred = room.draft(aClaim().about(other).body()).record();
        room.draft(ClaimBuilder.inference(inferred, dated));
        room.approve(other);
        room.publish(other);

        Standing.Current holder = (Standing.Current) read.standingOfHolder(RecordKind.CLAIM, dated);
        assertEquals(meeting, holder.edition().ref().record());
    }

    @Test
    void drawsTheSameAgainFromTheBytes() {
        room.revise(new RevisionRef(dated, 1), aClaim().about(meeting).dated("1956-01").body());
        room.approve(meeting);
        room.correct(EditionKind.ERRATUM, meeting);
        withdraw.withdraw(
                room.publisher(), RecordKind.SOURCE, denier, "A forgery.", Optional.empty());
        List<String> drawn = drawn();
        facets.draw();
        assertEquals(drawn, drawn());
    }

    @Transactional
    List<String> drawn() {
        List<String> rows = new ArrayList<>();
        for (String table : EditionFacets.tables()) {
            rows.addAll(
                    session.createNativeQuery(
                                    "select cast(row_to_json(t) as text) from "
                                            + table
                                            + " t order by 1",
                                    String.class)
                            .getResultList());
        }
        return rows;
    }

    private void assertFound(boolean expected, Filter filter) {
        assertEquals(
                expected ? List.of(meeting) : List.of(),
                found(RecordKind.EVENT, filter).stream().filter(meeting::equals).toList());
    }

    private List<RecordId> found(RecordKind kind, Filter filter) {
        return found(kind, filter, OptionalLong.empty());
    }

    private List<RecordId> found(RecordKind kind, Filter filter, OptionalLong asOf) {
        return read.records(kind, filter.build(), asOf, PublicLists.Place.BEFORE_ALL, 100).stream()
                .map(listed -> listed.edition().ref().record())
                .toList();
    }

    private List<RecordId> claims(Filter filter) {
        return read
                .claims(filter.build(), OptionalLong.empty(), PublicLists.Place.BEFORE_ALL, 100)
                .stream()
                .map(listed -> RecordId.parse(listed.place().id()))
                .toList();
    }

    private RecordId claim(ClaimBuilder claim) {
        RecordId id = room.draft(claim.body()).record();
        attest(id, Stance.SUPPORTS, source);
        return id;
    }

    private void attest(RecordId claim, Stance stance, RecordId witness) {
        room.draft(
                new AttestationBody(
                        claim,
                        stance,
                        Optional.of(Voice.NARRATOR),
                        Optional.empty(),
                        Optional.empty(),
                        new Evidence.LocatorEvidence(
                                witness, "page 7", new Wording("so it is said", "en"))));
    }

    private static Filter actor(RecordId actor, String role) {
        Filter filter = new Filter();
        filter.actor =
                new PublicFilter.Involved(actor, Optional.ofNullable(role).map(TermCode::parse));
        return filter;
    }

    /** Puts a filter together part by part. */
    private static final class Filter {
        private PublicFilter.Dated dated;
        private PublicFilter.Involved actor;
        private RecordId place;
        private String type;
        private String property;
        private RecordId source;
        private Stance stance;
        private Boolean disputed;
        private RecordId subject;

        PublicFilter build() {
            return new PublicFilter(
                    Optional.ofNullable(dated),
                    Optional.ofNullable(actor),
                    Optional.ofNullable(place),
                    Optional.ofNullable(type),
                    Optional.ofNullable(property).map(TermCode::parse),
                    Optional.ofNullable(source),
                    Optional.ofNullable(stance),
                    Optional.ofNullable(disputed),
                    Optional.ofNullable(subject));
        }

        Filter within(String edtf, PublicFilter.Match match) {
            dated = new PublicFilter.Dated(Edtf.parse(edtf).bounds(), match);
            return this;
        }

        Filter place(RecordId wanted) {
            place = wanted;
            return this;
        }

        Filter type(String wanted) {
            type = wanted;
            return this;
        }

        Filter property(String wanted) {
            property = wanted;
            return this;
        }

        Filter source(RecordId wanted) {
            source = wanted;
            return this;
        }

        Filter stance(Stance wanted) {
            stance = wanted;
            return this;
        }

        Filter disputed(boolean wanted) {
            disputed = wanted;
            return this;
        }

        Filter subject(RecordId wanted) {
            subject = wanted;
            return this;
        }
    }
}
