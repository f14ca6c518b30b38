package org.muniment.batch.reading;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.muniment.batch.CsvTable;
import org.muniment.batch.RowNote;
import org.muniment.batch.Table;

class CsvReadingTest {

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void findsWhatPartsTheCells(String separator) {
        CsvTable table = read(String.join(separator, "key", "label:en", "label:fr\na", "b", "c\n"));

        assertEquals(List.of("a", "b", "c"), table.lines().getFirst().cells());
        assertEquals(List.of(), table.notes());
    }

    @Test
    void readsQuotedCellsWithLineEndsAndQuotationMarks() {
        CsvTable table = read("key,label:en\r\na,\"one\r\n\"\"two\"\"; three\"\r\nb,c\r\n");

        assertEquals("one\r\n\"two\"; three", table.lines().getFirst().cells().get(1));
        assertEquals(4, table.lines().get(1).number());
    }

    @Test
    void readsEveryEncodingWithAMarkAndGuessesOthersAloud() {
        String words = "key,label:zh-Hans\na,第一次中美大使级会谈在日内瓦举行，双方代表讨论了平民回国问题\n";

        assertEquals(cells(words), cells("\uFEFF" + words));
        assertEquals(cells(words), read(("\uFEFF" + words).getBytes(UTF_16LE)).lines());
        CsvTable guessed = read(words.repeat(1).getBytes(Charset.forName("GB18030")));
        assertEquals(cells(words), guessed.lines());
        assertTrue(guessed.notes().getFirst().message().contains("is a guess"));
    }

    @Test
    void namesColumnsWithoutRegardForCapitalsSpacesAndThePrefixesOfDublinCore() {
        CsvTable table =
                CsvReading.read(
                        Table.DESCRIPTIONS,
                        "descriptions.csv",
                        "DC:Title,dcterms:isPartOf,Call Number,rights_statement,title:en\na,b,c,d,e\n"
                                .getBytes(UTF_8));

        assertEquals(
                List.of("title", "ispartof", "callnumber", "rightsstatement", "title"),
                table.columns().stream().map(column -> column.name()).toList());
        assertEquals(List.of(), table.notes());
    }

    @Test
    void tellsOfColumnsThatHaveNoPlaceAndOfThoseItDoesNotKnow() {
        CsvTable table =
                CsvReading.read(
                        Table.DESCRIPTIONS,
                        "descriptions.csv",
                        "title,date,colour\na,b,c\n".getBytes(UTF_8));

        assertEquals(
                List.of("date", "colour"),
                table.notes().stream().map(note -> note.column().orElseThrow()).toList());
        assertTrue(table.notes().getFirst().message().contains("said by claims"));
        assertTrue(table.notes().stream().noneMatch(RowNote::isError));
    }

    @Test
    void refusesTwoColumnsThatMeanTheSame() {
        assertTrue(error("label:en,Label:EN\na,b\n").startsWith("1 Two columns mean the same"));
    }

    @Test
    void refusesLinesWithMoreOrFewerCellsThanTheHeader() {
        CsvTable table = read("key,label:en\na\nb,c\nd,e,f\n\n,\n");

        assertEquals(1, table.lines().size());
        assertEquals(List.of(2, 4), table.notes().stream().map(RowNote::line).toList());
        assertTrue(table.notes().getFirst().message().startsWith("This line has 1 cells"));
    }

    @Test
    void keepsFormulasAndNumbersAsTheyAreWritten() {
        CsvTable table = read("key,label:en\n=1+1,\"=HYPERLINK(\"\"x\"\")\"\n007,1.50\n");

        assertEquals(List.of("=1+1", "=HYPERLINK(\"x\")"), table.lines().get(0).cells());
        assertEquals(List.of("007", "1.50"), table.lines().get(1).cells());
    }

    @Test
    void refusesNulAndSaysWhere() {
        CsvTable table = read("key,label:en\na,b\0c\n");

        assertEquals("label:en", table.notes().getFirst().column().orElseThrow());
        assertEquals(List.of(), table.lines());
    }

    @Test
    void endsAtAQuotationMarkThatIsLeftOpenOrClosedTooEarly() {
        assertTrue(error("key,label:en\na,\"b\"c\n").contains("RFC 4180"));
        assertTrue(
                error("key,label:en\na,\"" + "long words ".repeat(20_000)).contains("left open"));
    }

    @Test
    void endsAfterAsManyLinesAsATableHas() {
        CsvTable table = read("key,label:en\n" + "a,b\n".repeat(CsvReading.MOST_LINES + 500_000));

        assertEquals(CsvReading.MOST_LINES, table.lines().size());
        assertTrue(table.notes().getFirst().message().contains("Divide it into batches"));
    }

    @Test
    void asksForAHeader() {
        assertTrue(error("").contains("is empty"));
        assertTrue(error("1,2,3\n").contains("does not name the columns"));
    }

    private static List<CsvTable.CsvLine> cells(String words) {
        return read(words).lines();
    }

    private static String error(String words) {
        RowNote note =
                read(words).notes().stream().filter(RowNote::isError).findFirst().orElseThrow();
        return note.line() + " " + note.message();
    }

    private static CsvTable read(String words) {
        return read(words.getBytes(UTF_8));
    }

    private static CsvTable read(byte[] bytes) {
        return CsvReading.read(Table.EVENTS, "events.csv", bytes);
    }
}
