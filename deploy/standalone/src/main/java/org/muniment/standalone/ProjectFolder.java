package org.muniment.standalone;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The folder of this project, from which everything else is found. */
public final class ProjectFolder {

    private ProjectFolder() {}

    /**
     * The folder named by the system property {@code archive.project}, or the nearest one above the
     * working folder that holds {@code deploy/standalone}.
     */
    public static Path find() {
        var named = System.getProperty("archive.project");
        if (named != null) {
            return Path.of(named).toAbsolutePath().normalize();
        }
        var here = Path.of("").toAbsolutePath();
        return Stream.iterate(here, folder -> folder != null, Path::getParent)
                .filter(folder -> Files.isRegularFile(folder.resolve("deploy/standalone/pom.xml")))
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalStateException(
                                        here
                                                + " is not inside the Muniment project: set the"
                                                + " system property archive.project"));
    }

    /** Where servers are unpacked and built: under {@code target}, so a clean build makes anew. */
    public static Path serverFolder() {
        return find().resolve("deploy/standalone/target/servers");
    }

    /** The realm as code. */
    public static Path realmFolder() {
        return find().resolve("deploy/keycloak");
    }

    /**
     * The built platform: the folder named by the system property {@code archive.application}, or
     * where Maven builds it.
     */
    public static Path application() {
        var named = System.getProperty("archive.application");
        return named == null ? find().resolve("archive-api/target/quarkus-app") : Path.of(named);
    }
}
