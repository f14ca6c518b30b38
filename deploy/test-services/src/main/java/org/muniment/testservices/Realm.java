package org.muniment.testservices;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator does to the realm of the tests: people come and go, their roles change. A
 * test makes people of its own, because the specimen people belong to all tests of the JVM.
 */
public final class Realm {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String LIFESPAN = "access.token.lifespan";

    private Realm() {}

    /** A new person with the password of the specimen people and these roles. */
    public static Person person(String username, String... roles) {
        var person = JSON.createObjectNode();
        person.put("username", username).put("enabled", true);
        person.put("firstName", username).put("lastName", "Example");
        person.put("email", username + "@specimen.example").put("emailVerified", true);
        person.putArray("credentials").addObject().put("type", "password").put("value", "specimen");
        send("POST", "/users", person);
        var found = send("GET", "/users?exact=true&username=" + username, null);
        var made = new Person(found.get(0).get("id").asText());
        for (String role : roles) {
            made.give(role);
        }
        return made;
    }

    /** Changes how long tokens of the platform's sessions last; back to the realm's if zero. */
    public static void sessionTokensLast(Duration duration) {
        var clients = send("GET", "/clients?clientId=" + TestKeycloak.CLIENT, null);
        var client = (ObjectNode) clients.get(0);
        client.withObject("/attributes")
                .put(LIFESPAN, duration.isZero() ? "" : Long.toString(duration.toSeconds()));
        send("PUT", "/clients/" + client.get("id").asText(), client);
    }

    /** A person of the realm, named by the identifier that Keycloak gave them. */
    public record Person(String id) {

        /** From now on nobody signs in as this person. */
        public void disable() {
            var change = JSON.createObjectNode().put("enabled", false);
            send("PUT", "/users/" + id, change);
        }

        public void give(String role) {
            send("POST", roles(), named(role));
        }

        public void take(String role) {
            send("DELETE", roles(), named(role));
        }

        /** Ends all sessions of this person at Keycloak. */
        public void signOutEverywhere() {
            send("POST", "/users/" + id + "/logout", null);
        }

        private String roles() {
            return "/users/" + id + "/role-mappings/realm";
        }

        private static JsonNode named(String role) {
            return JSON.createArrayNode().add(send("GET", "/roles/" + role, null));
        }
    }

    private static JsonNode send(String method, String path, @Nullable JsonNode body) {
        var request =
                HttpRequest.newBuilder(
                                URI.create(
                                        TestKeycloak.address() + "/admin/realms/muniment" + path))
                        .header("Authorization", "Bearer " + token())
                        .header("Content-Type", "application/json")
                        .method(
                                method,
                                body == null
                                        ? BodyPublishers.noBody()
                                        : BodyPublishers.ofString(body.toString()));
        return json(send(request.build()));
    }

    private static String token() {
        var access = TestKeycloak.ACCESS;
        var credentials = access.clientId() + ":" + access.clientSecret();
        var request =
                HttpRequest.newBuilder(
                                URI.create(
                                        TestKeycloak.address()
                                                + "/realms/master/protocol/openid-connect/token"))
                        .header(
                                "Authorization",
                                "Basic "
                                        + Base64.getEncoder()
                                                .encodeToString(
                                                        credentials.getBytes(
                                                                StandardCharsets.UTF_8)))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("grant_type=client_credentials"));
        return json(send(request.build())).get("access_token").asText();
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new IllegalStateException(
                        "%s %s: %d %s"
                                .formatted(
                                        request.method(),
                                        request.uri(),
                                        answer.statusCode(),
                                        answer.body()));
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while asking Keycloak", e);
        }
    }

    private static JsonNode json(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
