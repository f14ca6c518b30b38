package org.muniment.api.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.muniment.api.Browser;
import org.muniment.api.Site;
import org.muniment.testservices.PostgresTestResource;
import org.muniment.testservices.Realm;

/**
 * Keycloak is away while the platform starts, comes, and goes again. The order matters: it is one
 * story.
 */
@QuarkusTest
@TestProfile(KeycloakAwayTest.BehindAGate.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KeycloakAwayTest {

    private static final String ME = "/api/curation/v1/me";

    /** Leads the platform to Keycloak through a gate that is shut at first. */
    public static class BehindAGate implements QuarkusTestProfile {

        @Override
        public boolean disableGlobalTestResources() {
            return true;
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(
                    new TestResourceEntry(PostgresTestResource.class),
                    new TestResourceEntry(GateResource.class));
        }
    }

    @Test
    @Order(1)
    void thePlatformHasStartedAndPublicPagesAnswer() {
        assertEquals(200, Site.get("/api/problems/not-found").statusCode());
        assertEquals(200, Site.get("/admin/").statusCode());
    }

    @Test
    @Order(1)
    void thePlatformIsReadyAndSaysThatSigningInIsNotPossible() {
        assertHealth("ready", 200, "UP", false);
        assertEquals(503, health("well").statusCode());
    }

    @Test
    @Order(2)
    void signingInSaysWhyItIsNotPossible() {
        assertUnavailable(Site.get("/sign-in"));
        var page = Site.get("/sign-in", "Accept", "text/html");
        assertEquals(503, page.statusCode());
        assertTrue(Site.header(page, "Content-Type").startsWith("text/html"));
        assertTrue(page.body().contains("Signing in is not possible right now"), page.body());
    }

    @Test
    @Order(3)
    void bearerRequestsAreToldToComeBack() {
        assertUnavailable(Site.get(ME, "Authorization", "Bearer a.b.c"));
    }

    @Test
    @Order(4)
    void withoutCredentialsTheAnswerIsStillToSignIn() {
        assertEquals("unauthenticated", Site.json(Site.get(ME)).get("code").asText());
    }

    @Test
    @Order(5)
    void everythingRecoversByItselfOnceKeycloakIsThere() throws Exception {
        GateResource.open();
        String token = token("farid");

        assertSoon(200, () -> Site.get(ME, "Authorization", "Bearer " + token));
        assertHealth("ready", 200, "UP", true);
        assertEquals(200, health("well").statusCode());
        assertEquals(200, Browser.signedInAs("amara").get(ME).statusCode());
    }

    @Test
    @Order(6)
    void whoIsSignedInStaysSoWhileKeycloakIsAway() throws Exception {
        var browser = Browser.signedInAs("amara");
        String token = token("farid");
        GateResource.shut();
        Thread.sleep(200); // connections that are open are hung up within 10 ms

        assertEquals(200, browser.get(ME).statusCode());
        assertEquals(200, Site.get(ME, "Authorization", "Bearer " + token).statusCode());
        assertUnavailable(Site.get("/sign-in"));
        assertUnavailable(Site.get(ME, "Authorization", "Bearer a.b.c"));
        assertEquals(200, Site.get("/api/problems").statusCode());

        GateResource.open();
        assertSoon(302, () -> Site.get("/sign-in"));
        assertEquals(200, browser.get(ME).statusCode());
    }

    @Test
    @Order(7)
    void aSessionWhoseTokensEndMeanwhileWaitsForKeycloak() throws Exception {
        Realm.sessionTokensLast(Duration.ofSeconds(2));
        try {
            var browser = Browser.signedInAs("amara");
            GateResource.shut();
            Thread.sleep(3500);

            assertUnavailable(browser.get(ME));
            assertTrue(browser.hasSession(), "the session is not thrown away");

            GateResource.open();
            assertSoon(200, () -> browser.get(ME));
        } finally {
            Realm.sessionTokensLast(Duration.ZERO);
        }
    }

    private static void assertHealth(String check, int code, String status, boolean signIn) {
        var answer = health(check);
        assertEquals(code, answer.statusCode(), answer.body());
        var health = Site.json(answer);
        assertEquals(status, health.get("status").asText());
        for (var part : health.get("checks")) {
            if (part.get("name").asText().equals("sign-in")) {
                assertEquals(signIn, part.at("/data/possible").asBoolean(), answer.body());
                return;
            }
        }
        throw new AssertionError(answer.body());
    }

    private static HttpResponse<String> health(String check) {
        String management =
                ConfigProvider.getConfig().getValue("test.management.url", String.class);
        var address = URI.create(management.replaceAll("/q/?$|/$", "") + "/q/health/" + check);
        return Site.send(HttpRequest.newBuilder(address));
    }

    private static void assertUnavailable(HttpResponse<String> answer) {
        assertEquals(503, answer.statusCode(), answer.body());
        assertEquals("sign-in-unavailable", Site.json(answer).get("code").asText());
        assertEquals("5", Site.header(answer, "Retry-After"));
    }

    /** The platform asks for Keycloak again with each request, and at most this long in vain. */
    private static void assertSoon(int status, Supplier<HttpResponse<String>> call) {
        var end = Instant.now().plus(Duration.ofSeconds(20));
        var answer = call.get();
        while (answer.statusCode() != status && Instant.now().isBefore(end)) {
            answer = call.get();
        }
        assertEquals(status, answer.statusCode(), answer.body());
    }

    private static String token(String person) throws Exception {
        var request =
                HttpRequest.newBuilder(URI.create(realm() + "/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(
                                BodyPublishers.ofString(
                                        "grant_type=password&client_id=muniment-specimen"
                                                + "&password=specimen&username="
                                                + person))
                        .build();
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request, BodyHandlers.ofString());
            return new ObjectMapper().readTree(answer.body()).get("access_token").asText();
        }
    }

    private static String realm() {
        return ConfigProvider.getConfig().getValue("quarkus.oidc.auth-server-url", String.class);
    }
}
