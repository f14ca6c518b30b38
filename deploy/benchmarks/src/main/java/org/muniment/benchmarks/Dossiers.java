package org.muniment.benchmarks;

import java.util.ArrayList;
import java.util.List;

/** Makes what is measured, through the same doors as anyone's work. */
final class Dossiers {

    private static final String WORDS =
            "The envoys met in the hall by the lake and spoke for two hours. ";

    private final Api api;

    Dossiers(Api api) {
        this.api = api;
    }

    /**
     * An event that was published.
     *
     * @param path of its first edition
     * @param claim the path of one of its claims
     */
    record Published(String path, String claim) {}

    String source() {
        return id(
                api.post(
                                "amara",
                                "/sources",
                                """
                                {"body": {"titles": [{"words": "Minutes of the talks", "language": "en"}],
                                 "languages": ["en"],
                                 "rights": {"uri": "http://rightsstatements.org/vocab/UND/1.0/"}}}\
                                """)
                        .path("id")
                        .asText());
    }

    /** Publishes an event whose claims each rest on a quotation. */
    Published event(String source, int claims) {
        String text =
                api.post(
                                "amara",
                                "/sources/" + source + "/texts",
                                "{\"method\": \"transcription\", \"language\": \"en\", \"words\": \"%s\"}"
                                        .formatted(WORDS.repeat(20)))
                        .path("id")
                        .asText();
        String passage =
                api.post(
                                "amara",
                                "/texts/" + text + "/passages",
                                "{\"start\": 4, \"end\": 14, \"exact\": \"envoys met\"}")
                        .path("id")
                        .asText();
        String event = label("A meeting of the envoys");
        List<String> made = new ArrayList<>();
        for (int i = 1; i <= claims; i++) {
            made.add(claim(event, passage, i));
        }
        approve(source);
        approve(event);
        release(source, event);
        return new Published(
                "/api/v1/events/" + event + "/editions/1", "/api/v1/claims/" + made.getFirst());
    }

    /** Makes an event, a draft. */
    String label(String words) {
        return id(
                api.post(
                                "amara",
                                "/events",
                                "{\"body\": {\"labels\": [{\"words\": \"%s\", \"language\": \"en\"}]}}"
                                        .formatted(words))
                        .path("id")
                        .asText());
    }

    private String claim(String event, String passage, int number) {
        String claim =
                id(
                        api.post(
                                        "amara",
                                        "/claims",
                                        """
                                        {"body": {"subject": "%s", "property": "property/statement",
                                         "value": {"type": "text", "text":
                                          {"words": "Statement %d on the matter.", "language": "en"}},
                                         "statement": [{"words": "Somebody made statement %d.",
                                          "language": "en"}]}}\
                                        """
                                                .formatted(event, number, number))
                                .path("id")
                                .asText());
        api.post(
                "amara",
                "/attestations",
                """
                {"body": {"claim": "%s", "stance": "supports", "voice": "narrator",
                 "evidence": {"type": "quotation", "passage": "%s"}}}\
                """
                        .formatted(claim, passage));
        return claim;
    }

    void approve(String dossier) {
        String submission =
                api.post("amara", "/dossiers/" + dossier + "/submissions", "{}")
                        .path("id")
                        .asText();
        api.post(
                "carmen", "/submissions/" + submission + "/decisions", "{\"approveOthers\": true}");
    }

    void release(String... records) {
        api.post(
                "dmitri",
                "/releases",
                "{\"records\": [\"%s\"], \"reason\": \"For the readers.\"}"
                        .formatted(String.join("\", \"", records)));
    }

    private static String id(String id) {
        if (id.isEmpty()) {
            throw new IllegalStateException("nothing was made");
        }
        return id;
    }
}
