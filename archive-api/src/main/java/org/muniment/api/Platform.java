package org.muniment.api;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.Arrays;
import java.util.Map;
import org.muniment.command.MigrateCommand;
import org.muniment.command.VerifyCommand;

/**
 * What the jar runs: without words the platform; with a command, that command and nothing else. A
 * command listens on no port, asks no Keycloak, writes nothing at its start, and logs to standard
 * error, so that it can run beside a platform that is at work.
 */
@QuarkusMain
public final class Platform {

    private static final int NOT_RUN = 2;

    /** Settings of a command; those of the environment would lose against them. */
    private static final Map<String, String> APART =
            Map.of(
                    "quarkus.http.host-enabled", "false",
                    "quarkus.management.host-enabled", "false",
                    "quarkus.oidc.tenant-enabled", "false",
                    "quarkus.log.console.stderr", "true",
                    "quarkus.log.level", "ERROR",
                    "quarkus.scheduler.enabled", "false",
                    "archive.prepare", "false");

    private Platform() {}

    /** Ends with the exit code of the command, or with 2 when it could not be begun. */
    public static void main(String[] words) {
        String command = words.length == 0 ? "" : words[0];
        String[] rest = words.length == 0 ? words : Arrays.copyOfRange(words, 1, words.length);
        switch (command) {
            case "" -> Quarkus.run();
            case "verify" -> {
                apart("false");
                Quarkus.run(VerifyCommand.class, Platform::end, rest);
            }
            case "migrate" -> {
                apart("true");
                Quarkus.run(MigrateCommand.class, Platform::end, rest);
            }
            default -> {
                System.err.printf("The platform has no command \"%s\".%n", command);
                System.exit(NOT_RUN);
            }
        }
    }

    private static void apart(String migrate) {
        APART.forEach(System::setProperty);
        System.setProperty("quarkus.flyway.migrate-at-start", migrate);
    }

    private static void end(int code, Throwable failure) {
        System.exit(failure == null ? code : NOT_RUN);
    }
}
