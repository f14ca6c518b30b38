package org.muniment.api.http;

import io.vertx.ext.web.RoutingContext;

/** Which part of the site a request is for. */
final class Paths {

    private static final String CURATION = "/api/curation/";

    private Paths() {}

    /** Every answer for programs; {@code /api} itself is a page. */
    static boolean isApi(RoutingContext routing) {
        return of(routing).startsWith("/api/") && !of(routing).equals("/api/");
    }

    /** Everything of the API that is open to everyone without signing in. */
    static boolean isPublic(RoutingContext routing) {
        return isApi(routing) && !of(routing).startsWith(CURATION);
    }

    static String of(RoutingContext routing) {
        String path = routing.request().path();
        return path == null ? "" : path;
    }
}
