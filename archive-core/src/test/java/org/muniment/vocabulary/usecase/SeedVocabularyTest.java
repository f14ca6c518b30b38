package org.muniment.vocabulary.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.muniment.kernel.Refusal;
import org.muniment.kernel.Wording;
import org.muniment.record.AgentId;
import org.muniment.record.Archive;
import org.muniment.record.RecordId;
import org.muniment.record.RecordKind;
import org.muniment.record.RevisionRef;
import org.muniment.record.usecase.ReadRecord;
import org.muniment.record.usecase.RecogniseAgent;
import org.muniment.testservices.PostgresTestResource;
import org.muniment.vocabulary.TermBody;
import org.muniment.vocabulary.TermCode;
import org.muniment.vocabulary.store.FirstTerms;
import org.muniment.vocabulary.store.Terms;

@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class SeedVocabularyTest {

    @Inject SeedVocabulary seed;
    @Inject FirstTerms first;
    @Inject Terms terms;
    @Inject ReadRecord read;
    @Inject RecogniseAgent agents;
    @Inject Archive archive;

    @Test
    void findsEveryFirstTermInTheArchiveOnceItHasStarted() {
        Set<TermCode> wanted = codes(first.read());
        assertTrue(wanted.size() > 140, "only " + wanted.size());
        assertEquals(wanted, terms.find(wanted).keySet());
    }

    @Test
    void writesNothingTheSecondTime() {
        assertEquals(0, seed.seed(platform()));
    }

    @Test
    void labelsAndExplainsEveryTermInEnglishAndChinese() {
        for (TermBody term : first.read()) {
            assertEquals(Set.of("en", "zh-Hans"), languages(term.labels()), term.code().toString());
            assertEquals(
                    Set.of("en", "zh-Hans"), languages(term.scopeNotes()), term.code().toString());
        }
    }

    @Test
    void doesNotLabelTwoTermsOfASchemeAlike() {
        Set<String> seen = new TreeSet<>();
        for (TermBody term : first.read()) {
            for (Wording label : term.labels()) {
                assertTrue(
                        seen.add(term.code().scheme() + " " + label),
                        () -> term.code() + " has the label of another: " + label);
            }
        }
    }

    @Test
    void leavesAloneWhatACuratorHasChanged() {
        TermCode code = TermCode.parse("event-type/visit");
        TermBody before = find(code);
        TermBody after =
                new TermBody(
                        code,
                        List.of(new Wording("state visit", "en")),
                        before.scopeNotes(),
                        before.broader(),
                        before.matches(),
                        before.property(),
                        before.qualifier());
        archive.revise(code.record(), head(code).number(), after);
        try {
            assertEquals(0, seed.seed(platform()));
            assertEquals(after, find(code));
        } finally {
            archive.revise(code.record(), head(code).number(), before);
        }
    }

    @Test
    void bringsUpToDateWhatOnlyThePlatformHasWritten() {
        AgentId another = agents.recognise("urn:muniment", "another-platform", "Another").id();
        assertEquals(0, seed.seed(another));
        TermCode code = TermCode.parse("test-scheme-of-seed/one");
        assertFalse(terms.stored(List.of(code), another).containsKey(code));
        assertTrue(
                terms.stored(List.of(TermCode.parse("role/host")), another)
                        .get(TermCode.parse("role/host"))
                        .touched());
        assertFalse(
                terms.stored(List.of(TermCode.parse("role/host")), platform())
                        .get(TermCode.parse("role/host"))
                        .touched());
    }

    @Test
    void refusesToGiveATermAnotherCode() {
        TermCode code = TermCode.parse("role/observer");
        TermBody term = find(code);
        TermBody renamed =
                new TermBody(
                        TermCode.parse("role/onlooker"),
                        term.labels(),
                        term.scopeNotes(),
                        term.broader(),
                        term.matches(),
                        term.property(),
                        term.qualifier());
        Refusal refusal =
                assertThrows(
                        Refusal.class,
                        () -> archive.revise(code.record(), head(code).number(), renamed));
        assertEquals("code-changed", refusal.findings().getFirst().code());
    }

    @Test
    void refusesABroaderTermThatIsNarrower() {
        TermBody term = find(TermCode.parse("unit/time"));
        TermBody circular =
                new TermBody(
                        term.code(),
                        term.labels(),
                        term.scopeNotes(),
                        Optional.of(TermCode.parse("unit/days")),
                        term.matches(),
                        term.property(),
                        term.qualifier());
        Refusal refusal =
                assertThrows(
                        Refusal.class,
                        () ->
                                archive.revise(
                                        term.code().record(),
                                        head(term.code()).number(),
                                        circular));
        assertEquals("/broader", refusal.findings().getFirst().subject());
    }

    @Transactional
    TermBody find(TermCode code) {
        return terms.find(code).orElseThrow();
    }

    private RevisionRef head(TermCode code) {
        RecordId record = code.record();
        return read.state(RecordKind.TERM, record).headRef();
    }

    private AgentId platform() {
        return agents.recognise("urn:muniment", "platform", "Muniment").id();
    }

    private static Set<TermCode> codes(List<TermBody> terms) {
        return terms.stream().map(TermBody::code).collect(Collectors.toSet());
    }

    private static Set<String> languages(List<Wording> all) {
        return all.stream().map(Wording::language).collect(Collectors.toSet());
    }
}
