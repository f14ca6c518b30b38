package org.muniment.standalone.launcher;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.muniment.standalone.ProjectFolder;

/**
 * The platform and the workbench with live reload, on this terminal: Quarkus compiles changed Java
 * at the next request, Vite shows a changed workbench at once and passes requests on to the
 * platform.
 */
final class DevelopmentMode {

    private DevelopmentMode() {}

    /** Runs both until one of them ends. */
    static void run(Settings settings, Map<String, String> platformConfiguration) {
        var project = ProjectFolder.find();
        var environment = new HashMap<>(platformConfiguration);
        environment.put("ARCHIVE_URL", "http://localhost:" + settings.port());
        environment.put("UI_PORT", Integer.toString(settings.uiPort()));
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        var processes =
                Stream.of(
                                ForegroundProcess.start(quarkus(), project, environment),
                                ForegroundProcess.start(
                                        List.of("npm", "run", "dev"),
                                        project.resolve("archive-admin-ui"),
                                        environment))
                        .map(Process::toHandle)
                        .toList();
        CompletableFuture.anyOf(
                        processes.stream()
                                .map(ProcessHandle::onExit)
                                .toArray(CompletableFuture[]::new))
                .join();
        processes.forEach(DevelopmentMode::end);
    }

    private static List<String> quarkus() {
        var words = new ArrayList<String>();
        words.addAll(List.of("mvn", "-q", "-pl", "archive-api", "-am"));
        words.addAll(List.of("-DskipTests", "-Dquarkus.console.color=true"));
        words.addAll(List.of("compile", "quarkus:dev"));
        return words;
    }

    private static void end(ProcessHandle process) {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
    }
}
