package org.muniment.passage.reading;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.muniment.passage.TeiFile;

/** What the header of a TEI file says of the edition; all else in it is passed over. */
final class TeiHeader {

    private static final Pattern SPACES = Pattern.compile("\\s+");

    private final Deque<String> path = new ArrayDeque<>();
    private final List<String> titles = new ArrayList<>();
    private final List<TeiFile.Editor> editors = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private Optional<String> type = Optional.empty();
    private Optional<String> role = Optional.empty();
    private Optional<String> complete = Optional.empty();
    private Optional<String> publisher = Optional.empty();
    private Optional<String> published = Optional.empty();
    private Optional<String> language = Optional.empty();

    boolean isOpen() {
        return !path.isEmpty();
    }

    void enter(String name, Function<String, Optional<String>> attributes) {
        path.push(name);
        switch (name) {
            case "title", "editor", "author", "publisher", "date" -> {
                words.setLength(0);
                type = attributes.apply("type");
                role = attributes.apply("role");
            }
            case "language" -> language = language.or(() -> attributes.apply("ident"));
            default -> {
                // Says nothing that is asked for.
            }
        }
    }

    void add(String more) {
        words.append(more);
    }

    void leave() {
        String name = path.pop();
        boolean statement = path.contains("titleStmt") && path.contains("fileDesc");
        boolean publication = path.contains("publicationStmt");
        String said = SPACES.matcher(words).replaceAll(" ").strip();
        if (said.isEmpty()) {
            return;
        }
        switch (name) {
            case "title" -> {
                if (statement) {
                    title(said);
                }
            }
            case "editor", "author" -> {
                if (statement) {
                    editors.add(
                            new TeiFile.Editor(
                                    said,
                                    Optional.of(
                                            name.equals("author")
                                                    ? name
                                                    : role.map(kind -> kind + " editor")
                                                            .orElse(name))));
                }
            }
            case "publisher" -> publisher = publisher.or(() -> kept(publication, said));
            case "date" -> published = published.or(() -> kept(publication, said));
            default -> {
                // Says nothing that is asked for.
            }
        }
    }

    private static Optional<String> kept(boolean here, String said) {
        return here ? Optional.of(said) : Optional.empty();
    }

    private void title(String said) {
        titles.add(said);
        if (type.filter("complete"::equals).isPresent()
                || type.filter("main"::equals).isPresent()) {
            complete = complete.or(() -> Optional.of(said));
        }
    }

    Optional<String> title() {
        return complete.or(() -> titles.stream().findFirst());
    }

    List<TeiFile.Editor> editors() {
        return editors;
    }

    Optional<String> publisher() {
        return publisher;
    }

    Optional<String> published() {
        return published;
    }

    Optional<String> language() {
        return language;
    }
}
