package org.muniment.authority.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.muniment.authority.ActorBody;
import org.muniment.authority.AuthorityExamples;
import org.muniment.authority.Name;
import org.muniment.authority.Romanization;
import org.muniment.authority.mention.Bearer;
import org.muniment.authority.mention.Candidate;
import org.muniment.authority.mention.Mention;
import org.muniment.authority.mention.NameIndex;
import org.muniment.passage.Block;
import org.muniment.record.Archive;
import org.muniment.record.Change;
import org.muniment.record.RecordId;
import org.muniment.record.RevisionRef;
import org.muniment.testservices.PostgresTestResource;

@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class FindMentionsTest {

    @Inject FindMentions mentions;
    @Inject Archive archive;

    @Test
    void followsNamesThatComeChangeAndGo() {
        assertEquals(List.of(), named("They met Orlovskaya there."));
        RecordId person = archive.keep(AuthorityExamples.person("Vera Orlovskaya"));
        assertEquals(List.of(person), named("They met Vera Orlovskaya there."));
        archive.revise(person, 1, AuthorityExamples.person("Vera Sokolova"));
        assertEquals(List.of(), named("They met Vera Orlovskaya there."));
        assertEquals(List.of(person), named("They met Vera Sokolova there."));
        archive.retire(person, 2);
        assertEquals(List.of(), named("They met Vera Sokolova there."));
    }

    @Test
    void isNotMadeAnewWhereNoNameChanged() {
        archive.keep(AuthorityExamples.place("Dorpat"));
        NameIndex before = mentions.index();
        assertSame(before, mentions.index());
        archive.keep(AuthorityExamples.place("Reval"));
        assertNotSame(before, mentions.index());
    }

    @Test
    void seesNothingOfWhatIsNotCommitted() {
        QuarkusTransaction.begin();
        archive.keep(AuthorityExamples.person("Ottilie Brandt"));
        assertEquals(List.of(), named("They met Ottilie Brandt there."));
        QuarkusTransaction.rollback();
        assertEquals(List.of(), named("They met Ottilie Brandt there."));
    }

    @Test
    void findsTheSurvivorByTheNamesOfWhatWasMergedIntoIt() {
        RecordId kept = archive.keep(AuthorityExamples.place("Tallinn Roads"));
        RecordId merged = archive.keep(AuthorityExamples.place("Revalsund"));
        archive.commit(List.of(new Change.Merge(new RevisionRef(merged, 1), kept)));
        Mention mention = find("off Revalsund").getFirst();
        Candidate candidate = mention.candidates().getFirst();
        assertEquals(kept, candidate.entry().record());
        assertEquals("Tallinn Roads", candidate.preferred());
        assertEquals("Revalsund", mention.words());
    }

    @Test
    void readsBackWhatANameIs() {
        RecordId ministry =
                archive.keep(
                        new ActorBody(
                                ActorBody.Type.CORPORATE_BODY,
                                List.of(
                                        name("外交部", Name.Type.PREFERRED, Optional.empty()),
                                        name(
                                                "Waijiaobu",
                                                Name.Type.ROMANIZATION,
                                                Optional.of(Romanization.PINYIN))),
                                List.of()));
        Candidate candidate = find("the Waijiaobu said").getFirst().candidates().getFirst();
        assertEquals(ministry, candidate.entry().record());
        assertEquals(Bearer.CORPORATE_BODY, candidate.entry().bearer());
        assertEquals(Optional.of(Romanization.PINYIN), candidate.romanization());
        assertEquals("外交部", candidate.preferred());
    }

    @Test
    void leavesOutWhatBelongsToThePage() {
        archive.keep(AuthorityExamples.place("Tientsin"));
        List<Block> blocks =
                List.of(
                        Block.of(Block.Kind.BOILERPLATE, 0, 13),
                        Block.of(Block.Kind.PARAGRAPH, 14, 30));
        List<Mention> found = mentions.inWords("Home Tientsin\nThey saw Tientsin", blocks);
        assertEquals(List.of(23), found.stream().map(Mention::start).toList());
    }

    private static Name name(String words, Name.Type type, Optional<Romanization> romanization) {
        return new Name(
                words,
                "zh",
                romanization.isPresent() ? "Latn" : "Hani",
                type,
                romanization,
                false,
                Optional.empty(),
                Optional.empty());
    }

    private List<Mention> find(String words) {
        return mentions.inWords(words, List.of());
    }

    private List<RecordId> named(String words) {
        return find(words).stream()
                .flatMap(mention -> mention.candidates().stream())
                .map(candidate -> candidate.entry().record())
                .toList();
    }
}
