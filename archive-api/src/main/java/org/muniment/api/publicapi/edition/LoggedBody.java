package org.muniment.api.publicapi.edition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.muniment.publication.LogEntry;
import org.muniment.record.RecordKind;

/** What the body of a log entry tells the public. */
final class LoggedBody {

    private final JsonNode body;

    private LoggedBody(JsonNode body) {
        this.body = body;
    }

    static LoggedBody of(LogEntry entry, ObjectMapper json) {
        try {
            return new LoggedBody(json.readTree(entry.body()));
        } catch (IOException e) {
            throw new IllegalStateException("a log entry is not JSON", e);
        }
    }

    Optional<String> reason() {
        return text(body, "reason");
    }

    Optional<String> release() {
        return text(body, "release");
    }

    /** The relative address of the record that it is about, if it is about one. */
    Optional<String> record() {
        return text(body, "record").map(id -> address(body) + id);
    }

    /** The relative address of what to read instead, or of what it was found to be the same as. */
    Optional<String> successor() {
        return text(body, "successor").or(() -> text(body, "into")).map(id -> address(body) + id);
    }

    List<ChangeLine.Access> sources() {
        List<ChangeLine.Access> sources = new ArrayList<>();
        for (JsonNode each : body.path("sources")) {
            sources.add(
                    new ChangeLine.Access(
                            "/api/v1/sources/" + each.path("source").asText(),
                            each.path("level").asText(),
                            text(each, "until")));
        }
        return sources;
    }

    List<ChangeLine.Made> editions() {
        List<ChangeLine.Made> made = new ArrayList<>();
        for (JsonNode each : body.path("editions")) {
            String record = address(each) + each.path("record").asText();
            made.add(
                    new ChangeLine.Made(
                            record,
                            record + "/editions/" + each.path("number").asInt(),
                            each.path("correction").asText()));
        }
        return made;
    }

    private static String address(JsonNode named) {
        RecordKind kind = RecordKind.ofWord(named.path("kind").asText()).orElseThrow();
        return "/api/v1/" + kind.path() + "/";
    }

    private static Optional<String> text(JsonNode node, String member) {
        return node.path(member).isTextual()
                ? Optional.of(node.path(member).asText())
                : Optional.empty();
    }
}
