package org.muniment.api.packaged;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.muniment.standalone.ProjectFolder;
import org.muniment.standalone.platform.PlatformServer;
import org.muniment.standalone.process.Ports;
import org.muniment.testservices.TestKeycloak;
import org.muniment.testservices.TestPostgres;
import org.muniment.testservices.Tokens;

/** The platform is asked to end while a deposit is on its way. */
class GracefulStopTest {

    private static final byte[] WORDS =
            "The Ambassador said he had come to listen.\n".repeat(50_000).getBytes(UTF_8);

    private final int[] ports = Ports.free(2);
    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir Path folder;

    private PlatformServer platform;

    @BeforeEach
    void startThePlatform() {
        platform =
                PlatformServer.launch(
                        new PlatformServer.Run(
                                ProjectFolder.application(),
                                folder,
                                "192m",
                                configuration(),
                                ports[1],
                                folder.resolve("platform.log")));
        platform.awaitReady();
    }

    @AfterEach
    void endWhatAFailedTestLeft() {
        platform.close();
        http.close();
    }

    @Test
    void aDepositUnderWayIsFinishedAndNothingNewIsTaken() throws Exception {
        String bearer = "Bearer " + Tokens.of("amara");
        String source = newSource(bearer);
        try (var upload = new Socket("127.0.0.1", ports[0])) {
            upload.setSoTimeout(30_000);
            var out = upload.getOutputStream();
            out.write(head(source, bearer).getBytes(UTF_8));
            out.write(WORDS, 0, WORDS.length / 2);
            out.flush();
            Thread.sleep(500); // so that the platform has begun to read

            platform.process().handle().destroy();
            awaitRefusal();
            assertTrue(platform.process().isAlive(), "it waits for the deposit");

            out.write(WORDS, WORDS.length / 2, WORDS.length - WORDS.length / 2);
            out.flush();
            var answer = new String(upload.getInputStream().readAllBytes(), UTF_8);
            assertTrue(answer.startsWith("HTTP/1.1 201"), answer);
        }
        platform.process().handle().onExit().get(30, TimeUnit.SECONDS);
        assertFalse(platform.process().isAlive());
    }

    /** New requests are answered 503, or the port is closed already. */
    private void awaitRefusal() throws InterruptedException {
        var end = Instant.now().plus(Duration.ofSeconds(10));
        while (status() == 200 && Instant.now().isBefore(end)) {
            Thread.sleep(50);
        }
        assertEquals(503, status());
    }

    private int status() throws InterruptedException {
        try {
            return http.send(request("/api/problems").build(), BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException refused) {
            return 503;
        }
    }

    private String newSource(String bearer) throws IOException, InterruptedException {
        HttpResponse<String> made =
                http.send(
                        request("/api/curation/v1/sources")
                                .header("Authorization", bearer)
                                .header("Content-Type", "application/json")
                                .POST(
                                        BodyPublishers.ofString(
                                                "{\"body\":{\"titles\":[{\"words\":\"A"
                                                        + " report\"}]}}"))
                                .build(),
                        BodyHandlers.ofString());
        assertEquals(201, made.statusCode(), made.body());
        return URI.create(made.headers().firstValue("Location").orElseThrow()).getPath();
    }

    private String head(String source, String bearer) {
        return """
        POST %s/surrogates?name=report.txt HTTP/1.1\r
        Host: localhost:%d\r
        Authorization: %s\r
        Content-Type: application/octet-stream\r
        Content-Length: %d\r
        Connection: close\r
        \r
        """
                .formatted(source, ports[0], bearer, WORDS.length);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d%s".formatted(ports[0], path)))
                .timeout(Duration.ofSeconds(30));
    }

    private Map<String, String> configuration() {
        var database = TestPostgres.freshDatabase();
        var configuration = new HashMap<String, String>();
        configuration.put("QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl());
        configuration.put("QUARKUS_DATASOURCE_USERNAME", database.username());
        configuration.put("QUARKUS_DATASOURCE_PASSWORD", database.password());
        configuration.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        configuration.put("QUARKUS_HTTP_PORT", Integer.toString(ports[0]));
        configuration.put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
        configuration.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(ports[1]));
        configuration.put("MUNIMENT_KEYCLOAK_URL", TestKeycloak.address());
        configuration.put("MUNIMENT_CLIENT_SECRET", TestKeycloak.CLIENT_SECRET);
        configuration.put("ARCHIVE_DATA_FILES", folder.resolve("files").toString());
        return configuration;
    }
}
