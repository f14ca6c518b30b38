package org.muniment.standalone.launcher;

import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.muniment.standalone.process.Ports;
import org.muniment.standalone.process.ServerFailure;

/** The values of the settings, checked. */
public record Settings(
        Path data,
        int port,
        int managementPort,
        int keycloakPort,
        int keycloakManagementPort,
        int postgresPort,
        int uiPort,
        String host,
        String publicUrl,
        boolean specimen,
        String fourEyes,
        Duration stalledAfter,
        String keepFree,
        String heap) {

    private static final Pattern URL = Pattern.compile("https?://[^/?#\\s]+");
    private static final Pattern FOUR_EYES = Pattern.compile("required|relaxed");
    private static final Pattern SIZE = Pattern.compile("[1-9][0-9]*[MG]");
    private static final Pattern HEAP = Pattern.compile("[1-9][0-9]*[mMgG]");

    /**
     * Reads the settings.
     *
     * @param environment the variables of the process
     * @param project where a relative data folder is
     * @throws ServerFailure if a value cannot be understood; the message names the setting
     */
    public static Settings from(Map<String, String> environment, Path project) {
        var values = new Values(environment);
        var ports = new HashMap<Integer, Setting>();
        var port = values.port(Setting.ARCHIVE_PORT, ports);
        return new Settings(
                project.resolve(values.text(Setting.ARCHIVE_DATA)).toAbsolutePath().normalize(),
                port,
                values.port(Setting.ARCHIVE_MANAGEMENT_PORT, ports),
                values.port(Setting.ARCHIVE_KEYCLOAK_PORT, ports),
                values.port(Setting.ARCHIVE_KEYCLOAK_MANAGEMENT_PORT, ports),
                values.port(Setting.ARCHIVE_POSTGRES_PORT, ports),
                values.port(Setting.ARCHIVE_UI_PORT, ports),
                values.text(Setting.ARCHIVE_HOST),
                values.publicUrl(port),
                values.flag(Setting.ARCHIVE_SPECIMEN),
                values.matching(Setting.ARCHIVE_REVIEW_FOUR_EYES, FOUR_EYES, "required or relaxed"),
                values.duration(Setting.ARCHIVE_REVIEW_STALLED_AFTER),
                values.matching(Setting.ARCHIVE_FILES_KEEP_FREE, SIZE, "a size such as 100M or 2G"),
                values.matching(Setting.ARCHIVE_HEAP, HEAP, "a size such as 256m or 1g"));
    }

    /** The same settings on other ports and another data folder, for a passing run. */
    Settings temporary(Path folder) {
        var ports = Ports.free(6);
        return new Settings(
                folder,
                ports[0],
                ports[1],
                ports[2],
                ports[3],
                ports[4],
                ports[5],
                "127.0.0.1",
                "http://localhost:" + ports[0],
                true,
                fourEyes,
                stalledAfter,
                keepFree,
                heap);
    }

    /** The same settings, with the live workbench as the address for people. */
    Settings developing() {
        return new Settings(
                data,
                port,
                managementPort,
                keycloakPort,
                keycloakManagementPort,
                postgresPort,
                uiPort,
                host,
                "http://localhost:" + uiPort,
                specimen,
                fourEyes,
                stalledAfter,
                keepFree,
                heap);
    }

    private record Values(Map<String, String> environment) {

        String text(Setting setting) {
            var value = environment.getOrDefault(setting.name(), "").strip();
            return value.isEmpty() ? setting.standard() : value;
        }

        int port(Setting setting, Map<Integer, Setting> used) {
            var value = text(setting);
            if (!value.matches("[0-9]{1,5}")) {
                throw refused(setting, value, "a port between 1 and 65535");
            }
            var port = Integer.parseInt(value);
            if (port < 1 || port > 65535) {
                throw refused(setting, value, "a port between 1 and 65535");
            }
            var other = used.putIfAbsent(port, setting);
            if (other != null) {
                throw new ServerFailure(
                        "%s and %s are both %d; each server needs a port of its own."
                                .formatted(other, setting, port));
            }
            return port;
        }

        boolean flag(Setting setting) {
            var value = text(setting);
            return switch (value) {
                case "true" -> true;
                case "false" -> false;
                default -> throw refused(setting, value, "true or false");
            };
        }

        Duration duration(Setting setting) {
            var value = text(setting);
            try {
                var duration = Duration.parse(value);
                if (duration.isPositive()) {
                    return duration;
                }
            } catch (DateTimeParseException e) {
                // refused below
            }
            throw refused(setting, value, "a length of time such as P7D or PT12H");
        }

        String publicUrl(int port) {
            return text(Setting.ARCHIVE_PUBLIC_URL).isEmpty()
                    ? "http://localhost:" + port
                    : matching(
                            Setting.ARCHIVE_PUBLIC_URL,
                            URL,
                            "an address such as https://archive.example, with no path and no final"
                                    + " slash");
        }

        String matching(Setting setting, Pattern pattern, String wanted) {
            var value = text(setting);
            if (!pattern.matcher(value).matches()) {
                throw refused(setting, value, wanted);
            }
            return value;
        }

        private static ServerFailure refused(Setting setting, String value, String wanted) {
            return new ServerFailure(
                    "%s is \"%s\"; it must be %s. See docs/operating.md."
                            .formatted(setting, value, wanted));
        }
    }
}
