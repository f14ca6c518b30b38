package org.muniment.batch;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.muniment.record.RecordKind;

/**
 * The tables that a batch may have, in the order in which their rows are made out: each may name
 * rows of those before it. A row is a record.
 */
public enum Table {
    ACTORS(
            RecordKind.ACTOR,
            Set.of("key", "type", "identifiers"),
            Set.of("name", "variant", "romanization")),
    PLACES(
            RecordKind.PLACE,
            Set.of("key", "latitude", "longitude", "precision", "within", "identifiers"),
            Set.of("name", "variant", "romanization")),
    TERMS(
            RecordKind.TERM,
            Set.of("key", "code", "broader", "matches"),
            Set.of("label", "scopenote")),
    EVENTS(RecordKind.EVENT, Set.of("key"), Set.of("label")),
    DESCRIPTIONS(
            RecordKind.SOURCE,
            Set.of(
                    "key",
                    "file",
                    "creator",
                    "language",
                    "type",
                    "publisher",
                    "rights",
                    "rightsstatement",
                    "identifier",
                    "holder",
                    "callnumber",
                    "provenance",
                    "address",
                    "accessrights",
                    "level",
                    "ispartof",
                    "position"),
            Set.of("title")),
    CLAIMS(
            RecordKind.CLAIM,
            Set.of(
                    "key",
                    "subject",
                    "property",
                    "value",
                    "type",
                    "language",
                    "unit",
                    "approximation",
                    "margin",
                    "certainty",
                    "perspective"),
            Set.of("statement", "qualifier")),
    ATTESTATIONS(
            RecordKind.ATTESTATION,
            Set.of(
                    "key",
                    "claim",
                    "stance",
                    "voice",
                    "evidence",
                    "source",
                    "text",
                    "quotation",
                    "prefix",
                    "suffix",
                    "locator",
                    "excerpt",
                    "reasoning",
                    "premises",
                    "language",
                    "attributedto",
                    "attributedwords",
                    "quotedfrom",
                    "what",
                    "where",
                    "how",
                    "when",
                    "bywhom",
                    "outcome",
                    "remarks"),
            Set.of());

    /** Dublin Core elements and terms that a description of a source has no place for. */
    private static final Set<String> WITHOUT_PLACE =
            Set.of(
                    "contributor",
                    "coverage",
                    "date",
                    "description",
                    "format",
                    "relation",
                    "source",
                    "subject",
                    "abstract",
                    "created",
                    "issued",
                    "spatial",
                    "temporal",
                    "extent",
                    "medium");

    private final RecordKind kind;
    private final Set<String> plain;
    private final Set<String> tagged;

    Table(RecordKind kind, Set<String> plain, Set<String> tagged) {
        this.kind = kind;
        this.plain = plain;
        this.tagged = tagged;
    }

    public RecordKind kind() {
        return kind;
    }

    /** Its name in a batch: {@code actors.csv}. */
    public String file() {
        return name().toLowerCase(Locale.ROOT) + ".csv";
    }

    /** The table of a file of this name, in capitals or not. */
    public static Optional<Table> ofFile(String name) {
        return Arrays.stream(values())
                .filter(table -> table.file().equalsIgnoreCase(name))
                .findFirst();
    }

    /** The names of all tables, for sentences. */
    public static String files() {
        return Arrays.stream(values()).map(Table::file).collect(joining(", "));
    }

    /** Whether a column has a meaning here; one with a tag is {@code name:zh-Hans}. */
    public boolean knows(Column column) {
        return column.tag().isPresent()
                ? tagged.contains(column.name())
                : plain.contains(column.name()) || (this == DESCRIPTIONS && isTitle(column));
    }

    private static boolean isTitle(Column column) {
        return column.name().equals("title");
    }

    /** Whether it is a column of Dublin Core that no description here has a place for. */
    public boolean hasNoPlaceFor(Column column) {
        return this == DESCRIPTIONS && WITHOUT_PLACE.contains(column.name());
    }

    /** The columns, for sentences. */
    public String columns() {
        return Stream.concat(
                        plain.stream().sorted(), tagged.stream().sorted().map(name -> name + ":…"))
                .collect(joining(", "));
    }
}
