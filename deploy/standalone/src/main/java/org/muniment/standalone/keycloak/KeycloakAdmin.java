package org.muniment.standalone.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
import java.time.Duration;
import org.muniment.standalone.process.ServerFailure;

/** The few things that this program asks of Keycloak's admin interface. */
public final class KeycloakAdmin {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String address;
    private final AdminAccess access;
    private final HttpClient http = HttpClient.newHttpClient();

    public KeycloakAdmin(String address, AdminAccess access) {
        this.address = address;
        this.access = access;
    }

    /**
     * Sets what depends on this installation.
     *
     * @param secret the client's
     * @param signInReturn the address to which a sign-in returns
     * @param signOutReturn the address to which a sign-out returns
     */
    public void setClient(
            String clientId, String secret, String signInReturn, String signOutReturn) {
        var token = token();
        var client = client(token, clientId);
        client.put("secret", secret);
        client.putArray("redirectUris").add(signInReturn);
        client.withObject("/attributes").put("post.logout.redirect.uris", signOutReturn);
        var path = clients() + "/" + client.get("id").asText();
        var answer =
                send(
                        authorized(path, token)
                                .header("Content-Type", "application/json")
                                .PUT(BodyPublishers.ofString(client.toString())));
        require(answer, 204, "The settings of client " + clientId + " were not accepted");
    }

    private ObjectNode client(String token, String clientId) {
        var answer = send(authorized(clients() + "?clientId=" + encoded(clientId), token).GET());
        require(answer, 200, "The clients of the realm could not be read");
        if (json(answer).get(0) instanceof ObjectNode client) {
            return client;
        }
        throw new ServerFailure("The realm has no client " + clientId);
    }

    private static String clients() {
        return "/admin/realms/" + KeycloakServer.REALM + "/clients";
    }

    private String token() {
        var form =
                "grant_type=client_credentials&client_id=%s&client_secret=%s"
                        .formatted(encoded(access.clientId()), encoded(access.clientSecret()));
        var answer =
                send(
                        request("/realms/master/protocol/openid-connect/token")
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString(form)));
        require(answer, 200, "Keycloak does not accept this program's own account");
        return json(answer).get("access_token").asText();
    }

    private HttpRequest.Builder authorized(String path, String token) {
        return request(path).header("Authorization", "Bearer " + token);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).timeout(PATIENCE);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException("Keycloak did not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerFailure("Interrupted while asking Keycloak", e);
        }
    }

    private static void require(HttpResponse<String> answer, int status, String failure) {
        if (answer.statusCode() != status) {
            throw new ServerFailure(
                    "%s (%d): %s".formatted(failure, answer.statusCode(), answer.body()));
        }
    }

    private static JsonNode json(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException("Keycloak's answer is not JSON", e);
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
