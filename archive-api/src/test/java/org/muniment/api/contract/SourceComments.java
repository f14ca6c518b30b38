package org.muniment.api.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the comments in the sources say of types, their components and their constants. */
final class SourceComments {

    private static final List<Path> ROOTS =
            List.of(Path.of("src/main/java"), Path.of("../archive-core/src/main/java"));
    private static final Pattern PARAMETER =
            Pattern.compile("@param\\s+<?(\\w+)>?\\s+(.*?)(?=@param|@return|@throws|@see|$)");
    private static final Pattern CONSTANT =
            Pattern.compile("(?:/\\*\\*((?:(?!\\*/).)*)\\*/\\s*)?\\b([A-Z][A-Z_]+)\\s*[,;}(]");

    private SourceComments() {}

    /** The comment on a type, without its tags. */
    static Optional<String> of(Class<?> type) {
        return comment(type)
                .map(text -> text.replaceFirst("@(param|see|throws|return)\\b.*", "").strip())
                .filter(text -> !text.isEmpty());
    }

    /** By component of a record, what its comment says. */
    static Map<String, String> components(Class<?> type) {
        Map<String, String> found = new LinkedHashMap<>();
        Matcher parameter = PARAMETER.matcher(comment(type).orElse(""));
        while (parameter.find()) {
            found.put(parameter.group(1), sentence(parameter.group(2)));
        }
        return found;
    }

    /** By constant of an enum, what its comment says; those without one are left out. */
    static Map<String, String> constants(Class<?> type) {
        Map<String, String> found = new LinkedHashMap<>();
        source(type)
                .map(source -> source.split("\\benum " + type.getSimpleName() + "\\b", 2)[1])
                .ifPresent(
                        body -> {
                            Matcher constant = CONSTANT.matcher(body.replaceAll("\\s+", " "));
                            while (constant.find()) {
                                if (constant.group(1) != null) {
                                    found.putIfAbsent(constant.group(2), plain(constant.group(1)));
                                }
                            }
                        });
        return found;
    }

    private static Optional<String> comment(Class<?> type) {
        Pattern declared =
                Pattern.compile(
                        "/\\*\\*((?:(?!\\*/).)*)\\*/\\s*(?:@\\w+(?:\\([^)]*\\))?\\s*)*"
                                + "(?:(?:public|private|static|sealed|final)\\s+)*"
                                + "(?:record|enum|interface|class) "
                                + type.getSimpleName()
                                + "\\b",
                        Pattern.DOTALL);
        return source(type)
                .map(declared::matcher)
                .filter(Matcher::find)
                .map(found -> plain(found.group(1)));
    }

    private static String plain(String comment) {
        return comment.replaceAll("(?m)^\\s*\\*", " ")
                .replaceAll("</?(p|ul|li|pre)>", " ")
                .replaceAll("\\s+", " ")
                .replaceAll("\\{@(?:code|link) ([^} ]+)[^}]*}", "`$1`")
                .replaceAll("#(\\w+)\\(\\)", "$1")
                .strip();
    }

    private static String sentence(String text) {
        String whole = text.strip();
        return Character.toUpperCase(whole.charAt(0))
                + whole.substring(1)
                + (whole.endsWith(".") ? "" : ".");
    }

    private static Optional<String> source(Class<?> type) {
        Class<?> outer = type;
        while (outer.getEnclosingClass() != null) {
            outer = outer.getEnclosingClass();
        }
        String file = outer.getName().replace('.', '/') + ".java";
        return ROOTS.stream()
                .map(root -> root.resolve(file))
                .filter(Files::exists)
                .findFirst()
                .map(SourceComments::read);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
