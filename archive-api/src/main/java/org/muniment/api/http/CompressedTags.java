package org.muniment.api.http;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the entity tags of public answers strong where these are compressed: what was compressed
 * are other bytes and has another tag (RFC 9110, section 8.8.3.3). Readers may send back either.
 */
@Singleton
class CompressedTags {

    private static final String MARK = "-gzip";
    private static final String IF_NONE_MATCH = "If-None-Match";

    void tell(RoutingContext routing) {
        HttpServerRequest request = routing.request();
        boolean reading = request.method() == HttpMethod.GET || request.method() == HttpMethod.HEAD;
        if (reading && Paths.isPublic(routing)) {
            String known = request.getHeader(IF_NONE_MATCH);
            if (known != null && known.contains(MARK)) {
                request.headers().set(IF_NONE_MATCH, known.replace(MARK + "\"", "\""));
            }
            routing.addHeadersEndHandler(_ -> tell(routing.response().headers(), routing));
        }
        routing.next();
    }

    /** The answer is compressed unless something has said before which encoding it has. */
    private static void tell(MultiMap headers, RoutingContext routing) {
        String varies = headers.get("Vary");
        headers.set("Vary", varies == null ? "Accept-Encoding" : varies + ", Accept-Encoding");
        boolean compressed =
                routing.response().getStatusCode() == 304 || !headers.contains("Content-Encoding");
        String tag = headers.get("ETag");
        if (tag != null && compressed && compresses(routing.request())) {
            headers.set("ETag", tag.substring(0, tag.length() - 1) + MARK + "\"");
        }
    }

    /** Whether the server compresses for this reader: it knows gzip and nothing else. */
    private static boolean compresses(HttpServerRequest request) {
        return request.version() != HttpVersion.HTTP_1_0
                && takesGzip(request.getHeader("Accept-Encoding"));
    }

    static boolean takesGzip(@Nullable String acceptEncoding) {
        if (acceptEncoding == null) {
            return false;
        }
        return quality(acceptEncoding, "gzip").or(() -> quality(acceptEncoding, "*")).orElse(0.0)
                > 0;
    }

    private static Optional<Double> quality(String acceptEncoding, String coding) {
        return Arrays.stream(acceptEncoding.split(","))
                .map(String::strip)
                .filter(each -> each.split(";")[0].strip().equals(coding))
                .map(CompressedTags::quality)
                .findFirst();
    }

    private static double quality(String each) {
        int equals = each.indexOf('=');
        try {
            return equals < 0 ? 1 : Double.parseDouble(each.substring(equals + 1));
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
