package org.muniment.api.publicapi.edition;

import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.muniment.kernel.Digest;

/** How long what was answered may be kept by others, and how they ask whether it still holds. */
final class Caching {

    private static final int SECONDS = 60;
    private static final int TAG_LENGTH = 32;

    private Caching() {}

    /**
     * The bytes, or 304 when the reader has them.
     *
     * @param ifNoneMatch the header; tags are compared weakly (RFC 9110, section 13.1.2)
     */
    static Response answer(@Nullable String ifNoneMatch, EntityTag tag, Supplier<byte[]> bytes) {
        Response.ResponseBuilder response =
                ifNoneMatch != null && has(ifNoneMatch, tag)
                        ? Response.notModified()
                        : Response.ok(bytes.get());
        return response.tag(tag)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .cacheControl(forAMinute())
                .build();
    }

    /** The same for an answer that was put together: its tag follows from its bytes. */
    static Response answer(@Nullable String ifNoneMatch, byte[] bytes) {
        return answer(ifNoneMatch, tag(Digest.of(bytes)), () -> bytes);
    }

    /** The tag of an answer that follows from what has this digest and from these words. */
    static EntityTag tag(Digest digest, String... words) {
        byte[] all = (digest + String.join(" ", words)).getBytes(StandardCharsets.UTF_8);
        return new EntityTag(Digest.of(all).hex().substring(0, TAG_LENGTH));
    }

    private static boolean has(String ifNoneMatch, EntityTag tag) {
        String wanted = "\"" + tag.getValue() + "\"";
        return Arrays.stream(ifNoneMatch.split(","))
                .map(String::strip)
                .map(known -> known.startsWith("W/") ? known.substring(2) : known)
                .anyMatch(known -> known.equals("*") || known.equals(wanted));
    }

    /** Short even for editions, whose bytes never change: a withdrawal must be seen soon. */
    static CacheControl forAMinute() {
        CacheControl control = new CacheControl();
        control.setMaxAge(SECONDS);
        control.setNoTransform(false);
        return control;
    }
}
