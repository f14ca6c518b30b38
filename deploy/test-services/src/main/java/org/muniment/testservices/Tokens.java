package org.muniment.testservices;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;

/** Access tokens of the specimen people, fetched from the Keycloak of the tests. */
public final class Tokens {

    /** The client whose tokens are meant for the platform. */
    public static final String SPECIMEN_CLIENT = "muniment-specimen";

    private static final String SPECIMEN_PASSWORD = "specimen";

    private Tokens() {}

    /** A new access token for a specimen person. */
    public static String of(String username) {
        return of(username, SPECIMEN_CLIENT);
    }

    /**
     * A new access token for a specimen person, asked for by another of the specimen's clients. One
     * at a time: Keycloak takes several attempts of one person at once for an attack.
     */
    public static synchronized String of(String username, String clientId) {
        var form =
                "grant_type=password&client_id=%s&username=%s&password=%s"
                        .formatted(
                                encoded(clientId), encoded(username), encoded(SPECIMEN_PASSWORD));
        var address = TestKeycloak.realmUrl() + "/protocol/openid-connect/token";
        var request =
                HttpRequest.newBuilder(URI.create(address))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build();
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("No token for " + username + ": " + answer.body());
            }
            return new ObjectMapper().readTree(answer.body()).get("access_token").asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while fetching a token", e);
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
