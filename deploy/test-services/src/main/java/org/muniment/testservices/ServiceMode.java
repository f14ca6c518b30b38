package org.muniment.testservices;

import java.util.Locale;
import java.util.function.BooleanSupplier;
import org.testcontainers.DockerClientFactory;

/** How the servers for tests are run. */
public enum ServiceMode {
    /** As child processes of the tests. */
    EMBEDDED,
    /** As containers. */
    CONTAINERS;

    /** What was asked for, or what this machine can do. */
    public static ServiceMode chosen() {
        var asked =
                System.getProperty(
                        "archive.services",
                        System.getenv().getOrDefault("ARCHIVE_SERVICES", "auto"));
        return of(asked, () -> DockerClientFactory.instance().isDockerAvailable());
    }

    static ServiceMode of(String asked, BooleanSupplier engineAnswers) {
        return switch (asked.strip().toLowerCase(Locale.ROOT)) {
            case "", "auto" -> engineAnswers.getAsBoolean() ? CONTAINERS : EMBEDDED;
            case "embedded" -> EMBEDDED;
            case "containers" -> CONTAINERS;
            default ->
                    throw new IllegalArgumentException(
                            "ARCHIVE_SERVICES is \"%s\"; it can be auto, embedded or containers"
                                    .formatted(asked));
        };
    }
}
