package org.muniment.standalone.importing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** The archive refuses a request, in its own words. */
final class Declined extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final String words;

    private Declined(int status, String code, String words) {
        super(words);
        this.status = status;
        this.code = code;
        this.words = words;
    }

    /**
     * Reads a problem (RFC 9457).
     *
     * @param status of the answer
     */
    static Declined of(int status, JsonNode problem) {
        var code = problem.path("code").asText("answer-" + status);
        var detail =
                problem.path("detail")
                        .asText(problem.path("title").asText("The answer is " + status + "."));
        List<String> words = new ArrayList<>(List.of(detail));
        for (var violation : problem.path("violations")) {
            var message = violation.path("message").asText();
            if (!message.isEmpty() && !words.contains(message)) {
                words.add(message);
            }
        }
        return new Declined(status, code, String.join(" ", words));
    }

    /** The archive's own words. */
    String words() {
        return words;
    }

    int status() {
        return status;
    }

    Finding finding() {
        return Finding.error(code, words);
    }
}
