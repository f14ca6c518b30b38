package org.muniment.api.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.muniment.api.Browser;
import org.muniment.api.Site;
import org.muniment.testservices.TestKeycloak;
import org.muniment.testservices.Tokens;

@QuarkusTest
class SignInTest {

    private static final String ME = "/api/curation/v1/me";
    private static final String KEPT = RolesWithProbe.PROBE + "/kept";

    @Test
    void leadsToKeycloakWithAProofKeyAndBackToTheAskedPage() {
        var browser = new Browser();
        var start = browser.get("/sign-in?to=/admin/events?q=1");
        String address =
                Browser.location(start)
                        .orElseThrow(() -> new AssertionError(start.statusCode() + start.body()))
                        .toString();

        assertTrue(address.startsWith(TestKeycloak.realmUrl()), address);
        assertTrue(address.contains("code_challenge_method=S256"), address);
        assertTrue(address.contains("response_type=code"), address);

        var back = browser.signIn("farid", "/admin/events?q=1");
        assertEquals(Site.at("/admin/events?q=1"), Browser.location(back).orElseThrow());
        var me = Site.json(browser.get(ME));
        assertEquals("Farid Rahimi", me.get("name").asText());
        assertEquals("[\"contributor\",\"reviewer\"]", me.get("roles").toString());
    }

    @Test
    void aPersonIsTheSameAgentByCookieAndByToken() {
        var byCookie = Site.json(Browser.signedInAs("carmen").get(ME));
        var byToken = Site.json(Site.get(ME, "Authorization", "Bearer " + Tokens.of("carmen")));

        assertEquals(byCookie, byToken);
        assertEquals(11, byToken.get("id").asText().length());
    }

    @Test
    void withoutARoleOneIsSignedInAndMayDoNothing() {
        var browser = Browser.signedInAs("hana");

        assertEquals("[]", Site.json(browser.get(ME)).path("roles").toString());
        assertRefused(403, "forbidden", write(browser, browser.cookie("csrf-token").orElseThrow()));
    }

    @Test
    void sessionCookiesAreOutOfReachForScriptsAndOtherSites() {
        var browser = Browser.signedInAs("amara");
        browser.get(ME);
        var sessions =
                browser.setCookies().stream()
                        .filter(cookie -> cookie.startsWith("q_session"))
                        .toList();

        assertFalse(sessions.isEmpty());
        for (String cookie : sessions) {
            String lower = cookie.toLowerCase(Locale.ROOT);
            assertTrue(lower.contains("httponly"), cookie);
            assertTrue(lower.contains("samesite=lax"), cookie);
        }
        assertTrue(isEncrypted(browser.cookie("q_session").orElseThrow()));
        var csrf =
                browser.setCookies().stream()
                        .filter(cookie -> cookie.startsWith("csrf-token="))
                        .findFirst()
                        .orElseThrow();
        assertFalse(csrf.toLowerCase(Locale.ROOT).contains("httponly"), csrf);
        assertTrue(csrf.contains("SameSite=Strict"), csrf);
    }

    @Test
    void aSessionWritesOnlyWithTheTokenOfThatSession() {
        var amara = Browser.signedInAs("amara");
        amara.get(ME);
        String token = amara.cookie("csrf-token").orElseThrow();
        var dmitri = Browser.signedInAs("dmitri");
        dmitri.get(ME);
        String another = dmitri.cookie("csrf-token").orElseThrow();

        assertNotEquals(token, another);
        assertEquals(200, write(amara, token).statusCode());
        assertRefused(403, "csrf-token-refused", write(amara, ""));
        assertRefused(403, "csrf-token-refused", write(amara, another));
        assertRefused(403, "csrf-token-refused", write(amara, token + "x"));
        assertRefused(
                403,
                "csrf-token-refused",
                amara.send(Site.request(KEPT).POST(BodyPublishers.noBody())));
    }

    @Test
    void aRequestThatAnotherSiteSendsIsRefusedEvenWithTheToken() {
        var browser = Browser.signedInAs("amara");
        browser.get(ME);
        String token = browser.cookie("csrf-token").orElseThrow();

        for (String site : new String[] {"cross-site", "same-site"}) {
            assertRefused(
                    403,
                    "csrf-token-refused",
                    browser.send(writing(token).header("Sec-Fetch-Site", site)));
        }
        assertEquals(
                200,
                browser.send(writing(token).header("Sec-Fetch-Site", "same-origin")).statusCode());
    }

    @Test
    void bearerRequestsNeedNoCsrfToken() {
        assertEquals(
                200,
                Site.post(KEPT, "", "Authorization", "Bearer " + Tokens.of("amara")).statusCode());
    }

    @Test
    void anotherAuthorizationHeaderDoesNotLetTheCookieThrough() {
        var browser = Browser.signedInAs("amara");

        assertRefused(
                401,
                "unauthenticated",
                browser.send(
                        Site.request(KEPT)
                                .header("Authorization", "Basic YTpi")
                                .POST(BodyPublishers.noBody())));
    }

    @Test
    void theApiNeverRedirects() {
        for (String[] headers :
                new String[][] {
                    {"Accept", "text/html,*/*;q=0.8"},
                    {"X-Requested-With", "JavaScript"},
                    {"Cookie", "q_session=nonsense"},
                    {"Accept", "application/json"}
                }) {
            var answer = Site.get(ME, headers);
            assertRefused(401, "unauthenticated", answer);
            assertEquals("Bearer realm=\"muniment\"", Site.header(answer, "WWW-Authenticate"));
        }
    }

    @Test
    void signingOutEndsTheSessionHereAndAtKeycloak() {
        var browser = Browser.signedInAs("bo");
        assertEquals(200, browser.get(ME).statusCode());

        var out = browser.get("/sign-out");
        assertTrue(
                Browser.location(out).orElseThrow().toString().startsWith(TestKeycloak.realmUrl()));
        var end = browser.follow(out);
        assertEquals(200, end.statusCode());
        assertEquals(Site.at("/admin/").getPath(), end.uri().getPath());
        assertEquals(Site.at("/admin/").getPort(), end.uri().getPort());
        assertFalse(browser.hasSession());
        assertEquals(401, browser.get(ME).statusCode());

        var again = browser.follow(browser.get("/sign-in"));
        assertTrue(again.body().contains("<form"), "Keycloak asks for the password again");
    }

    @Test
    void signingOutWithoutASessionLeadsToTheWorkbench() {
        var answer = Site.get("/sign-out");

        assertEquals(Site.at("/admin/"), Browser.location(answer).orElseThrow());
    }

    @Test
    void whoHasASessionComesBackAtOnce() {
        var browser = Browser.signedInAs("emeka");

        assertEquals(
                Site.at("/admin/settings"),
                Browser.location(browser.get("/sign-in?to=/admin/settings")).orElseThrow());
    }

    @Test
    void aWornOutSessionLeadsToKeycloakAgain() {
        var answer = Site.get("/sign-in", "Cookie", "q_session=nonsense");

        assertTrue(
                Browser.location(answer)
                        .orElseThrow(() -> new AssertionError(answer.statusCode() + answer.body()))
                        .toString()
                        .startsWith(TestKeycloak.realmUrl()));
    }

    @Test
    void hostileReturnPathsAreRefusedBeforeAnythingElse() {
        var browser = Browser.signedInAs("emeka");
        for (String to :
                new String[] {
                    "//evil.example",
                    "/%5Cevil.example",
                    "%2F%2Fevil.example",
                    "%2F%252Fevil.example",
                    "https:%2F%2Fevil.example",
                    "/admin%0D%0ASet-Cookie:%20a=b",
                    "%09//evil.example"
                }) {
            assertRefused(400, "invalid-return-path", browser.get("/sign-in?to=" + to));
            assertRefused(400, "invalid-return-path", Site.get("/sign-in?to=" + to));
        }
    }

    @Test
    void aCallbackThatThisBrowserDidNotStartIsRefused() {
        var answer = Site.get("/sign-in?code=abc&state=def", "Accept", "text/html");

        assertNotEquals(500, answer.statusCode());
        assertFalse(Site.header(answer, "Set-Cookie").contains("q_session="));
        assertFalse(Site.header(answer, "Location").contains("abc"));
    }

    /** JSON Web Encryption in compact form: five parts, of which the first names the cipher. */
    private static boolean isEncrypted(String cookie) {
        String[] parts = cookie.split("\\.");
        String header = new String(Base64.getUrlDecoder().decode(parts[0]), StandardCharsets.UTF_8);
        return parts.length == 5 && header.contains("\"enc\":\"A256GCM\"");
    }

    private static HttpResponse<String> write(Browser browser, String token) {
        return browser.send(writing(token));
    }

    private static HttpRequest.Builder writing(String token) {
        return Site.request(KEPT).header("X-CSRF-TOKEN", token).POST(BodyPublishers.noBody());
    }

    private static void assertRefused(int status, String code, HttpResponse<String> answer) {
        assertEquals(status, answer.statusCode(), answer.body());
        assertEquals("application/problem+json", Site.header(answer, "Content-Type"));
        assertEquals(code, Site.json(answer).get("code").asText());
    }
}
