package org.muniment.passage.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.muniment.kernel.Finding;
import org.muniment.kernel.Refusal;
import org.muniment.kernel.RefusalCode;
import org.muniment.passage.Block;
import org.muniment.passage.Reading;
import org.muniment.passage.Words;
import org.muniment.source.MediaType;
import org.muniment.source.Repeated;

class PlainTextReaderTest {

    @Test
    void partsParagraphsByBlankLinesAndSeesAHeadingInAShortFirstLine() {
        assertEquals(
                List.of(
                        Block.heading(1, 0, 11),
                        Block.of(Block.Kind.PARAGRAPH, 13, 37),
                        Block.of(Block.Kind.PARAGRAPH, 44, 50)),
                blocks("𠀋 in Geneva\n\nFirst line.\nSecond line. \n \t\n  Third.\n"));
    }

    @Test
    void countsCodePoints() {
        assertEquals(
                List.of(Block.of(Block.Kind.PARAGRAPH, 2, 5), Block.of(Block.Kind.PARAGRAPH, 7, 8)),
                blocks("\n\n𠀋𠀋。\n\n𠀋"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It ends like a sentence.\n\nMore.",
                "会谈。\n\n以后",
                "It goes on,\n\nMore.",
                "Two lines\nfirst\n\nMore.",
                "Nothing follows",
                "\f\n\nNot the first\n\nMore."
            })
    void seesNoHeadingWhereItIsNotSure(String words) {
        assertEquals(0, blocks(words).stream().filter(b -> b.kind() == Block.Kind.HEADING).count());
    }

    @Test
    void seesNoHeadingInALongFirstLine() {
        assertEquals(Block.Kind.PARAGRAPH, blocks("a".repeat(121) + "\n\nb").getFirst().kind());
        assertEquals(Block.Kind.HEADING, blocks("a".repeat(120) + "\n\nb").getFirst().kind());
    }

    @Test
    void keepsFormFeedsAsPageBreaks() {
        assertEquals(
                List.of(
                        Block.of(Block.Kind.PARAGRAPH, 0, 4),
                        Block.of(Block.Kind.PAGE_BREAK, 4, 5),
                        Block.of(Block.Kind.PARAGRAPH, 5, 9)),
                blocks("One.\fTwo."));
    }

    @Test
    void hasNoBlocksWhereThereAreNoWords() {
        assertEquals(List.of(), blocks(" \n\n \t"));
        assertEquals(List.of(), blocks(""));
    }

    @Test
    void readsAFileAndTellsWhatItChanged() throws IOException {
        Reading reading = read("\uFEFF会谈。\r\n\r\nGeneva.\r\n");

        assertEquals(new Words("会谈。\n\nGeneva.\n"), reading.words());
        assertEquals("UTF-8", reading.encoding().orElseThrow().charset());
        assertEquals(
                List.of("line-ends-normalised"),
                reading.remarks().stream().map(Finding::code).toList());
        assertEquals(PlainTextReader.READER, reading.reader());
    }

    @Test
    void refusesAFileWithNul() {
        Refusal refusal = assertThrows(Refusal.class, () -> read("字\u0000\u0001"));
        assertEquals(RefusalCode.INVALID, refusal.code());
    }

    @Test
    void refusesAFileThatIsTooLongToBeAText() {
        Repeated endless = new Repeated('a', Long.MAX_VALUE);
        Refusal refusal =
                assertThrows(
                        Refusal.class,
                        () -> FileWords.read(MediaType.PLAIN_TEXT, endless, Optional.empty()));
        assertEquals(RefusalCode.TOO_LARGE, refusal.code());
    }

    @Test
    void readsNoWordsOutOfAnImage() {
        Refusal refusal =
                assertThrows(
                        Refusal.class,
                        () ->
                                FileWords.read(
                                        MediaType.PNG,
                                        new ByteArrayInputStream(new byte[] {1}),
                                        Optional.empty()));
        assertEquals(RefusalCode.UNSUPPORTED_FILE, refusal.code());
    }

    private static List<Block> blocks(String words) {
        return PlainTextReader.blocks(new Words(words));
    }

    private static Reading read(String words) throws IOException {
        return FileWords.read(
                MediaType.PLAIN_TEXT,
                new ByteArrayInputStream(words.getBytes(StandardCharsets.UTF_8)),
                Optional.empty());
    }
}
