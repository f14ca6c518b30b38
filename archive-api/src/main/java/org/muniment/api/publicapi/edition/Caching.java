package org.muniment.api.publicapi.edition;

import jakarta.ws.rs.core.CacheControl;

/** How long what was answered may be kept by others. */
final class Caching {

    private static final int SECONDS = 60;

    private Caching() {}

    /** Short even for editions, whose bytes never change: a withdrawal must be seen soon. */
    static CacheControl forAMinute() {
        CacheControl control = new CacheControl();
        control.setMaxAge(SECONDS);
        control.setNoTransform(false);
        return control;
    }
}
