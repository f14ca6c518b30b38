package org.muniment.standalone.importing;

import java.util.List;
import java.util.Locale;

/**
 * What became of a file.
 *
 * @param kind what the archive found it to be, such as {@code text/plain}; empty if it was not
 *     taken
 * @param findings what the archive found about it
 */
record Outcome(State state, String kind, Figures figures, List<Finding> findings) {

    /** Whether it came in. */
    enum State {
        /** The archive did not have it. */
        NEW("brought in"),
        /** The archive had it, and not all that follows from it. */
        GONE_ON("gone on with"),
        /** The archive had all of it; nothing was made. */
        THERE("already there"),
        /** The archive does not take it. */
        NOT_TAKEN("not taken");

        private final String words;

        State(String words) {
            this.words = words;
        }
    }

    Outcome {
        findings = List.copyOf(findings);
    }

    /** Whether somebody has to look at it. */
    boolean isFailure() {
        return state == State.NOT_TAKEN || findings.stream().anyMatch(Finding::isError);
    }

    /** In one line. */
    String line() {
        var errors = findings.stream().filter(Finding::isError).toList();
        if (errors.isEmpty()) {
            return state.words + " (" + found() + ")";
        }
        var more =
                errors.size() == 1
                        ? ""
                        : String.format(Locale.ROOT, " (and %,d more)", errors.size() - 1);
        return "%s: %s%s".formatted(state.words, errors.getFirst().message(), more);
    }

    private String found() {
        return figures.texts() == 0 ? kind : kind + "; " + figures.suggested();
    }
}
