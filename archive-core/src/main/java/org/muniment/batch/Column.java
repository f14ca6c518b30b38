package org.muniment.batch;

import java.util.Locale;
import java.util.Optional;

/**
 * A column of a table, by the cell of its header.
 *
 * <p>Capitals, spaces, hyphens and underscores make no difference in the name ({@code isPartOf},
 * {@code is part of}); the prefixes of Dublin Core, {@code dc:} and {@code dcterms:}, may stand
 * before it.
 *
 * @param header as it stands in the file
 * @param name in lower case, letters and digits only
 * @param tag what stands after a colon: a language, a system of romanization, a qualifier
 */
public record Column(String header, String name, Optional<String> tag) {

    public static Column of(String header) {
        String stripped = header.strip();
        String bare = stripped.replaceFirst("(?i)^(dc|dcterms)[:.]", "");
        int colon = bare.indexOf(':');
        String name = colon < 0 ? bare : bare.substring(0, colon);
        Optional<String> tag =
                colon < 0 ? Optional.empty() : Optional.of(bare.substring(colon + 1).strip());
        return new Column(stripped, name.replaceAll("[\\s_-]", "").toLowerCase(Locale.ROOT), tag);
    }

    /** Whether another header means the same column. */
    public boolean isSameAs(Column other) {
        return name.equals(other.name)
                && tag.map(t -> t.toLowerCase(Locale.ROOT))
                        .equals(other.tag.map(t -> t.toLowerCase(Locale.ROOT)));
    }
}
