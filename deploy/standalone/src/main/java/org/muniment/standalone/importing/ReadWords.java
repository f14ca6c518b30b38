package org.muniment.standalone.importing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Has the words of files read and looked through, as far as that was not done, and counts what came
 * out. Whatever was there before stays as it is.
 */
final class ReadWords {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Set<String> UNDER_WAY = Set.of("waiting", "running");
    private static final Duration SHORTEST_WAIT = Duration.ofMillis(50);
    private static final Duration LONGEST_WAIT = Duration.ofMillis(400);

    private final CurationApi api;

    ReadWords(CurationApi api) {
        this.api = api;
    }

    /**
     * The words of one page of a surrogate.
     *
     * @param surrogate as the API answers it
     */
    void ofPage(JsonNode surrogate, int number, Tally tally) {
        var page = surrogate.path("pages").path(number - 1);
        var type = page.at("/file/mediaType").asText();
        if (type.startsWith("image/")) {
            tally.said(imageSays(page));
            return;
        }
        read(surrogate, number, type, tally);
        for (var text : textsOf(surrogate, number)) {
            tally.found(text.path("remarks"));
            look(text.path("id").asText(), tally);
        }
    }

    /** The texts of a source, which are there. */
    void ofTexts(String source, Tally tally) {
        for (var text : api.get("/sources/%s/texts".formatted(source))) {
            if (text.has("drawn")) {
                look(text.path("id").asText(), tally);
            }
        }
    }

    private List<JsonNode> textsOf(JsonNode surrogate, int number) {
        List<JsonNode> found = new ArrayList<>();
        for (var text : api.get(source(surrogate) + "/texts")) {
            if (text.at("/drawn/surrogate").equals(surrogate.path("id"))
                    && text.at("/drawn/page").asInt() == number) {
                found.add(text);
            }
        }
        return found;
    }

    /** Plain text is read at once; all else in the background, where a finding is remembered. */
    private void read(JsonNode surrogate, int number, String type, Tally tally) {
        var unread = textsOf(surrogate, number).isEmpty();
        if (type.equals("text/plain")) {
            if (unread) {
                readNow(surrogate, number, tally);
            }
            return;
        }
        var asked = askedBefore(surrogate, number);
        if (asked.isPresent() || unread) {
            var ended = ended(asked.orElseGet(() -> ask(surrogate, number)));
            if (!ended.has("text")) {
                tally.found(ended.path("findings"));
            } else if (unread) {
                tally.made();
            }
            tally.said(ended.path("metadata").size());
        }
        if (type.equals("text/html")) {
            tally.said(statements(api.get(address(surrogate, number) + "/description")));
        }
    }

    private void readNow(JsonNode surrogate, int number, Tally tally) {
        var order = object().put("page", number);
        order.set("fromSurrogate", surrogate.path("id"));
        api.post(source(surrogate) + "/texts", order);
        tally.made();
    }

    private JsonNode ask(JsonNode surrogate, int number) {
        return api.post(address(surrogate, number) + "/extractions", object());
    }

    private Optional<JsonNode> askedBefore(JsonNode surrogate, int number) {
        for (var extraction : api.get(source(surrogate) + "/extractions")) {
            if (extraction.path("surrogate").equals(surrogate.path("id"))
                    && extraction.path("page").asInt() == number
                    && extraction.path("method").asText().equals("extraction")) {
                return Optional.of(extraction);
            }
        }
        return Optional.empty();
    }

    private JsonNode ended(JsonNode asked) {
        var address = "/extractions/" + asked.path("id").asText();
        var wait = SHORTEST_WAIT;
        var now = asked;
        while (UNDER_WAY.contains(now.path("state").asText())) {
            CurationApi.pause(wait);
            wait = wait.compareTo(LONGEST_WAIT) < 0 ? wait.multipliedBy(2) : wait;
            now = api.get(address);
        }
        return now;
    }

    /** Has the machines read a text on which they have suggested nothing yet. */
    private void look(String text, Tally tally) {
        tally.text(api.get("/texts/" + text));
        var suggestions = "/texts/%s/suggestions".formatted(text);
        if (api.get(suggestions + "?limit=1").path("items").isEmpty()
                && api.post(suggestions).path("added").asInt() > 0) {
            tally.made();
        }
        var next = suggestions + "?limit=500";
        while (!next.isEmpty()) {
            var page = api.get(next);
            page.path("items").forEach(tally::suggestion);
            next = page.path("next").asText();
        }
    }

    private int imageSays(JsonNode page) {
        var information = page.at("/image/information").asText();
        var image = information.substring(0, information.lastIndexOf('/'));
        return api.get(image + "/description").path("suggestions").size();
    }

    /** Members that hold one statement, and those that hold several. */
    private static int statements(JsonNode description) {
        var count = 0;
        for (var member : description) {
            count += member.isArray() ? member.size() : 1;
        }
        return count;
    }

    private static String source(JsonNode surrogate) {
        return "/sources/" + surrogate.path("source").asText();
    }

    private static String address(JsonNode surrogate, int number) {
        return "%s/surrogates/%s/pages/%d"
                .formatted(source(surrogate), surrogate.path("id").asText(), number);
    }

    private static ObjectNode object() {
        return JSON.objectNode();
    }
}
