package org.muniment.api.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.muniment.api.problem.ProblemException;

class ReturnPathTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/admin/",
                "/admin/events/bcd7x2m9kfz",
                "/admin/events?q=a%20b&page=2",
                "/admin/?next=https://elsewhere.example/",
                "/admin/events#claims",
                "/.well-known/x",
                "/a..b/...",
            })
    void takesPathsOfThisSite(String path) {
        assertEquals(path, ReturnPath.parse(path).value());
    }

    @Test
    void writesOtherScriptsInPercentForm() {
        assertEquals("/admin/%E5%9C%B0", ReturnPath.parse("/admin/地").value());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "admin",
                "?q=1",
                "#x",
                "//evil.example",
                "///evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "\\/evil.example",
                "/\t/evil.example",
                "/\n/evil.example",
                " /admin",
                "/ad min",
                "/%2Fevil.example",
                "/%2f%2fevil.example",
                "%2F%2Fevil.example",
                "/%5Cevil.example",
                "/%5c/evil.example",
                "/admin/..//evil.example",
                "/..//evil.example",
                "/./admin",
                "/%2e%2e/evil",
                "/.%2E/evil",
                "/a//evil.example",
                "/%00",
                "https://evil.example/",
                "HTTPS:/evil.example",
                "javascript:alert(1)",
                "data:text/html,x",
                "http:evil.example",
                "/admin\r\nSet-Cookie: q_session=x",
                "/admin\u0000",
                "/admin\u2028",
                "/%zz",
                "/sign-in",
                "/sign-in?to=/admin",
                "/sign-out",
                "/Sign-Out/",
            })
    void refusesEverythingElse(String path) {
        var refusal = assertThrows(ProblemException.class, () -> ReturnPath.parse(path));

        assertEquals("invalid-return-path", refusal.problem().code());
        assertEquals("to", refusal.problem().violations().getFirst().parameter());
    }

    @Test
    void refusesWhatIsTooLong() {
        assertThrows(ProblemException.class, () -> ReturnPath.parse("/" + "a".repeat(2000)));
    }
}
