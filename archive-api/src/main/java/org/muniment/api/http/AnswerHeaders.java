package org.muniment.api.http;

import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The security headers of every answer. What a browser may load is decided by path: nothing for an
 * answer of the API, the site's own files for everything else.
 */
@Singleton
class AnswerHeaders {

    /** Styles may be inline because the component library of the workbench sets them so. */
    static final String SITE_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src"
                + " 'self' data: blob:; font-src 'self'; connect-src 'self'; manifest-src 'self';"
                + " worker-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    static final String API_POLICY = "default-src 'none'; frame-ancestors 'none'";

    private final boolean https;

    AnswerHeaders(@ConfigProperty(name = "muniment.public-url") String publicUrl) {
        this.https = PublicAddress.isHttps(publicUrl);
    }

    void add(RoutingContext routing) {
        MultiMap headers = routing.response().headers();
        boolean api = Paths.isApi(routing);
        headers.set("Content-Security-Policy", api ? API_POLICY : SITE_POLICY)
                .set("X-Content-Type-Options", "nosniff")
                .set("Referrer-Policy", "same-origin")
                .set("X-Frame-Options", "DENY")
                .set("Cross-Origin-Opener-Policy", "same-origin")
                .set(
                        "Cross-Origin-Resource-Policy",
                        Paths.isPublic(routing) ? "cross-origin" : "same-origin")
                .set("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        if (https) {
            headers.set("Strict-Transport-Security", "max-age=31536000");
        }
        if (api && !Paths.isPublic(routing)) {
            routing.addHeadersEndHandler(_ -> keepOutOfCaches(headers));
        }
        routing.next();
    }

    private static void keepOutOfCaches(MultiMap headers) {
        if (!headers.contains("Cache-Control")) {
            headers.set("Cache-Control", "no-store");
        }
    }
}
