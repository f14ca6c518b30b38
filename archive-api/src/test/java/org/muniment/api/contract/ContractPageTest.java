package org.muniment.api.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.muniment.api.Site;

@QuarkusTest
class ContractPageTest {

    @Test
    void showsEveryOperationAndEverySchemaAndNoLinkLeadsNowhere() {
        String page = Site.get("/api").body();
        JsonNode contract = Site.json(Site.get("/api/openapi.json"));
        Set<String> ids = all(page, "id=\"([^\"]+)\"");
        contract.path("paths")
                .forEach(
                        path ->
                                path.forEach(
                                        operation ->
                                                assertTrue(
                                                        ids.contains(
                                                                operation
                                                                        .path("operationId")
                                                                        .asText()),
                                                        operation.toString())));
        contract.at("/components/schemas")
                .fieldNames()
                .forEachRemaining(name -> assertTrue(ids.contains(name), name));
        all(page, "href=\"#([^\"]+)\"").forEach(target -> assertTrue(ids.contains(target), target));
    }

    @Test
    void isAPageThatRunsNothing() {
        HttpResponse<String> page = Site.get("/api");
        assertEquals("text/html;charset=UTF-8", Site.header(page, "Content-Type"));
        assertFalse(page.body().contains("<script"));
        assertFalse(Pattern.compile("(src|href)=\"https?:").matcher(page.body()).find());
        String policy = Site.header(page, "Content-Security-Policy");
        assertTrue(policy.contains("script-src 'self'"), policy);
        assertEquals(page.body(), Site.get("/api/").body());
    }

    @Test
    void answersTheContractAsYamlAndAsJsonAndSaysWhenItIsUnchanged() {
        HttpResponse<String> yaml = Site.get("/api/openapi.yaml");
        assertEquals("application/yaml", Site.header(yaml, "Content-Type").split(";")[0]);
        assertEquals(yaml.body(), Site.get("/api/openapi").body());
        HttpResponse<String> json = Site.get("/api/openapi.json");
        assertEquals("application/json", Site.header(json, "Content-Type").split(";")[0]);
        assertEquals("3.1.0", Site.json(json).path("openapi").asText());
        assertEquals(
                304,
                Site.get("/api/openapi.json", "If-None-Match", Site.header(json, "ETag"))
                        .statusCode());
    }

    private static Set<String> all(String page, String pattern) {
        Set<String> found = new HashSet<>();
        Matcher matcher = Pattern.compile(pattern).matcher(page);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }
}
