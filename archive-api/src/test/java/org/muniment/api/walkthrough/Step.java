package org.muniment.api.walkthrough;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A command of a page and what the page says it prints.
 *
 * @param line of the page on which the command begins, from 1
 * @param command without prompts; may have several lines
 * @param expected what it prints, without line ends at the end. A {@code …} within a line stands
 *     for anything in that line, and a line that is nothing but {@code …} for any number of lines
 */
record Step(int line, String command, String expected) {

    private static final String ANYTHING = "…";

    boolean isPrinting(String actual) {
        return Pattern.compile(pattern()).matcher(actual).matches();
    }

    private String pattern() {
        return Arrays.stream(expected.split("\n", -1))
                .map(Step::linePattern)
                .collect(Collectors.joining("\n"));
    }

    private static String linePattern(String line) {
        return line.strip().equals(ANYTHING)
                ? "(?s:.*)"
                : Arrays.stream(line.split(ANYTHING, -1))
                        .map(Pattern::quote)
                        .collect(Collectors.joining(".*"));
    }
}
