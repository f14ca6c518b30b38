package org.muniment.api.curation.source;

import java.net.URI;
import org.muniment.source.Page;
import org.muniment.source.Surrogate;

/** Where surrogates and their pages are found. */
final class SourceAddresses {

    static final String SOURCES = "/api/curation/v1/sources";

    private SourceAddresses() {}

    static URI of(Surrogate surrogate) {
        return URI.create(
                "%s/%s/surrogates/%s".formatted(SOURCES, surrogate.source(), surrogate.id()));
    }

    static String content(Surrogate surrogate, Page page) {
        return "%s/pages/%d/content".formatted(of(surrogate), page.number());
    }
}
