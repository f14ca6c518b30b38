package org.muniment.passage.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.muniment.kernel.Refusal;
import org.muniment.kernel.RefusalCode;
import org.muniment.passage.Block;
import org.muniment.passage.Block.Kind;
import org.muniment.passage.Maker;
import org.muniment.passage.Method;
import org.muniment.passage.Text;
import org.muniment.passage.TextId;
import org.muniment.record.Archive;
import org.muniment.record.RecordId;
import org.muniment.source.SourceExamples;
import org.muniment.testservices.PostgresTestResource;

@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class TextStructureTest {

    private static final String HEADLINE = "After the ice of March 1934, a ferry for the lake";

    private static final String ARTICLE =
            HEADLINE
                    + "\n\n2031/04/02 09:15 harbour\n\n"
                    + "The council met on 2 May 1934 and granted the loan, as it had said it would"
                    + " when the second ferry came.\n\n"
                    + HEADLINE
                    + " - Lake News\n\nA pier in the summer of 1902\n\n"
                    + "On the 11th the harbour master resigned, and nobody in the hall asked him to"
                    + " stay for another season.";

    @Inject Archive archive;
    @Inject EnterText enter;
    @Inject ReadText texts;
    @Inject FindDatings datings;
    @Inject MendLayout layouts;

    @Test
    void groundsNoDateInACopyOfTheHeadlineOrInACaption() {
        Text text = entered(ARTICLE, Optional.empty());

        assertEquals(
                List.of(
                        "1934-03 [HEADING]",
                        "2031-04-02 [BYLINE]",
                        "1934-05-02 [PARAGRAPH]",
                        "1934-03 [BOILERPLATE]",
                        "1902-22 [CAPTION]",
                        "1934-05-11 [PARAGRAPH]"),
                found(text.id()).datings().stream()
                        .map(dated -> "%s %s".formatted(dated.dating().edtf(), dated.blocks()))
                        .toList());
    }

    @Test
    void countsFromTheStartOfTheTextWhateverStretchIsRead() {
        String words = "𠀋 They met on 2 May 1934.\n\n𠀋 On the 11th they met again.";
        TextId text = entered(words, Optional.empty()).id();

        FindDatings.Dated second = found(text).datings().get(1);
        assertEquals("the 11th", texts.words(text, second.dating().start(), second.dating().end()));
        FindDatings.Dated first =
                datings.find(text, 10, OptionalInt.of(26), Optional.empty()).datings().getFirst();
        assertEquals("2 May 1934", texts.words(text, first.dating().start(), first.dating().end()));
        assertEquals(
                RefusalCode.INVALID,
                assertThrows(
                                Refusal.class,
                                () ->
                                        datings.find(
                                                text,
                                                0,
                                                OptionalInt.of(10_000),
                                                Optional.of(LocalDate.EPOCH)))
                        .code());
    }

    @Test
    void refusesMoreThanIsReadAtOnce() {
        TextId text = entered("word ".repeat(400_001), Optional.empty()).id();

        Refusal refusal = assertThrows(Refusal.class, () -> found(text));
        assertEquals(RefusalCode.TOO_LARGE, refusal.code());
        assertEquals(
                List.of(), datings.find(text, 0, OptionalInt.of(100), Optional.empty()).datings());
    }

    @Test
    void mendsALayoutByACorrectionWithTheSameWords() {
        Text wrong = entered("A pier\n\nThe council met.", Optional.of(List.of()));
        List<Block> right = List.of(Block.of(Kind.CAPTION, 0, 6), Block.of(Kind.PARAGRAPH, 8, 24));
        Text mended = layouts.mend(wrong.id(), right, archive.curator());

        assertEquals(Method.CORRECTION, mended.origin().method());
        assertEquals(Optional.of(wrong.id()), mended.origin().derivedFrom());
        assertEquals(new Maker.Person(archive.curator()), mended.origin().maker());
        assertEquals(wrong.words(), mended.words());
        assertEquals(right, texts.describe(mended.id()).blocks());
        assertEquals(Set.of(Kind.CAPTION, Kind.PARAGRAPH), mended.kindsAt(3, 12));
        assertEquals(
                RefusalCode.WRONG_STATE,
                assertThrows(
                                Refusal.class,
                                () -> layouts.mend(mended.id(), right, archive.curator()))
                        .code());
        assertEquals(
                RefusalCode.INVALID,
                assertThrows(
                                Refusal.class,
                                () ->
                                        layouts.mend(
                                                mended.id(),
                                                List.of(Block.of(Kind.NOTE, 0, 25)),
                                                archive.curator()))
                        .code());
    }

    private FindDatings.Found found(TextId text) {
        return datings.find(text, 0, OptionalInt.empty(), Optional.empty());
    }

    private Text entered(String words, Optional<List<Block>> blocks) {
        RecordId source = archive.keep(SourceExamples.titled("A report"));
        return enter.enter(
                new EnterText.Entry(
                        source,
                        Method.TRANSCRIPTION,
                        new Maker.Person(archive.curator()),
                        Optional.empty(),
                        Optional.empty(),
                        "en",
                        words,
                        blocks),
                archive.curator());
    }
}
