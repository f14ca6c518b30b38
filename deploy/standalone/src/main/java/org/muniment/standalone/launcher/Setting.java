package org.muniment.standalone.launcher;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The settings of {@code ./archive}: environment variables, none of which must be set. */
public enum Setting {
    ARCHIVE_DATA("data", "Folder of everything that is kept: database, accounts, files, secrets"),
    ARCHIVE_PORT("8080", "Port of the platform"),
    ARCHIVE_MANAGEMENT_PORT("9000", "Port of the platform's health checks and metrics"),
    ARCHIVE_KEYCLOAK_PORT("8180", "Port of Keycloak"),
    ARCHIVE_KEYCLOAK_MANAGEMENT_PORT("9100", "Port of Keycloak's health checks"),
    ARCHIVE_POSTGRES_PORT("5532", "Port of PostgreSQL"),
    ARCHIVE_UI_PORT("5173", "Port of the live workbench of ./archive dev"),
    ARCHIVE_HOST("127.0.0.1", "Address on which the platform listens"),
    ARCHIVE_PUBLIC_URL(
            "", "Address of the platform for people; http://localhost and the port if empty"),
    ARCHIVE_SPECIMEN(
            "true",
            "Whether the specimen archive and its people, who have public passwords, are loaded"),
    ARCHIVE_REVIEW_FOUR_EYES(
            "required",
            "Whether someone other than its author approves each change (required), or one approval"
                    + " is enough (relaxed)"),
    ARCHIVE_REVIEW_STALLED_AFTER(
            "P7D", "After how long the inbox calls something stalled, as ISO 8601 writes it"),
    ARCHIVE_FILES_KEEP_FREE("100M", "How much of the disk deposits leave free"),
    ARCHIVE_HEAP("192m", "Largest heap of the platform's Java");

    /** Variables with the same beginning: of tests, of the tools of a developer, of one command. */
    private static final Set<String> OTHERS =
            Set.of("ARCHIVE_SERVICES", "ARCHIVE_URL", "ARCHIVE_JAVA_HOME", Importing.TOKEN);

    /** Settings of the platform's own that docs/extraction.md lists. */
    private static final String OF_EXTRACTION = "ARCHIVE_EXTRACTION_";

    private final String standard;
    private final String meaning;

    Setting(String standard, String meaning) {
        this.standard = standard;
        this.meaning = meaning;
    }

    String standard() {
        return standard;
    }

    /** The table of settings as it stands in {@code docs/operating.md}. */
    public static String table() {
        var rows =
                Arrays.stream(values())
                        .map(
                                setting ->
                                        "| `%s` | %s | %s |"
                                                .formatted(
                                                        setting.name(),
                                                        setting.standard.isEmpty()
                                                                ? ""
                                                                : "`" + setting.standard + "`",
                                                        setting.meaning));
        return Stream.concat(
                        Stream.of("| variable | default | meaning |", "| --- | --- | --- |"), rows)
                .collect(Collectors.joining("\n"));
    }

    /** The settings as {@code ./archive help} prints them. */
    static String help() {
        return Arrays.stream(values())
                .map(
                        setting ->
                                "  %-34s %s%s"
                                        .formatted(
                                                setting.name(),
                                                setting.meaning,
                                                setting.standard.isEmpty()
                                                        ? ""
                                                        : " (" + setting.standard + ")"))
                .collect(Collectors.joining("\n"));
    }

    /** Names that look like settings and are none, so that a slip of the pen does not go unseen. */
    static List<String> unknownAmong(Set<String> names) {
        var known = Arrays.stream(values()).map(Enum::name).collect(Collectors.toSet());
        return names.stream()
                .filter(name -> name.startsWith("ARCHIVE_"))
                .filter(name -> !known.contains(name) && !OTHERS.contains(name))
                .filter(name -> !name.startsWith(OF_EXTRACTION))
                .sorted()
                .toList();
    }
}
