package org.muniment.api.identity;

import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * The browser's session, whose cookies the framework names {@code q_session} and numbers when long.
 */
@Singleton
class SessionCookies {

    private static final String SESSION = "q_session";

    /** Ends the session in this browser, the token against forged requests included. */
    void remove(RoutingContext routing) {
        for (Cookie cookie : List.copyOf(routing.request().cookies())) {
            if (cookie.getName().startsWith(SESSION)
                    || cookie.getName().equals(CsrfProtection.COOKIE)) {
                cookie.setPath("/");
                routing.response().removeCookies(cookie.getName());
            }
        }
    }

    /** Takes back a removal that the framework put on the answer. */
    void keep(RoutingContext routing) {
        routing.request().cookies().stream()
                .map(Cookie::getName)
                .filter(name -> name.startsWith(SESSION))
                .distinct()
                .toList() // the removal changes what is walked here
                .forEach(name -> routing.response().removeCookies(name, false));
    }
}
