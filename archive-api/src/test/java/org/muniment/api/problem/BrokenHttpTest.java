package org.muniment.api.problem;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.muniment.api.Site;

/** What no HTTP client sends, straight to the port. */
@QuarkusTest
class BrokenHttpTest {

    private static final String END = " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/%ZZ",
                "/%",
                "/admin/%ZZ",
                "/api/v1/%c3%28",
                "/api/problems/%ZZ",
                "/admin/%00.js",
                "/admin/..%2f..%2fetc/passwd",
                "/admin/../../etc/passwd",
                "/admin/%2e%2e/%2e%2e/application.properties",
                "/..%5c..%5cwindows",
                "/api/problems?x=%ZZ",
                "//",
                "/api//problems/none",
                "/?",
                "/api/problems/a;b=c"
            })
    void oddPathsAreAnsweredByAProblemOrProperly(String path) {
        assertOurs(Site.raw("GET " + path + END));
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "CONNECT", "PROPFIND", "BREW", "get"})
    void oddMethodsAreRefused(String method) {
        assertOurs(Site.raw(method + " /api/problems" + END));
    }

    @Test
    void aLineThatIsTooLongIsRefused() {
        assertRefusedByTheServer(Site.raw("GET /" + "a".repeat(20_000) + END));
    }

    @Test
    void headersThatAreTooLargeAreRefused() {
        assertRefusedByTheServer(
                Site.raw(
                        "GET /api/problems HTTP/1.1\r\nHost: localhost\r\nX: "
                                + "a".repeat(30_000)
                                + "\r\nConnection: close\r\n\r\n"));
    }

    @Test
    void garbageBehindARequestDoesNotReachTheInside() {
        String answers =
                Site.raw(
                        "GET /api/problems/not-found HTTP/1.1\r\nHost: localhost\r\n\r\n"
                                + "\u0000\u0001GARBAGE\r\n\r\n");

        assertTrue(answers.startsWith("HTTP/1.1 200"), answers);
        assertNothingOfTheInside(answers);
    }

    @Test
    void twoLengthsAreRefused() {
        String answer =
                Site.raw(
                        "POST /api/curation/v1/probe/open HTTP/1.1\r\nHost: localhost\r\n"
                                + "Content-Type: application/json\r\nContent-Length: 2\r\n"
                                + "Content-Length: 4\r\nConnection: close\r\n\r\n{}{}");

        assertTrue(answer.startsWith("HTTP/1.1 400"), answer);
        assertNothingOfTheInside(answer);
    }

    @Test
    void aTopLevelHeaderInjectionStaysInItsLine() {
        String answer = Site.raw("GET /sign-in?to=/admin%0d%0aSet-Cookie:%20q_session=x" + END);

        assertTrue(answer.startsWith("HTTP/1.1 400"), answer);
        assertFalse(answer.contains("\nSet-Cookie"), answer);
        assertOurs(answer);
    }

    /** Refused before there is a request: a status line and no body. */
    private static void assertRefusedByTheServer(String answer) {
        assertTrue(answer.matches("(?s)HTTP/1\\.[01] 4.*\r\n\r\n"), answer);
        assertNothingOfTheInside(answer);
    }

    private static void assertOurs(String answer) {
        assertFalse(answer.startsWith("HTTP/1.1 5"), answer);
        if (answer.startsWith("HTTP/1.1 4") && !hasNoBody(answer)) {
            assertTrue(answer.contains(Problem.MEDIA_TYPE), answer);
            assertTrue(answer.contains("nosniff"), answer);
        }
        assertNothingOfTheInside(answer);
    }

    private static boolean hasNoBody(String answer) {
        return answer.endsWith("\r\n\r\n");
    }

    private static void assertNothingOfTheInside(String answer) {
        boolean page = answer.contains("Page of the tests");
        assertFalse(!page && answer.contains("<html"), answer);
        for (String word : new String[] {"io.vertx", "uarkus", "Exception", "root:", "\tat "}) {
            assertFalse(answer.contains(word), word + " in " + answer);
        }
    }
}
