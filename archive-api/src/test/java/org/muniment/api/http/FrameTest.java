package org.muniment.api.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.muniment.api.Site;

@QuarkusTest
class FrameTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/admin/",
                "/admin/assets/app-0a1b2c3d.js",
                "/none",
                "/sign-in",
                "/api/problems",
                "/api/v1/none",
                "/api/curation/v1/me",
                "/api/curation/v1/probe/open/fault"
            })
    void everyAnswerHasTheSecurityHeaders(String path) {
        var answer = Site.get(path);
        String policy =
                path.startsWith("/api/") ? AnswerHeaders.API_POLICY : AnswerHeaders.SITE_POLICY;

        assertEquals(policy, Site.header(answer, "Content-Security-Policy"));
        assertTrue(policy.contains("frame-ancestors 'none'"));
        assertEquals("nosniff", Site.header(answer, "X-Content-Type-Options"));
        assertEquals("same-origin", Site.header(answer, "Referrer-Policy"));
        assertEquals("DENY", Site.header(answer, "X-Frame-Options"));
        assertEquals("", Site.header(answer, "Server"));
    }

    @Test
    void scriptsComeFromTheSiteAloneAndAreNeverInline() {
        assertTrue(AnswerHeaders.SITE_POLICY.contains("script-src 'self';"));
        assertTrue(AnswerHeaders.SITE_POLICY.contains("style-src 'self' 'unsafe-inline';"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/admin",
                "/admin/",
                "/admin/events",
                "/admin/events/bcd7x2m9kfz/claims",
                "/admin/index.html"
            })
    void deepLinksOfTheWorkbenchAreItsPageAskedForAnew(String path) {
        var answer = Site.get(path, "Accept", "text/html");

        assertEquals(200, answer.statusCode());
        assertTrue(answer.body().contains("Page of the tests"), answer.body());
        assertEquals("no-cache", Site.header(answer, "Cache-Control"));
        assertTrue(Site.header(answer, "Content-Type").startsWith("text/html"));
    }

    @Test
    void theQueryOfADeepLinkDoesNotMatter() {
        assertEquals(200, Site.get("/admin/events?name=a.b").statusCode());
    }

    @Test
    void filesNamedByTheirContentStayForGood() {
        var answer = Site.get("/admin/assets/app-0a1b2c3d.js");

        assertEquals(200, answer.statusCode());
        assertEquals("public, max-age=31536000, immutable", Site.header(answer, "Cache-Control"));
    }

    @Test
    void aMissingFileIsNotKeptInCaches() {
        var answer = Site.get("/admin/assets/app-gone.js");

        assertEquals(404, answer.statusCode());
        assertEquals("no-store", Site.header(answer, "Cache-Control"));
    }

    @Test
    void pathsThatOnlyBeginLikeTheWorkbenchAreNotIt() {
        assertEquals(404, Site.get("/administrator").statusCode());
    }

    @Test
    void theWorkbenchTakesNoPosts() {
        int status = Site.post("/admin/events", "x").statusCode();

        assertTrue(status == 404 || status == 405, "" + status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/problems", "/api/problems/none", "/api/v1/none", "/api/v1/%20"})
    void pagesOfAnyOriginMayReadThePublicApiErrorsIncluded(String path) {
        var answer = Site.get(path, "Origin", "https://elsewhere.example");

        assertEquals("*", Site.header(answer, "Access-Control-Allow-Origin"));
        assertEquals("", Site.header(answer, "Access-Control-Allow-Credentials"));
        assertTrue(Site.header(answer, "Access-Control-Expose-Headers").contains("ETag"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/curation/v1/me", "/admin/", "/sign-in", "/none"})
    void nothingElseIsOpenToOtherOrigins(String path) {
        assertNoCors(Site.get(path, "Origin", "https://elsewhere.example"));
        assertNoCors(preflight(path));
    }

    @Test
    void aPreflightForThePublicApiAllowsReadingAlone() {
        var answer = preflight("/api/v1/events");

        assertEquals(204, answer.statusCode());
        assertEquals("GET, HEAD, OPTIONS", Site.header(answer, "Access-Control-Allow-Methods"));
    }

    @Test
    void answersAboutPeopleAndDraftsAreNotKeptInCaches() {
        assertEquals("no-store", Site.header(Site.get("/api/curation/v1/me"), "Cache-Control"));
        assertEquals(
                "no-store",
                Site.header(Site.get("/api/curation/v1/probe/open/list"), "Cache-Control"));
    }

    @Test
    void longAnswersAreCompressedForThoseWhoAsk() {
        assertEquals(
                "gzip",
                Site.header(
                        Site.get("/api/problems", "Accept-Encoding", "gzip"), "Content-Encoding"));
        assertEquals("", Site.header(Site.get("/api/problems"), "Content-Encoding"));
    }

    @Test
    void healthAndMetricsAreOnTheManagementPortAlone() {
        var management =
                ConfigProvider.getConfig().getValue("quarkus.management.port", Integer.class);

        assertFalse(Site.at("/").getPort() == management);
        assertEquals(404, Site.get("/q/health").statusCode());
        assertEquals(404, Site.get("/q/metrics").statusCode());
    }

    @Test
    void theDescriptionOfTheApiIsPublic() {
        var answer = Site.get("/api/openapi");

        assertEquals(200, answer.statusCode());
        assertEquals("application/yaml", Site.header(answer, "Content-Type").split(";")[0]);
        assertTrue(answer.body().contains("openapi: 3.1.0"), answer.body());
        assertTrue(answer.body().contains("/api/curation/v1/me"), answer.body());
        assertEquals("*", Site.header(answer, "Access-Control-Allow-Origin"));
    }

    private static void assertNoCors(HttpResponse<String> answer) {
        assertEquals("", Site.header(answer, "Access-Control-Allow-Origin"));
    }

    private static HttpResponse<String> preflight(String path) {
        return Site.send(
                Site.request(path)
                        .header("Origin", "https://elsewhere.example")
                        .header("Access-Control-Request-Method", "GET")
                        .method("OPTIONS", BodyPublishers.noBody()));
    }
}
