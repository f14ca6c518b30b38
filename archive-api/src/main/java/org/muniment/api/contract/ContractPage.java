package org.muniment.api.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The contract as a page to read: every operation with what it takes and answers, a command to try
 * it, and every schema with links between them. The page needs no script.
 */
final class ContractPage {

    private static final List<String> METHODS = List.of("get", "post", "put", "delete");

    private final JsonNode contract;
    private final StringBuilder html = new StringBuilder(1 << 19);

    ContractPage(JsonNode contract) {
        this.contract = contract;
    }

    String html() {
        String title = text(contract.at("/info/title")) + " API";
        html.append(
                """
                <!doctype html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <title>%1$s</title>
                <style>%2$s</style>
                </head>
                <body>
                <header>
                <h1>%1$s</h1>
                <p>%3$s</p>
                <p>The contract itself, OpenAPI %4$s: <a href="/api/openapi.yaml">YAML</a>,
                <a href="/api/openapi.json">JSON</a>. What problems mean: <a href="/api/problems">all of
                them</a>.</p>
                <p>The commands to try expect this site's address in <code>MUNIMENT</code> and, for the
                curation API, an access token in <code>TOKEN</code>.</p>
                </header>
                """
                        .formatted(
                                title,
                                STYLE,
                                inline(contract.at("/info/description")),
                                text(contract.path("openapi"))));
        contents();
        html.append("<main>\n");
        contract.path("tags").forEach(this::chapter);
        schemas();
        html.append("</main>\n</body>\n</html>\n");
        return html.toString();
    }

    private void contents() {
        html.append("<nav aria-label=\"Contents\"><ul>");
        for (JsonNode tag : contract.path("tags")) {
            html.append("<li><a href=\"#%1$s\">%1$s</a></li>".formatted(text(tag.path("name"))));
        }
        html.append("<li><a href=\"#schemas\">schemas</a></li></ul></nav>\n");
    }

    private void chapter(JsonNode tag) {
        String name = tag.path("name").asText();
        html.append(
                "<section id=\"%1$s\"><h2>%1$s</h2><p>%2$s</p>\n"
                        .formatted(escaped(name), inline(tag.path("description"))));
        contract.path("paths")
                .properties()
                .forEach(
                        path ->
                                METHODS.forEach(
                                        method ->
                                                operation(
                                                        name,
                                                        method,
                                                        path.getKey(),
                                                        path.getValue().path(method))));
        html.append("</section>\n");
    }

    private void operation(String tag, String method, String path, JsonNode operation) {
        if (!operation.at("/tags/0").asText().equals(tag)) {
            return;
        }
        html.append(
                """
                <details id="%1$s"><summary><b class="%2$s">%3$s</b> <code>%4$s</code>
                <span>%5$s</span></summary>
                """
                        .formatted(
                                text(operation.path("operationId")),
                                method,
                                method.toUpperCase(Locale.ROOT),
                                escaped(path).replace("/", "/<wbr>"),
                                inline(operation.path("summary"))));
        if (operation.has("description")) {
            html.append("<p>").append(inline(operation.path("description"))).append("</p>\n");
        }
        parameters(operation.path("parameters"));
        request(operation.path("requestBody").path("content"));
        answers(operation.path("responses"));
        html.append("<h4>Try it</h4>\n<pre tabindex=\"0\">")
                .append(escaped(command(method, path, operation)))
                .append("</pre>\n</details>\n");
    }

    private void parameters(JsonNode parameters) {
        if (parameters.isEmpty()) {
            return;
        }
        html.append("<h4>Parameters</h4>\n<dl>\n");
        for (JsonNode parameter : parameters) {
            html.append(
                    "<dt><code>%s</code> <small>%s, %s%s</small></dt><dd>%s</dd>\n"
                            .formatted(
                                    text(parameter.path("name")),
                                    text(parameter.path("in")),
                                    type(parameter.path("schema")),
                                    parameter.path("required").asBoolean() ? ", needed" : "",
                                    inline(parameter.path("description"))));
        }
        html.append("</dl>\n");
    }

    private void request(JsonNode content) {
        content.properties()
                .forEach(
                        media -> {
                            html.append(
                                    "<h4>Takes</h4>\n<p><code>%s</code>: %s</p>\n"
                                            .formatted(
                                                    escaped(media.getKey()),
                                                    media.getValue().has("schema")
                                                            ? type(media.getValue().path("schema"))
                                                            : "the bytes"));
                            example(media.getValue());
                        });
    }

    private void answers(JsonNode responses) {
        html.append("<h4>Answers</h4>\n<dl>\n");
        responses
                .properties()
                .forEach(
                        each -> {
                            JsonNode response = resolved(each.getValue());
                            html.append(
                                    "<dt><b>%s</b> %s</dt>\n<dd>"
                                            .formatted(
                                                    escaped(
                                                            each.getKey().equals("default")
                                                                    ? "else"
                                                                    : each.getKey()),
                                                    inline(response.path("description"))));
                            response.path("content")
                                    .properties()
                                    .forEach(media -> answer(media.getKey(), media.getValue()));
                            html.append("</dd>\n");
                        });
        html.append("</dl>\n");
    }

    private void answer(String mediaType, JsonNode media) {
        html.append("<code>%s</code>".formatted(escaped(mediaType)));
        if (media.has("schema")) {
            html.append(": ").append(type(media.path("schema")));
        }
        html.append('\n');
        example(media);
    }

    private void example(JsonNode media) {
        JsonNode example = media.path("example");
        if (!example.isMissingNode()) {
            html.append("<details class=\"example\"><summary>Example</summary><pre tabindex=\"0\">")
                    .append(
                            escaped(
                                    example.isTextual()
                                            ? example.asText()
                                            : example.toPrettyString()))
                    .append("</pre></details>\n");
        }
    }

    /** A command for a shell in which {@code MUNIMENT} is this site and {@code TOKEN} a token. */
    private static String command(String method, String path, JsonNode operation) {
        List<String> parts = new ArrayList<>();
        String address = path;
        List<String> query = new ArrayList<>();
        List<String> headers = new ArrayList<>();
        for (JsonNode parameter : operation.path("parameters")) {
            String name = parameter.path("name").asText();
            String value = parameter.path("example").asText();
            boolean shown = parameter.has("example") || parameter.path("required").asBoolean();
            switch (parameter.path("in").asText()) {
                case "path" ->
                        address = address.replace("{" + name + "}", value.isEmpty() ? name : value);
                case "query" -> {
                    if (shown) {
                        query.add(name + "=" + value);
                    }
                }
                default -> {
                    if (shown) {
                        headers.add("-H '%s: %s'".formatted(name, value));
                    }
                }
            }
        }
        parts.add("curl");
        if (!method.equals("get") && !(method.equals("post") && operation.has("requestBody"))) {
            parts.add("-X " + method.toUpperCase(Locale.ROOT));
        }
        if (operation.has("security")) {
            parts.add("-H \"Authorization: Bearer $TOKEN\"");
        }
        parts.addAll(headers);
        operation
                .path("requestBody")
                .path("content")
                .properties()
                .forEach(media -> parts.addAll(body(media)));
        String asked = query.isEmpty() ? "" : "?" + String.join("&", query);
        parts.add("\"$MUNIMENT%s%s\"".formatted(address, asked));
        return parts.stream().collect(Collectors.joining(" \\\n  "));
    }

    private static List<String> body(Map.Entry<String, JsonNode> media) {
        JsonNode example = media.getValue().path("example");
        String type = "-H 'Content-Type: %s'".formatted(media.getKey());
        return example.isMissingNode()
                ? List.of(type, "--data-binary @report.txt")
                : List.of(type, "-d '" + example.toString().replace("'", "'\\''") + "'");
    }

    private void schemas() {
        html.append("<section id=\"schemas\"><h2>schemas</h2>\n");
        new TreeMap<>(
                        contract.at("/components/schemas").properties().stream()
                                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)))
                .forEach(this::schema);
        html.append("</section>\n");
    }

    private void schema(String name, JsonNode schema) {
        html.append("<article id=\"%1$s\"><h3><code>%1$s</code></h3>\n".formatted(escaped(name)));
        description(schema.path("description"));
        if (schema.has("properties")) {
            members(schema);
        } else {
            html.append("<p>").append(type(schema)).append("</p>\n");
        }
        html.append("</article>\n");
    }

    private void description(JsonNode description) {
        if (description.isMissingNode()) {
            return;
        }
        String[] lines = description.asText().split("\n- ");
        html.append("<p>").append(inline(lines[0].strip())).append("</p>\n");
        if (lines.length > 1) {
            html.append("<ul>");
            for (int i = 1; i < lines.length; i++) {
                html.append("<li>").append(inline(lines[i])).append("</li>");
            }
            html.append("</ul>\n");
        }
    }

    private void members(JsonNode schema) {
        List<String> required = new ArrayList<>();
        schema.path("required").forEach(name -> required.add(name.asText()));
        html.append("<dl>\n");
        schema.path("properties")
                .properties()
                .forEach(
                        member -> {
                            html.append(
                                    "<dt><code>%s</code> <small>%s%s</small></dt>\n<dd>%s"
                                            .formatted(
                                                    escaped(member.getKey()),
                                                    type(member.getValue()),
                                                    required.contains(member.getKey())
                                                            ? ""
                                                            : ", may be absent",
                                                    inline(member.getValue().path("description"))));
                            if (member.getValue().has("properties")) {
                                members(member.getValue());
                            }
                            if (member.getValue().path("items").has("properties")) {
                                members(member.getValue().path("items"));
                            }
                            html.append("</dd>\n");
                        });
        html.append("</dl>\n");
    }

    private String type(JsonNode schema) {
        String ref = schema.path("$ref").asText();
        if (!ref.isEmpty()) {
            String name = escaped(ref.substring(ref.lastIndexOf('/') + 1));
            return "<a href=\"#%1$s\">%1$s</a>".formatted(name);
        }
        if (schema.has("oneOf")) {
            List<String> each = new ArrayList<>();
            schema.path("oneOf").forEach(one -> each.add(type(one)));
            return "one of " + String.join(", ", each);
        }
        if (schema.has("const")) {
            return "<code>" + escaped(schema.path("const").asText()) + "</code>";
        }
        if (schema.has("enum")) {
            List<String> each = new ArrayList<>();
            schema.path("enum").forEach(word -> each.add("<code>" + text(word) + "</code>"));
            return String.join(" | ", each);
        }
        if (schema.path("type").asText().equals("array")) {
            return "list of " + type(schema.path("items"));
        }
        String type = schema.path("type").asText("anything");
        return escaped(
                schema.has("format") && !type.equals("integer")
                        ? schema.path("format").asText()
                        : type);
    }

    private JsonNode resolved(JsonNode response) {
        String ref = response.path("$ref").asText();
        return ref.isEmpty() ? response : contract.at(ref.substring(1));
    }

    private static String text(JsonNode node) {
        return escaped(node.asText());
    }

    private static String inline(JsonNode node) {
        return inline(node.asText());
    }

    /** Words between backticks are code. */
    private static String inline(String words) {
        return escaped(words).replaceAll("`([^`]+)`", "<code>$1</code>");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static final String STYLE =
            """
            :root { color-scheme: light dark; --ink: #1d2227; --paper: #fdfcfa; --line: #d8d4cc;
              --soft: #f3f0ea; --link: #1a5276; --quiet: #5b6168; }
            @media (prefers-color-scheme: dark) { :root { --ink: #e4e2dd; --paper: #17191c;
              --line: #3a3f45; --soft: #212429; --link: #8fc1e3; --quiet: #a5abb2; } }
            * { box-sizing: border-box; }
            body { margin: 0 auto; max-width: 60rem; padding: 1rem 1rem 4rem; color: var(--ink);
              background: var(--paper); font: 1rem/1.5 system-ui, sans-serif; }
            a { color: var(--link); }
            h1 { margin: .5rem 0; font-size: 1.8rem; }
            h2 { margin: 2.5rem 0 .25rem; padding-top: .5rem; border-top: 1px solid var(--line);
              font-size: 1.35rem; text-transform: capitalize; }
            h3 { margin: 1.5rem 0 .25rem; font-size: 1.05rem; }
            h4 { margin: 1rem 0 .25rem; font-size: .95rem; }
            p { margin: .25rem 0 .75rem; max-width: 46rem; }
            code, pre { font: .875rem/1.5 ui-monospace, monospace; overflow-wrap: anywhere; }
            pre { margin: .25rem 0; padding: .75rem; overflow-x: auto; max-height: 28rem;
              overflow-wrap: normal; background: var(--soft); border: 1px solid var(--line);
              border-radius: .25rem; }
            nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1rem; padding: 0; list-style: none; }
            details { border: 1px solid var(--line); border-radius: .25rem; margin: .4rem 0;
              padding: 0 .75rem; }
            details[open] { padding-bottom: .75rem; }
            summary { cursor: pointer; padding: .45rem 0; }
            summary b { display: inline-block; min-width: 3.6rem; font-size: .8rem; }
            summary span { display: block; padding-left: 3.85rem; color: var(--quiet);
              font-size: .9rem; }
            .example { border-style: dashed; }
            dl { margin: 0; } dt { margin-top: .5rem; } dd { margin: 0 0 0 1.25rem; }
            small { color: var(--quiet); font-size: .85rem; }
            :target { outline: 2px solid var(--link); outline-offset: .25rem; }
            @media (max-width: 30rem) { summary span { padding-left: 0; } dd { margin-left: .5rem; } }
            """;
}
