package org.muniment.drills;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * The specimen people at the curation API.
 *
 * @param platform its address
 * @param tokens gives the access token of a person
 */
record People(
        String platform,
        Function<String, String> tokens,
        HttpClient http,
        Map<String, String> known) {

    private static final ObjectMapper JSON = new ObjectMapper();

    People(String platform, Function<String, String> tokens) {
        this(
                platform,
                tokens,
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build(),
                new ConcurrentHashMap<>());
    }

    /** What came back; status 0 when nothing did. */
    record Answer(int status, String type, JsonNode body) {

        boolean isDone() {
            return status >= 200 && status < 300;
        }

        String text(String member) {
            return body.path(member).asText();
        }
    }

    Answer post(String person, String path, String json) {
        return send(
                request(person, path)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(json)));
    }

    Answer put(String person, String path, int base, String json) {
        return send(
                request(person, path)
                        .header("Content-Type", "application/json")
                        .header("If-Match", "\"" + base + "\"")
                        .PUT(BodyPublishers.ofString(json)));
    }

    Answer deposit(String person, String source, String name, BodyPublisher bytes) {
        return send(
                request(person, "/sources/%s/surrogates?name=%s".formatted(source, name))
                        .header("Content-Type", "application/octet-stream")
                        .POST(bytes));
    }

    Answer get(String person, String path) {
        return send(request(person, path).GET());
    }

    Answer read(String path) {
        return send(HttpRequest.newBuilder(URI.create(platform + "/api/v1" + path)).GET());
    }

    String event(String label) {
        return """
        {"body": {"labels": [{"words": "%s", "language": "en"}]}}\
        """
                .formatted(label);
    }

    String source(String title) {
        return """
        {"body": {"titles": [{"words": "%s", "language": "en"}], "languages": ["en"],
                  "rights": {"uri": "https://creativecommons.org/licenses/by/4.0/"}}}\
        """
                .formatted(title);
    }

    private HttpRequest.Builder request(String person, String path) {
        return HttpRequest.newBuilder(URI.create(platform + "/api/curation/v1" + path))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + known.computeIfAbsent(person, tokens::apply));
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> answer = http.send(request.build(), BodyHandlers.ofByteArray());
            var type = answer.headers().firstValue("Content-Type").orElse("");
            return new Answer(
                    answer.statusCode(),
                    type,
                    type.contains("json")
                            ? JSON.readTree(new String(answer.body(), StandardCharsets.UTF_8))
                            : JSON.nullNode());
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new UncheckedIOException(e);
        } catch (IOException nothingCameBack) {
            return new Answer(0, "", JSON.nullNode());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
