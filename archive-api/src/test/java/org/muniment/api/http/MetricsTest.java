package org.muniment.api.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.muniment.api.Site;

/** What an operator reads of the endpoints. */
@QuarkusTest
class MetricsTest {

    @TestHTTPResource(value = "/metrics", management = true)
    URI metrics;

    @Test
    void countsByEndpointHoweverManyPathsAStrangerInvents() throws Exception {
        for (int i = 0; i < 150; i++) {
            String path = "/api/v1/events/stranger" + i;
            assertEquals(
                    405, Site.send(Site.request(path).POST(BodyPublishers.noBody())).statusCode());
            Site.get("/invented/stranger" + i);
        }
        assertEquals(200, Site.get("/api/v1/places").statusCode());

        String figures = read();

        assertFalse(figures.contains("stranger"), "an invented path is counted by itself");
        assertTrue(figures.contains("uri=\"/api/v1/places\""), figures);
    }

    private String read() throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(metrics).build(), BodyHandlers.ofString())
                    .body();
        }
    }
}
