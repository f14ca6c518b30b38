package org.muniment.api.http;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;

/**
 * Lets pages of any origin read the public API, errors included, and never with credentials. The
 * curation API and the site answer no cross-origin request.
 */
@Singleton
class PublicOrigins {

    private static final String EXPOSED =
            "ETag, Link, Location, Last-Modified, Retry-After, Content-Location, Allow";

    void admit(RoutingContext routing) {
        if (!Paths.isPublic(routing)) {
            routing.next();
            return;
        }
        var headers = routing.response().headers();
        headers.set("Access-Control-Allow-Origin", "*")
                .set("Access-Control-Expose-Headers", EXPOSED);
        boolean preflight =
                routing.request().method() == HttpMethod.OPTIONS
                        && routing.request().getHeader("Access-Control-Request-Method") != null;
        if (!preflight) {
            routing.next();
            return;
        }
        headers.set("Access-Control-Allow-Methods", "GET, HEAD, OPTIONS")
                .set("Access-Control-Allow-Headers", "Accept, Accept-Language, If-None-Match")
                .set("Access-Control-Max-Age", "86400");
        routing.response().setStatusCode(204).end();
    }
}
