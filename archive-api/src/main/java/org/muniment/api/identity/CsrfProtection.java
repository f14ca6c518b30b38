package org.muniment.api.identity;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.muniment.api.problem.ProblemCode;
import org.muniment.api.problem.ProblemException;
import org.muniment.api.problem.Violation;

/**
 * Keeps other sites from acting in the name of a person who is signed in here: a request with the
 * session cookie that may change something must repeat the cookie {@value #COOKIE} in the header
 * {@value #HEADER}, which only a page of this site can read. Requests with a bearer token need
 * none: a browser adds such a token to nothing by itself.
 */
@Singleton
class CsrfProtection {

    static final String COOKIE = "csrf-token";
    static final String HEADER = "X-CSRF-TOKEN";

    private static final Set<HttpMethod> SAFE =
            Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final CsrfTokens tokens;
    private final boolean https;

    CsrfProtection(
            CsrfTokens tokens, @ConfigProperty(name = "muniment.public-url") String publicUrl) {
        this.tokens = tokens;
        this.https = publicUrl.toLowerCase(Locale.ROOT).startsWith("https://");
    }

    /** Gives the session its token if it has none yet, and refuses an unsafe request without it. */
    void check(RoutingContext routing, String session) {
        HttpServerRequest request = routing.request();
        Cookie cookie = request.getCookie(COOKIE);
        if (cookie == null || !tokens.isValid(cookie.getValue(), session)) {
            routing.response().addCookie(cookie(tokens.issue(session)));
        }
        if (!SAFE.contains(request.method()) && !isFromHere(request, session)) {
            throw ProblemException.of(
                    ProblemCode.CSRF_TOKEN_REFUSED,
                    ProblemCode.CSRF_TOKEN_REFUSED.explanation(),
                    List.of(
                            Violation.ofHeader(
                                    "csrf-token", HEADER, "Missing, or not of this session.")));
        }
    }

    private boolean isFromHere(HttpServerRequest request, String session) {
        String site = request.getHeader("Sec-Fetch-Site");
        boolean elsewhere = site != null && !site.equals("same-origin");
        return !elsewhere && tokens.isValid(request.getHeader(HEADER), session);
    }

    private Cookie cookie(String token) {
        return Cookie.cookie(COOKIE, token)
                .setPath("/")
                .setSameSite(CookieSameSite.STRICT)
                .setSecure(https)
                .setHttpOnly(false);
    }
}
