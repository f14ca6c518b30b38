package org.muniment.api.walkthrough;

import java.util.ArrayList;
import java.util.List;

/**
 * The commands in the fenced blocks of a Markdown page that are marked {@code console}.
 *
 * <p>A command begins with {@code $ } and goes on in lines that begin with {@code > }; every other
 * line of the block is output of the command before it.
 */
final class ConsolePage {

    private static final String FENCE = "```";

    private final List<Step> steps = new ArrayList<>();
    private int start;
    private final List<String> command = new ArrayList<>();
    private final List<String> output = new ArrayList<>();

    private ConsolePage() {}

    static List<Step> steps(List<String> lines) {
        var page = new ConsolePage();
        boolean inside = false;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.startsWith(FENCE)) {
                page.finish();
                inside = !inside && line.equals(FENCE + "console");
            } else if (inside) {
                page.read(line, i + 1);
            }
        }
        page.finish();
        return List.copyOf(page.steps);
    }

    private void read(String line, int number) {
        if (line.startsWith("$ ")) {
            finish();
            start = number;
            command.add(line.substring(2));
        } else if (command.isEmpty()) {
            throw new AssertionError("line " + number + ": output without a command: " + line);
        } else if ((line.startsWith("> ") || line.equals(">")) && output.isEmpty()) {
            command.add(line.substring(Math.min(2, line.length())));
        } else {
            output.add(line);
        }
    }

    private void finish() {
        if (!command.isEmpty()) {
            String expected = String.join("\n", output).stripTrailing();
            steps.add(new Step(start, String.join("\n", command), expected));
        }
        command.clear();
        output.clear();
    }
}
