package org.muniment.standalone.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.muniment.standalone.importing.CutShort;

/** Access tokens of a specimen person, each used until shortly before its end. */
final class SpecimenToken implements Supplier<String> {

    private static final String CLIENT = "muniment-specimen";
    private static final Duration EARLIER = Duration.ofSeconds(30);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final String realm;
    private final String person;
    private final String password;
    private final Clock clock;
    private String token = "";
    private Instant goodUntil = Instant.EPOCH;

    /**
     * @param realm its address at Keycloak
     */
    SpecimenToken(String realm, String person, String password, Clock clock) {
        this.realm = realm;
        this.person = person;
        this.password = password;
        this.clock = clock;
    }

    @Override
    public String get() {
        if (!clock.instant().isBefore(goodUntil)) {
            var asked = clock.instant();
            var answer = ask();
            token = answer.path("access_token").asText();
            goodUntil = asked.plusSeconds(answer.path("expires_in").asLong()).minus(EARLIER);
        }
        return token;
    }

    private JsonNode ask() {
        var form =
                "grant_type=password&client_id=%s&username=%s&password=%s"
                        .formatted(CLIENT, encoded(person), encoded(password));
        var request =
                HttpRequest.newBuilder(URI.create(realm + "/protocol/openid-connect/token"))
                        .timeout(Duration.ofSeconds(30))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build();
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new CutShort(
                        "The specimen person %s cannot sign in here. In an archive without the specimen, put an access token into ARCHIVE_TOKEN instead."
                                .formatted(person));
            }
            return new ObjectMapper().readTree(answer.body());
        } catch (IOException e) {
            throw new CutShort(
                    "Keycloak does not answer at %s, so that nobody can sign in. Give this command the same settings as ./archive start, ARCHIVE_KEYCLOAK_PORT among them."
                            .formatted(realm));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CutShort("Interrupted.");
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
