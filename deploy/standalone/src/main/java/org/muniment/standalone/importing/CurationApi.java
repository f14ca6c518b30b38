package org.muniment.standalone.importing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The curation API of a running platform, as one person calls it. */
public final class CurationApi {

    private static final String PREFIX = "/api/curation/v1";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final int AWAY = 503;
    private static final int ATTEMPTS = 4;

    private final HttpClient http = client();
    private final String platform;
    private final Supplier<String> token;

    /**
     * @param platform its address
     * @param token gives an access token that is good now
     */
    public CurationApi(String platform, Supplier<String> token) {
        this.platform = platform;
        this.token = token;
    }

    /** Whether Muniment answers at an address. */
    public static boolean answersAt(String platform) {
        try (var http = client()) {
            var request =
                    HttpRequest.newBuilder(URI.create(platform + PREFIX + "/me"))
                            .timeout(Duration.ofSeconds(30))
                            .build();
            var answer = http.send(request, BodyHandlers.ofString());
            return answer.statusCode() == 401
                    && json(answer).path("code").asText().equals("unauthenticated");
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    private static HttpClient client() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
    }

    /** Words as they stand in an address. */
    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /**
     * Reads something.
     *
     * @param address below that of the curation API, or relative as the API itself gives it
     * @throws Declined when it is refused
     * @throws CutShort when the platform does not answer, or no longer knows who is asking
     */
    public JsonNode get(String address) {
        return answer(request(address, HttpRequest.Builder::GET));
    }

    /** Posts JSON; otherwise as {@link #get}. */
    JsonNode post(String address, JsonNode body) {
        return answer(
                request(
                        address,
                        request ->
                                request.header("Content-Type", "application/json")
                                        .POST(BodyPublishers.ofString(body.toString()))));
    }

    /** Posts nothing. */
    JsonNode post(String address) {
        return answer(request(address, request -> request.POST(BodyPublishers.noBody())));
    }

    /**
     * Posts the bytes of a file.
     *
     * @throws FileNotFoundException when it cannot be read
     */
    JsonNode upload(String address, Path file) throws FileNotFoundException {
        var bytes = BodyPublishers.ofFile(file);
        return answer(
                request(
                        address,
                        request ->
                                request.header("Content-Type", "application/octet-stream")
                                        .POST(bytes)));
    }

    void delete(String address) {
        answer(request(address, HttpRequest.Builder::DELETE));
    }

    private Supplier<HttpRequest> request(String address, Consumer<HttpRequest.Builder> method) {
        var path = address.startsWith(PREFIX) ? address : PREFIX + address;
        return () -> {
            var request =
                    HttpRequest.newBuilder(URI.create(platform + path))
                            .timeout(PATIENCE)
                            .header("Authorization", "Bearer " + token.get());
            method.accept(request);
            return request.build();
        };
    }

    private JsonNode answer(Supplier<HttpRequest> request) {
        for (int attempt = 1; ; attempt++) {
            var answer = send(request.get());
            var status = answer.statusCode();
            if (status < 300) {
                return json(answer);
            }
            if (status == 401) {
                throw new CutShort(
                        "The platform does not take the access token, or not any longer. Get a new"
                                + " one and run this again: it goes on where it was.");
            }
            if (status != AWAY) {
                throw Declined.of(status, json(answer));
            }
            if (attempt == ATTEMPTS) {
                throw new CutShort(
                        "%s Run this again later: it goes on where it was."
                                .formatted(Declined.of(status, json(answer)).words()));
            }
            pause(Duration.ofSeconds(answer.headers().firstValueAsLong("Retry-After").orElse(2)));
        }
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new CutShort(
                    "The platform does not answer any more at %s. Run this again when it does: it goes on where it was."
                            .formatted(platform));
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    static void pause(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    private static CutShort interrupted() {
        Thread.currentThread().interrupt();
        return new CutShort("Interrupted. Run this again: it goes on where it was.");
    }

    /** The answer; of one that is no JSON, nothing. */
    private static JsonNode json(HttpResponse<String> answer) {
        try {
            var type = answer.headers().firstValue("Content-Type").orElse("");
            return type.contains("json") ? JSON.readTree(answer.body()) : JSON.missingNode();
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
