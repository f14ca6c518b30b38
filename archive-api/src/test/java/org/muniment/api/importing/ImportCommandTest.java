package org.muniment.api.importing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.muniment.api.Site;
import org.muniment.standalone.launcher.Launcher;
import org.muniment.testservices.TestKeycloak;
import org.muniment.testservices.Tokens;

/** {@code ./archive import}, as the launcher runs it, at the real platform. */
@QuarkusTest
class ImportCommandTest {

    private static final String API = "/api/curation/v1";
    private static final String WORDS =
            """
            Notes about %s

            On 3 March 1921 Councillor Ida Brandt met the harbour master in Geneva. They signed an \
            agreement on 7 March 1921, and the ferry was opened in May of the same year.
            """;
    private static final String TEI =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt>
            <title>Letters about %1$s</title></titleStmt></fileDesc></teiHeader><text><body>
            <div type="letter" xml:id="l1"><head>1. To the harbour</head><dateline>
            <date when="1931-04-02">2 April 1931</date></dateline><p>The ice left on 1 April 1931,
            near %1$s.</p></div><div type="letter" xml:id="l2"><head>2. An answer</head>
            <p>We met on 9 April 1931.</p></div></body></text></TEI>
            """;

    @TempDir Path work;

    private String said = "";
    private String complained = "";

    // --- what comes in ------------------------------------------------------------------------

    @Test
    void bringsInAMixedFolderAndSaysOfEachFileWhatBecameOfIt() throws IOException {
        Path box = box();
        Path report = work.resolve("out/report.md");

        assertEquals(1, run("import", box.toString(), "--report", report.toString()), complained);

        String page = Files.readString(report);
        assertTrue(said.contains("Passed over box/.hidden.txt: hidden."), said);
        assertTrue(said.contains("Passed over box/link.txt: a symbolic link."), said);
        said("box/notes.txt", "brought in (text/plain; 3 datings, ");
        said("box/page.html", "brought in (text/html; ");
        said("box/letters.xml", "brought in (TEI of 2 documents; 3 datings");
        said("box/picture.png", "brought in (image/png)");
        said("box/tables", "brought in (batch of 2 rows; ");
        said("box/tables/files/minutes.txt", "already there (text/plain)");
        said("box/tables/loose.txt", "brought in (text/plain; ");
        said("box/empty.txt", "not taken: The file is empty. The archive takes plain text,");
        said("box/program", "not taken: These bytes are a program, whatever the name says.");
        said("box/broken.pdf", "brought in: ");
        assertTrue(
                page.contains("| `box/letters.xml` | TEI of 2 documents | 1 | 3 | 0 | 2 |"), page);
        assertTrue(page.contains("`unsupported-file`"), page);
        assertTrue(page.contains("- box/link.txt: a symbolic link"), page);
        assertFalse(page.contains(work.toString()), page);
        assertFalse(page.contains("harbour master"), page);
    }

    @Test
    void makesNothingOfAFolderThatCameBefore() throws IOException {
        Path box = box();
        Path first = work.resolve("first.md");
        Path second = work.resolve("second.md");
        run("import", box.toString(), "--report", first.toString());
        long before = sources();

        assertEquals(1, run("import", box.toString(), "--report", second.toString()), complained);

        assertEquals(before, sources());
        assertFalse(said.contains(": brought in"), said);
        assertFalse(said.contains("gone on with"), said);
        said("box/notes.txt", "already there (text/plain; 3 datings");
        said("box/tables", "already there (batch of 2 rows; ");
        said("box/broken.pdf", "already there: ");
        assertEquals(figures(first), figures(second));
    }

    @Test
    void titlesASourceByTheNameOfItsFileAndClaimsNothingElse() throws IOException {
        String name = "Diary " + word();
        Path file = work.resolve(name + ".txt");
        Files.writeString(file, WORDS.formatted(name));

        assertEquals(0, run("import", file.toString()), said);

        JsonNode source = sourceOf(file).path("body");
        assertEquals(name, source.at("/titles/0/words").asText());
        assertEquals(0, source.path("languages").size(), source.toString());
        assertTrue(source.path("rights").isMissingNode(), source.toString());
    }

    @Test
    void leavesTheFilesOfABatchAloneUntilItsTablesAreMended() throws IOException {
        Path tables = Files.createDirectories(work.resolve("box/tables"));
        String about = word();
        Files.writeString(tables.resolve("actors.csv"), "type,name:en\nghost,Ann " + about + "\n");
        Files.writeString(tables.resolve("letter.txt"), WORDS.formatted(about));

        assertEquals(1, run("import", tables.toString()), said);

        said("tables", "not taken: actors.csv, line 2, type: ");
        assertTrue(
                said.contains("tables/letter.txt waits until the tables beside it are mended."),
                said);
        assertEquals(List.of(), waiting());

        Files.writeString(tables.resolve("actors.csv"), "type,name:en\nperson,Ann " + about + "\n");
        assertEquals(0, run("import", tables.toString()), said);
        said("tables/letter.txt", "brought in (text/plain; ");
    }

    // --- cut short ----------------------------------------------------------------------------

    @Test
    void goesOnWhereItWasCutShortAndDoublesNothing() throws IOException {
        cutShort(6);
    }

    @Test
    @Tag("long")
    void goesOnWhereverItWasCutShort() throws IOException {
        cutShort(1);
    }

    /** Ends runs after 3 requests, after so many more, and so on, until one comes to its end. */
    private void cutShort(int step) throws IOException {
        int requests = 3;
        for (boolean cut = true; cut; requests += step) {
            Path box = smallBox(requests);
            Path report = work.resolve("report-%d.md".formatted(requests));
            try (CuttingProxy proxy = new CuttingProxy(requests)) {
                Map<String, String> there = Map.of("ARCHIVE_PUBLIC_URL", proxy.address());
                int code = run(there, "import", box.toString());
                cut = proxy.hasCut();
                assertEquals(cut ? 2 : 0, code, said + complained);
            }

            assertEquals(0, run("import", box.toString(), "--report", report.toString()), said);

            String page = Files.readString(report);
            assertTrue(page.contains("| **all** |  | 4 | 5 | 0 | 4 |"), requests + ": " + page);
            assertEquals(List.of(), waiting(), "after a cut at " + requests);
        }
        assertTrue(requests > 30, "it took %d requests only".formatted(requests));
    }

    // --- what is in the way -------------------------------------------------------------------

    @Test
    void saysInOneSentenceWhyItCannotBegin() throws IOException {
        Path file = Files.writeString(work.resolve("a.txt"), "A.");
        Path other = Files.writeString(work.resolve("diary.md"), "Mine.");

        refused(
                "Muniment does not answer at http://localhost:9. Start it",
                Map.of("ARCHIVE_PUBLIC_URL", "http://localhost:9"),
                file.toString());
        refused("Nobody is signed in.", Map.of("ARCHIVE_TOKEN", ""), file.toString());
        refused("does not take the access token", Map.of("ARCHIVE_TOKEN", "abc"), file.toString());
        refused(
                "Hana Novak may not bring anything in",
                Map.of("ARCHIVE_TOKEN", ""),
                file.toString(),
                "--as",
                "hana");
        refused(
                "There is no specimen person zoe. There are amara, bo,",
                Map.of("ARCHIVE_TOKEN", ""),
                file.toString(),
                "--as",
                "zoe");
        refused("not by both", Map.of(), file.toString(), "--as", "amara");
        refused("There is no file or folder nowhere.", Map.of(), "nowhere");
        refused("Say what: ./archive import PATH...", Map.of());
        refused("Say what: ./archive import PATH...", Map.of(), "--report");
        refused(
                "diary.md is no report of an import and is left as it is.",
                Map.of(),
                file.toString(),
                "--report",
                other.toString());
        assertEquals("Mine.", Files.readString(other));
    }

    @Test
    void signsInAsASpecimenPerson() throws IOException {
        Path file = work.resolve("a.txt");
        Files.writeString(file, WORDS.formatted(word()));

        assertEquals(
                0,
                run(Map.of("ARCHIVE_TOKEN", ""), "import", "--as", "greta", file.toString()),
                complained);

        String author = sourceOf(file).path("author").asText();
        assertEquals(Site.json(Site.get(API + "/me", bearer("greta"))).path("id").asText(), author);
    }

    private void refused(String sentence, Map<String, String> environment, String... arguments) {
        String[] whole =
                Stream.concat(Stream.of("import"), Stream.of(arguments)).toArray(String[]::new);
        assertEquals(2, run(environment, whole), said);
        assertTrue(complained.contains(sentence), complained);
        assertEquals(1, complained.lines().count(), complained);
    }

    // --- files --------------------------------------------------------------------------------

    private Path box() throws IOException {
        String about = word();
        Path box = Files.createDirectories(work.resolve("box"));
        Files.writeString(box.resolve("notes.txt"), WORDS.formatted(about));
        Files.writeString(
                box.resolve("page.html"),
                "<!DOCTYPE html><html><head><title>The lake %1$s</title></head><body><h1>%1$s</h1>"
                                .formatted(about)
                        + "<p>It froze on 5 January 1922.</p></body></html>");
        Files.writeString(box.resolve("letters.xml"), TEI.formatted(about));
        Files.write(box.resolve("picture.png"), picture(about));
        Files.writeString(box.resolve("broken.pdf"), "%PDF-1.4\nnothing of " + about);
        Files.writeString(box.resolve("empty.txt"), "");
        Files.writeString(box.resolve("program"), "\u007fELF and so on");
        Files.writeString(box.resolve(".hidden.txt"), "Hidden.");
        Files.createSymbolicLink(box.resolve("link.txt"), box.resolve("notes.txt"));
        tables(box, about);
        Files.writeString(box.resolve("tables/loose.txt"), "A loose sheet of 8 May 1923: " + about);
        return box;
    }

    /** A text, TEI with two documents, and a batch with a source: five sources, four texts. */
    private Path smallBox(int number) throws IOException {
        String about = word();
        Path box = Files.createDirectories(work.resolve("small-%d".formatted(number)));
        Files.writeString(box.resolve("letters.xml"), TEI.formatted(about));
        Files.writeString(box.resolve("notes.txt"), WORDS.formatted(about));
        tables(box, about);
        return box;
    }

    private static void tables(Path box, String about) throws IOException {
        Path tables = Files.createDirectories(box.resolve("tables/files")).getParent();
        Files.writeString(tables.resolve("events.csv"), "key,label:en\ne,Walk " + about + "\n");
        Files.writeString(
                tables.resolve("descriptions.csv"),
                "dc:title,dc:language,file\nMinutes %s,en,files/minutes.txt\n".formatted(about));
        Files.writeString(
                tables.resolve("files/minutes.txt"),
                "Minutes of 4 June 1924.\n\nThe council met on 4 June 1924 about " + about + ".\n");
    }

    private static byte[] picture(String about) throws IOException {
        BufferedImage drawn = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
        byte[] each = about.getBytes(UTF_8);
        for (int i = 0; i < each.length; i++) {
            drawn.setRGB(i, i % 30, each[i] * 70_000);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(drawn, "png", bytes);
        return bytes.toByteArray();
    }

    /** One that no other test has, and no date. */
    private static String word() {
        return UUID.randomUUID()
                .toString()
                .replace("-", "")
                .chars()
                .map(digit -> 'a' + Character.digit(digit, 16))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    // --- running and looking ------------------------------------------------------------------

    private int run(String... arguments) {
        return run(Map.of(), arguments);
    }

    private int run(Map<String, String> more, String... arguments) {
        Map<String, String> environment = new HashMap<>();
        environment.put("ARCHIVE_PUBLIC_URL", Site.at("").toString());
        environment.put("ARCHIVE_TOKEN", Tokens.of("amara"));
        environment.put(
                "ARCHIVE_KEYCLOAK_PORT",
                Integer.toString(URI.create(TestKeycloak.address()).getPort()));
        environment.putAll(more);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code =
                Launcher.of(
                                environment,
                                new PrintStream(out, true, UTF_8),
                                new PrintStream(err, true, UTF_8))
                        .run(List.of(arguments));
        said = out.toString(UTF_8);
        complained = err.toString(UTF_8);
        return code;
    }

    /** That the line about a file ends so, whatever dots it has. */
    private void said(String file, String outcome) {
        assertTrue(
                said.lines()
                        .anyMatch(
                                line -> line.contains(": " + file + " ") && line.contains(outcome)),
                () -> "%s %s%n%s".formatted(file, outcome, said));
    }

    /** The rows of all tables, but for the seconds. */
    private static List<String> figures(Path report) throws IOException {
        try (Stream<String> lines = Files.lines(report)) {
            return lines.filter(line -> line.startsWith("| "))
                    .map(line -> line.replaceAll("\\| [0-9.]+ \\|$", "|"))
                    .toList();
        }
    }

    private long sources() {
        long count = 0;
        String next = "/sources?limit=200";
        while (!next.isEmpty()) {
            JsonNode page = get(next);
            count += page.path("items").size();
            next = page.path("next").asText();
        }
        return count;
    }

    private List<String> waiting() {
        return Stream.of(get("/batches").path("items"))
                .flatMap(items -> items.findValues("state").stream())
                .map(JsonNode::asText)
                .filter(state -> !state.equals("done"))
                .toList();
    }

    /** The source that has these bytes, told by depositing them again. */
    private JsonNode sourceOf(Path file) throws IOException {
        JsonNode there =
                Site.json(
                        Site.post(
                                API + "/deposits?name=again.txt",
                                Files.readString(file),
                                "Authorization",
                                bearer("amara")[1],
                                "Content-Type",
                                "application/octet-stream"));
        return get("/sources/" + there.at("/duplicateOf/source").asText());
    }

    private JsonNode get(String address) {
        return Site.json(
                Site.get(address.startsWith(API) ? address : API + address, bearer("amara")));
    }

    private static String[] bearer(String person) {
        return new String[] {"Authorization", "Bearer " + Tokens.of(person)};
    }
}
