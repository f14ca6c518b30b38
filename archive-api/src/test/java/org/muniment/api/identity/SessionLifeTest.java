package org.muniment.api.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.muniment.api.Browser;
import org.muniment.api.Site;
import org.muniment.testservices.Realm;
import org.muniment.testservices.TestKeycloak;

/**
 * A session over the end of its tokens, which last five minutes in the realm and seconds here. What
 * an administrator changes at Keycloak takes effect when they are renewed.
 */
@QuarkusTest
class SessionLifeTest {

    private static final String ME = "/api/curation/v1/me";
    private static final Duration LIFE = Duration.ofSeconds(3);

    private final String name = "p" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeAll
    static void tokensAreShort() {
        Realm.sessionTokensLast(LIFE);
    }

    @AfterAll
    static void tokensAreAsInTheRealm() {
        Realm.sessionTokensLast(Duration.ZERO);
    }

    @Test
    void aSessionOutlivesItsTokens() throws Exception {
        Realm.person(name, "contributor");
        var browser = Browser.signedInAs(name);
        var before = browser.cookie("q_session").orElseThrow();
        String id = Site.json(browser.get(ME)).get("id").asText();

        for (int round = 0; round < 2; round++) {
            awaitTheEndOfTheTokens();
            var me = browser.get(ME);
            assertEquals(200, me.statusCode(), me.body());
            assertEquals(id, Site.json(me).get("id").asText());
        }
        assertNotEquals(before, browser.cookie("q_session").orElseThrow(), "it was renewed");
    }

    @Test
    void whoIsDisabledIsOutWhenTheTokensEnd() throws Exception {
        var person = Realm.person(name, "contributor");
        var browser = Browser.signedInAs(name);
        assertEquals(200, browser.get(ME).statusCode());

        person.disable();
        awaitTheEndOfTheTokens();
        assertSignedOut(browser);
    }

    @Test
    void whomKeycloakSignedOutIsOutWhenTheTokensEnd() throws Exception {
        var person = Realm.person(name, "contributor");
        var browser = Browser.signedInAs(name);
        assertEquals(200, browser.get(ME).statusCode());

        person.signOutEverywhere();
        awaitTheEndOfTheTokens();
        assertSignedOut(browser);
    }

    @Test
    void changedRolesTakeEffectWhenTheTokensEnd() throws Exception {
        var person = Realm.person(name, "contributor");
        var browser = Browser.signedInAs(name);
        assertEquals("[\"contributor\"]", roles(browser));

        person.give("reviewer");
        awaitTheEndOfTheTokens();
        assertEquals("[\"contributor\",\"reviewer\"]", roles(browser));

        person.take("contributor");
        person.take("reviewer");
        awaitTheEndOfTheTokens();
        assertEquals("[]", roles(browser));
    }

    private static String roles(Browser browser) {
        return Site.json(browser.get(ME)).path("roles").toString();
    }

    /**
     * A program is told to sign in, and a browser is led to Keycloak, which asks for a password.
     */
    private static void assertSignedOut(Browser browser) {
        var answer = browser.get(ME);
        assertEquals(401, answer.statusCode(), answer.body());
        assertEquals("unauthenticated", code(answer));

        var again = browser.get("/sign-in?to=/admin/");
        String address = Browser.location(again).orElseThrow().toString();
        assertTrue(address.startsWith(TestKeycloak.realmUrl()), address);
        assertTrue(browser.follow(again).body().contains("<form"), "asks for the password");
    }

    private static String code(HttpResponse<String> answer) {
        return Site.json(answer).path("code").asText();
    }

    private static void awaitTheEndOfTheTokens() throws InterruptedException {
        Thread.sleep(LIFE.plusMillis(1200).toMillis());
    }
}
