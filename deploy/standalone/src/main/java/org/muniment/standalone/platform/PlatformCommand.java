package org.muniment.standalone.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.muniment.standalone.process.JavaRuntime;
import org.muniment.standalone.process.ServerFailure;

/**
 * What the platform's jar does besides serving: {@code verify} and {@code migrate}. Such a command
 * listens on no port.
 *
 * @param application the folder of {@code quarkus-run.jar}
 * @param heap the largest heap, as Java's {@code -Xmx} takes it
 * @param configuration environment variables
 */
public record PlatformCommand(Path application, String heap, Map<String, String> configuration) {

    private static final Pattern MIGRATION = Pattern.compile("db/migration/V([0-9]+)__.*\\.sql");
    private static final Pattern CORE = Pattern.compile("org\\.muniment\\.archive-core-.*\\.jar");

    /** The words that run a command. */
    public List<String> words(String command, List<String> arguments) {
        var words = new ArrayList<String>();
        words.addAll(
                List.of(
                        JavaRuntime.program(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx" + heap,
                        "-jar",
                        application.resolve("quarkus-run.jar").toString(),
                        command));
        words.addAll(arguments);
        return words;
    }

    /** The last migration of the database that a built platform knows, such as {@code 0070}. */
    public static String schema(Path application) {
        try (Stream<Path> jars = Files.list(application.resolve("lib/main"));
                var core =
                        new ZipFile(
                                jars.filter(
                                                jar ->
                                                        CORE.matcher(jar.getFileName().toString())
                                                                .matches())
                                        .findFirst()
                                        .orElseThrow(() -> new IOException("no core"))
                                        .toFile())) {
            return core.stream()
                    .map(entry -> MIGRATION.matcher(entry.getName()))
                    .filter(java.util.regex.Matcher::matches)
                    .map(migration -> migration.group(1))
                    .max(String::compareTo)
                    .orElseThrow(() -> new IOException("no migrations"));
        } catch (IOException e) {
            throw new ServerFailure("The platform is not built whole: " + application, e);
        }
    }
}
