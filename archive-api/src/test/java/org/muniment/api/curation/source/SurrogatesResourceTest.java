package org.muniment.api.curation.source;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muniment.api.Site;
import org.muniment.testservices.Tokens;

@QuarkusTest
class SurrogatesResourceTest {

    private static final String SOURCES = "/api/curation/v1/sources";
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final String BYTES = "application/octet-stream";

    @ConfigProperty(name = "archive.files")
    Path folder;

    private String bearer;
    private String source;

    @BeforeEach
    void makeASource() {
        bearer = "Bearer " + Tokens.of("amara");
        source = newSource("{\"titles\":[{\"words\":\"A report\"}]}");
    }

    @Test
    void makesASourceWithItsFileOrNothing() {
        String deposits = "/api/curation/v1/deposits?name=";
        byte[] words = words();
        HttpResponse<String> answer =
                send(deposits + encoded("會談.1955.txt") + "&language=zh-Hant&reason=Found.", words);

        assertEquals(201, answer.statusCode(), answer.body());
        String made = Site.json(answer).at("/surrogate/source").asText();
        JsonNode body = Site.json(get(SOURCES + "/" + made));
        assertEquals("會談.1955", body.at("/body/titles/0/words").asText());
        assertEquals("zh-Hant", body.at("/body/languages/0").asText());
        assertEquals("Found.", body.path("reason").asText());

        HttpResponse<String> again = send(deposits + "other.txt&title=Another", words);
        assertEquals(200, again.statusCode(), again.body());
        assertEquals(made, Site.json(again).at("/duplicateOf/source").asText());
        assertEquals(415, send(deposits + "empty.txt", new byte[0]).statusCode());
        assertEquals(400, send(deposits + "a.txt&rights=mine", words()).statusCode());
    }

    private HttpResponse<String> send(String address, byte[] bytes) {
        return Site.send(
                Site.request(address)
                        .header("Authorization", bearer)
                        .header("Content-Type", BYTES)
                        .POST(BodyPublishers.ofByteArray(bytes)));
    }

    @Test
    void takesTheBareBytesOfAFileAndGivesThemBack() throws Exception {
        byte[] words = words();
        HttpResponse<String> answer =
                deposit("?name=" + encoded("會談 1955.txt") + "&label=iv", words);

        assertEquals(201, answer.statusCode(), answer.body());
        JsonNode deposited = Site.json(answer);
        assertEquals("text/plain", deposited.at("/file/mediaType").asText());
        assertEquals(words.length, deposited.at("/file/size").asInt());
        assertTrue(deposited.at("/duplicateOf").isMissingNode());

        JsonNode surrogate = Site.json(get(Site.header(answer, "Location")));
        assertEquals(deposited.get("surrogate"), surrogate);
        assertEquals("upload", surrogate.path("method").asText());
        assertEquals("會談 1955.txt", surrogate.at("/pages/0/name").asText());
        assertEquals("iv", surrogate.at("/pages/0/label").asText());
        assertEquals(surrogate, Site.json(get(source + "/surrogates")).get(0));

        String content = surrogate.at("/pages/0/content").asText();
        assertArrayEquals(words, bytes(content).body());
        assertEquals(
                "attachment; filename=\"__ 1955.txt\";"
                        + " filename*=UTF-8''%E6%9C%83%E8%AB%87%201955.txt",
                Site.header(bytes(content), "Content-Disposition"));
    }

    @Test
    void answersWhereTheSameBytesAreAlready() {
        byte[] words = words();
        JsonNode first = Site.json(deposit("?name=a.txt", words));
        String surrogate = first.at("/surrogate/id").asText();

        HttpResponse<String> again = deposit("?name=b.txt", words);
        assertEquals(200, again.statusCode(), again.body());
        assertEquals(first.get("file"), Site.json(again).get("file"));
        assertEquals(surrogate, Site.json(again).at("/duplicateOf/surrogate").asText());
        assertEquals(1, Site.json(get(source + "/surrogates")).size());

        String there = source.substring(source.lastIndexOf('/') + 1);
        source = newSource("{\"titles\":[{\"words\":\"Another report\"}]}");
        HttpResponse<String> elsewhere = deposit("?name=a.txt", words);
        assertEquals(201, elsewhere.statusCode(), elsewhere.body());
        JsonNode place = Site.json(elsewhere).at("/places/0");
        assertEquals(there, place.path("source").asText());
        assertEquals(1, place.path("page").asInt());
    }

    @Test
    void depositsOnceWhatIsSentTwiceUnderOneKey() {
        String key = UUID.randomUUID().toString();
        byte[] words = words();
        HttpResponse<String> first = keyed(key, "?name=a.txt", words);
        HttpResponse<String> second = keyed(key, "?name=a.txt", words);
        assertEquals(201, first.statusCode(), first.body());
        assertEquals(201, second.statusCode(), second.body());
        assertEquals(Site.json(first), Site.json(second));
        assertEquals(Site.header(first, "Location"), Site.header(second, "Location"));
        assertEquals(1, Site.json(get(source + "/surrogates")).size());
    }

    @Test
    void tellsTwoUploadsUnderOneKeyApartByTheirBytesAndParameters() {
        String key = UUID.randomUUID().toString();
        byte[] words = words();
        assertEquals(201, keyed(key, "?name=a.txt", words).statusCode());
        for (HttpResponse<String> other :
                List.of(
                        keyed(key, "?name=a.txt", words()),
                        keyed(key, "?name=b.txt", words),
                        keyed(key, "?name=a.txt&label=iv", words))) {
            assertEquals(422, other.statusCode(), other.body());
            assertEquals("key-reused", Site.json(other).path("code").asText());
        }
        assertEquals(1, Site.json(get(source + "/surrogates")).size());
    }

    @Test
    void addsOnePageWhenTwoUploadsUnderOneKeyMeet() throws Exception {
        JsonNode first = Site.json(deposit("?name=1.png&method=scan", png(3, 5)));
        String surrogate = source + "/surrogates/" + first.at("/surrogate/id").asText();
        String key = UUID.randomUUID().toString();
        byte[] image = png(11, 5);
        Callable<HttpResponse<String>> upload =
                () -> keyed(key, surrogate, "/pages?name=2.png", image);
        Set<JsonNode> answers = new HashSet<>();
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var answer : threads.invokeAll(List.of(upload, upload, upload, upload))) {
                assertEquals(201, answer.get().statusCode(), answer.get().body());
                answers.add(Site.json(answer.get()));
            }
        }
        assertEquals(1, answers.size());
        assertEquals(2, Site.json(get(surrogate)).path("pages").size());
    }

    @Test
    void addsPagesToAScan() {
        JsonNode first = Site.json(deposit("?name=1.png&method=scan", png(3, 5)));
        String surrogate = first.at("/surrogate/id").asText();
        HttpResponse<String> second =
                post(
                        source + "/surrogates/" + surrogate + "/pages?name=2.png&label=verso",
                        BYTES,
                        BodyPublishers.ofByteArray(png(7, 5)));
        assertEquals(201, second.statusCode(), second.body());
        JsonNode pages = Site.json(second).at("/surrogate/pages");
        assertEquals(2, pages.size());
        assertEquals("verso", pages.at("/1/label").asText());
        assertEquals(7, pages.at("/1/file/image/uprightWidth").asInt());
        assertEquals("scan", Site.json(second).at("/surrogate/method").asText());
    }

    @Test
    void remembersFromWhereAndWhenAPageOfTheWebWasCaptured() {
        byte[] page =
                ("<!doctype html><title>" + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8);
        JsonNode capture =
                Site.json(
                                deposit(
                                        "?name=x.html&method=capture&capturedAt=2026-03-01T12:00:00Z"
                                            + "&capturedFrom="
                                                + encoded("https://example.org/talks?p=1"),
                                        page))
                        .at("/surrogate/capture");
        assertEquals("https://example.org/talks?p=1", capture.path("address").asText());
        assertEquals("2026-03-01T12:00:00Z", capture.path("at").asText());
    }

    @Test
    void servesHtmlSoThatNothingInItCanRun() throws Exception {
        byte[] page =
                ("<html><script>alert('" + UUID.randomUUID() + "')</script>")
                        .getBytes(StandardCharsets.UTF_8);
        JsonNode deposited = Site.json(deposit("?name=" + encoded("a\"b.html"), page));
        assertEquals("text/html", deposited.at("/file/mediaType").asText());

        HttpResponse<byte[]> content = bytes(deposited.at("/surrogate/pages/0/content").asText());
        assertArrayEquals(page, content.body());
        assertTrue(Site.header(content, "Content-Type").startsWith("text/plain"));
        assertEquals("nosniff", Site.header(content, "X-Content-Type-Options"));
        assertEquals(
                List.of("default-src 'none'; frame-ancestors 'none'", "sandbox"),
                content.headers().allValues("Content-Security-Policy"));
        assertEquals(
                "attachment; filename=\"a_b.html\"; filename*=UTF-8''a%22b.html",
                Site.header(content, "Content-Disposition"));
    }

    @Test
    void sendsAnImageAgainOnlyWhenItChanged() throws Exception {
        JsonNode deposited = Site.json(deposit("?name=scan.jpg", png(11, 4)));
        String content = deposited.at("/surrogate/pages/0/content").asText();
        HttpResponse<byte[]> first = bytes(content);
        assertEquals("image/png", Site.header(first, "Content-Type"));
        assertEquals(
                "\"" + deposited.at("/file/digest").asText() + "\"", Site.header(first, "ETag"));
        HttpResponse<byte[]> again = bytes(content, "If-None-Match", Site.header(first, "ETag"));
        assertEquals(304, again.statusCode());
        assertEquals(0, again.body().length);
    }

    @Test
    void leavesFoldersOutOfNamesAndNothingOutsideTheArchive() {
        JsonNode deposited =
                Site.json(deposit("?name=" + encoded("../../../../tmp/escape.txt"), words()));
        assertEquals("escape.txt", deposited.at("/surrogate/pages/0/name").asText());
        assertFalse(Files.exists(Path.of("/tmp/escape.txt")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # the name
                    ''                         | some words | 400 | invalid-request
                    ?name=                     | some words | 400 | invalid-request
                    ?name=..                   | some words | 400 | invalid-request
                    ?name=a%00.txt             | some words | 400 | invalid-request
                    ?name=a%0d%0aSet-Cookie:b  | some words | 400 | invalid-request
                    ?name=gpj.%E2%80%AEexe     | some words | 400 | invalid-request
                    # how it came
                    ?name=a&method=guess       | some words | 400 | invalid-request
                    ?name=a&method=capture     | some words | 400 | invalid-request
                    ?name=a&capturedAt=x       | some words | 400 | invalid-request
                    # the bytes
                    ?name=a.txt                | ''         | 415 | unsupported-file
                    ?name=a.png                | GIF89a...  | 415 | unsupported-file
                    ?name=a.txt                | %!PS-Adobe | 415 | unsupported-file
                    ?name=a.html               | <svg></svg>| 415 | unsupported-file
                    """)
    void refusesWhatCannotBeKept(String query, String body, int status, String code) {
        HttpResponse<String> answer = deposit(query, body.getBytes(StandardCharsets.UTF_8));
        assertEquals(status, answer.statusCode(), answer.body());
        assertEquals(code, Site.json(answer).path("code").asText());
        assertEquals(0, Site.json(get(source + "/surrogates")).size());
    }

    @Test
    void refusesAnImageThatClaimsToBeHugeAndSaysWhatIsTaken() {
        byte[] image = png(1, 1);
        // Width and height in the header, and the checksum of that header.
        byte[] huge = {0, 1, (byte) 0x86, (byte) 0xA0, 0, 1, (byte) 0x86, (byte) 0xA0};
        System.arraycopy(huge, 0, image, 16, huge.length);
        HttpResponse<String> answer = deposit("?name=map.png", image);
        assertEquals(415, answer.statusCode());
        String detail = Site.json(answer).path("detail").asText();
        assertTrue(detail.contains("100000 x 100000 pixels"), detail);
        assertTrue(detail.contains("plain text, Markdown, HTML, TEI, PNG, JPEG"), detail);
    }

    @ParameterizedTest
    @CsvSource({"multipart/form-data; boundary=x", "application/x-www-form-urlencoded"})
    void refusesFilesWithinForms(String contentType) {
        HttpResponse<String> answer =
                post(
                        source + "/surrogates?name=a.txt",
                        contentType,
                        BodyPublishers.ofString("--x\r\n\r\nwords\r\n--x--\r\n"));
        assertEquals(415, answer.statusCode(), answer.body());
        assertEquals("unsupported-media-type", Site.json(answer).path("code").asText());
    }

    @ParameterizedTest
    @CsvSource({"application/json", "text/html; charset=utf-8", "image/png"})
    void findsTheTypeFromTheBytesWhateverTheHeaderSays(String contentType) {
        HttpResponse<String> answer =
                post(
                        source + "/surrogates?name=a.gif",
                        contentType,
                        BodyPublishers.ofByteArray(words()));
        assertEquals(201, answer.statusCode(), answer.body());
        assertEquals("text/plain", Site.json(answer).at("/file/mediaType").asText());
    }

    @Test
    void answersFourHundredAndFourForASourceThatIsNotThere() {
        HttpResponse<String> answer =
                post(
                        SOURCES + "/00000000000/surrogates?name=a.txt",
                        BYTES,
                        BodyPublishers.ofByteArray(words()));
        assertEquals(404, answer.statusCode(), answer.body());
        assertEquals(404, get(source + "/surrogates/00000000000").statusCode());
        assertEquals(
                "identifier-mistyped",
                Site.json(get(source + "/surrogates/mistyped")).path("code").asText());
    }

    @Test
    void refusesMoreThanTwoHundredMegabytesThatComeUnannounced() throws IOException {
        HttpResponse<String> answer =
                post(
                        source + "/surrogates?name=a.txt",
                        BYTES,
                        BodyPublishers.ofInputStream(() -> megabytes(201)));
        assertEquals(413, answer.statusCode(), answer.body());
        assertEquals("payload-too-large", Site.json(answer).path("code").asText());
        assertEquals(List.of(), staged());
    }

    @Test
    void refusesMoreThanTwoHundredMegabytesThatAreAnnouncedBeforeTheyAreSent() throws Exception {
        URI site = Site.at("/");
        try (Socket socket = new Socket(site.getHost(), site.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write(
                            """
                            POST %s/surrogates?name=a.txt HTTP/1.1\r
                            Host: localhost\r
                            Authorization: %s\r
                            Content-Length: 300000000\r
                            \r
                            a few words\
                            """
                                    .formatted(source, bearer)
                                    .getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            StringBuilder answer = new StringBuilder();
            while (answer.indexOf("payload-too-large") < 0) {
                int next = socket.getInputStream().read();
                assertTrue(next >= 0, answer.toString());
                answer.append((char) next);
            }
            assertTrue(answer.indexOf("HTTP/1.1 413 ") == 0, answer.toString());
        }
    }

    @Test
    void takesTwoHundredMegabytes() throws Exception {
        HttpResponse<String> answer =
                post(
                        source + "/surrogates?name=large.txt",
                        BYTES,
                        BodyPublishers.ofInputStream(() -> megabytes(200)));
        assertEquals(201, answer.statusCode(), answer.body());
        JsonNode deposited = Site.json(answer);
        assertEquals(200L << 20, deposited.at("/file/size").asLong());
        HttpResponse<InputStream> content =
                send(
                        Site.request(deposited.at("/surrogate/pages/0/content").asText()),
                        BodyHandlers.ofInputStream());
        try (InputStream body = content.body()) {
            assertEquals(200L << 20, body.transferTo(java.io.OutputStream.nullOutputStream()));
        }
    }

    @Test
    void keepsNothingWhenTheSenderBreaksOff() throws Exception {
        URI site = Site.at("/");
        try (Socket socket = new Socket(site.getHost(), site.getPort())) {
            socket.getOutputStream()
                    .write(
                            """
                            POST %s/surrogates?name=a.txt HTTP/1.1\r
                            Host: localhost\r
                            Authorization: %s\r
                            Content-Length: 1000\r
                            \r
                            the first words, and then\
                            """
                                    .formatted(source, bearer)
                                    .getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            await(() -> !staged().isEmpty());
        }
        await(() -> staged().isEmpty());
        assertEquals(0, Site.json(get(source + "/surrogates")).size());
    }

    @Test
    void tellsWhatASourceInheritsAndWhichPartsItHas() {
        String whole =
                newSource(
                        "{\"titles\":[{\"words\":\"The papers\"}],\"holder\":\"National Archives\","
                                + "\"access\":{\"level\":\"metadata-only\"}}");
        String wholeId = whole.substring(whole.lastIndexOf('/') + 1);
        String part =
                newSource(
                        "{\"titles\":[{\"words\":\"A letter\"}],\"callNumber\":\"12/3\",\"partOf\":"
                                + "{\"whole\":\"%s\",\"position\":4}}".formatted(wholeId));
        String partId = part.substring(part.lastIndexOf('/') + 1);

        JsonNode effective = Site.json(get(part + "/effective"));
        assertEquals("National Archives", effective.at("/holder/value").asText());
        assertEquals(wholeId, effective.at("/holder/by").asText());
        assertEquals(partId, effective.at("/callNumber/by").asText());
        assertEquals("metadata-only", effective.at("/accessInForce/level").asText());
        assertTrue(effective.at("/rights").isMissingNode(), effective.toString());

        JsonNode parts = Site.json(get(whole + "/parts"));
        assertEquals(1, parts.size());
        assertEquals(partId, parts.at("/0/id").asText());
        assertEquals("A letter", parts.at("/0/title").asText());
        assertEquals(4, parts.at("/0/position").asInt());
    }

    private String newSource(String body) {
        HttpResponse<String> answer =
                Site.post(
                        SOURCES,
                        "{\"body\":%s}".formatted(body),
                        "Authorization",
                        bearer,
                        "Content-Type",
                        "application/json");
        assertEquals(201, answer.statusCode(), answer.body());
        return URI.create(Site.header(answer, "Location")).getPath();
    }

    private HttpResponse<String> deposit(String query, byte[] bytes) {
        return post(source + "/surrogates" + query, BYTES, BodyPublishers.ofByteArray(bytes));
    }

    private HttpResponse<String> keyed(String key, String query, byte[] bytes) {
        return keyed(key, source + "/surrogates", query, bytes);
    }

    private HttpResponse<String> keyed(String key, String path, String query, byte[] bytes) {
        return send(
                Site.request(path + query)
                        .header("Content-Type", BYTES)
                        .header("Idempotency-Key", key)
                        .POST(BodyPublishers.ofByteArray(bytes)),
                BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private HttpResponse<String> post(
            String path, String contentType, HttpRequest.BodyPublisher body) {
        return send(
                Site.request(path)
                        .timeout(Duration.ofMinutes(2))
                        .header("Content-Type", contentType)
                        .POST(body),
                BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private HttpResponse<String> get(String address) {
        return send(
                Site.request(URI.create(address).getPath()),
                BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private HttpResponse<byte[]> bytes(String address, String... headers) {
        HttpRequest.Builder request = Site.request(address);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request, BodyHandlers.ofByteArray());
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> as) {
        try {
            return CLIENT.send(request.header("Authorization", bearer).build(), as);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private interface Condition {
        boolean holds() throws IOException;
    }

    private static void await(Condition condition) throws IOException, InterruptedException {
        for (int i = 0; i < 200; i++) {
            if (condition.holds()) {
                return;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("not within ten seconds");
    }

    private List<Path> staged() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("staging"))) {
            return files.toList();
        }
    }

    private static byte[] words() {
        return ("Words number " + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8);
    }

    private static InputStream megabytes(int count) {
        byte[] megabyte = "sixteen letters\n".repeat(1 << 16).getBytes(StandardCharsets.UTF_8);
        return new SequenceInputStream(
                Collections.enumeration(
                        Stream.generate(
                                        () ->
                                                (InputStream)
                                                        new java.io.ByteArrayInputStream(megabyte))
                                .limit(count)
                                .toList()));
    }

    private static byte[] png(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, (int) System.nanoTime() & 0xFFFFFF);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
