package org.muniment.authority;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.muniment.kernel.Refusal;

/**
 * What another authority file calls the same identity.
 *
 * @param uri its permanent address there: of the thing, not of the page about it
 */
public record ExternalIdentifier(String uri) {

    /** The authority files whose addresses are checked; others are taken as they are. */
    public enum Authority {
        WIKIDATA("www.wikidata.org", "http://www\\.wikidata\\.org/entity/Q[1-9][0-9]*"),
        VIAF("viaf.org", "http://viaf\\.org/viaf/[1-9][0-9]*"),
        GND("d-nb.info", "https://d-nb\\.info/gnd/[0-9]+(-?[0-9X])?"),
        LCNAF("id.loc.gov", "http://id\\.loc\\.gov/authorities/names/n[a-z]{0,2}[0-9]+"),
        GEONAMES("sws.geonames.org", "https://sws\\.geonames\\.org/[1-9][0-9]*/");

        private final String host;
        private final Pattern form;

        Authority(String host, String form) {
            this.host = host;
            this.form = Pattern.compile(form);
        }
    }

    private static final Pattern WEB = Pattern.compile("https?://[^\\s/]+/\\S*");

    public ExternalIdentifier {
        if (!WEB.matcher(uri).matches()) {
            throw Refusal.invalid(
                    "/uri", "An identifier elsewhere is a whole address, with http or https.");
        }
        authorityOf(uri).ifPresent(authority -> requireForm(authority, uri));
    }

    /** The authority file, if it is one that is known here. */
    public Optional<Authority> authority() {
        return authorityOf(uri);
    }

    private static Optional<Authority> authorityOf(String uri) {
        String host = uri.split("/", 4)[2];
        return Arrays.stream(Authority.values())
                .filter(authority -> authority.host.equals(host))
                .findFirst();
    }

    private static void requireForm(Authority authority, String uri) {
        if (!authority.form.matcher(uri).matches()) {
            throw Refusal.invalid(
                    "/uri",
                    "“%s” is not how %s names things; please copy the permanent address, such as %s."
                            .formatted(uri, authority, example(authority)));
        }
    }

    private static String example(Authority authority) {
        return switch (authority) {
            case WIKIDATA -> "http://www.wikidata.org/entity/Q1";
            case VIAF -> "http://viaf.org/viaf/1";
            case GND -> "https://d-nb.info/gnd/1-0";
            case LCNAF -> "http://id.loc.gov/authorities/names/n79000001";
            case GEONAMES -> "https://sws.geonames.org/1/";
        };
    }
}
