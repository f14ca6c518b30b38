package org.muniment.standalone.importing;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What the archive found about a file.
 *
 * @param severity {@code error}, {@code warning} or {@code remark}
 * @param code the archive's own, such as {@code password-protected}
 * @param message the archive's own words
 */
record Finding(String severity, String code, String message) {

    private static final String ERROR = "error";

    static Finding error(String code, String message) {
        return new Finding(ERROR, code, message);
    }

    /** One as the API answers it. */
    static Finding of(JsonNode finding) {
        return new Finding(
                finding.path("severity").asText(),
                finding.path("code").asText(),
                finding.path("message").asText());
    }

    boolean isError() {
        return severity.equals(ERROR);
    }
}
