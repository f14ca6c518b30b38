package org.muniment.benchmarks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.muniment.testservices.Tokens;

/** The curation API, as one of the specimen people calls it. */
final class Api {

    private static final String CURATION = "/api/curation/v1";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, String> tokens = new HashMap<>();
    private final String address;

    Api(String address) {
        this.address = address;
    }

    /** Fetches new tokens from then on: they live for minutes only. */
    synchronized void forgetTokens() {
        tokens.clear();
    }

    private synchronized String token(String who) {
        return tokens.computeIfAbsent(who, Tokens::of);
    }

    /** Posts JSON, and reads the answer. */
    JsonNode post(String who, String path, String body) {
        return send(
                request(who, path)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body)));
    }

    JsonNode postBytes(String who, String path, String bytes) {
        return send(
                request(who, path)
                        .header("Content-Type", "application/octet-stream")
                        .POST(BodyPublishers.ofByteArray(bytes.getBytes(StandardCharsets.UTF_8))));
    }

    /** Reads what is at a place. */
    JsonNode get(String who, String path) {
        return send(request(who, path).GET());
    }

    /**
     * What came back.
     *
     * @param body a problem (RFC 9457) for a status of 400 or more
     */
    record Answer(int status, JsonNode body) {}

    /** Posts bytes that may be refused. */
    Answer tryBytes(String who, String path, byte[] bytes) {
        return answer(
                request(who, path)
                        .header("Content-Type", "application/octet-stream")
                        .POST(BodyPublishers.ofByteArray(bytes))
                        .build());
    }

    private HttpRequest.Builder request(String who, String path) {
        return HttpRequest.newBuilder(URI.create(address + CURATION + path))
                .timeout(Duration.ofMinutes(1))
                .header("Authorization", "Bearer " + token(who));
    }

    private JsonNode send(HttpRequest.Builder request) {
        HttpRequest built = request.build();
        Answer answer = answer(built);
        if (answer.status() >= 300) {
            throw new IllegalStateException(
                    "%s %s: %d %s"
                            .formatted(
                                    built.method(),
                                    built.uri().getPath(),
                                    answer.status(),
                                    answer.body()));
        }
        return answer.body();
    }

    private Answer answer(HttpRequest request) {
        try {
            HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
            return new Answer(answer.statusCode(), parsed(answer.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static JsonNode parsed(String body) throws JsonProcessingException {
        return JSON.readTree(body.isEmpty() ? "null" : body);
    }
}
