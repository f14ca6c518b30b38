package org.muniment.api.curation.source;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.muniment.source.MediaType;
import org.muniment.source.Page;

/**
 * The bytes of a page, unaltered, and so that no browser runs anything in them: to be saved and not
 * shown, in a sandbox without an origin if shown all the same, and never as HTML.
 */
final class InertContent {

    /** In force beside the policy of every answer of the API. */
    private static final String POLICY = "sandbox";

    private InertContent() {}

    /**
     * @param bytes opened only when they are to be sent
     */
    static Response answer(Page page, Request request, Supplier<InputStream> bytes) {
        EntityTag tag = new EntityTag(page.file().digest().hex());
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        if (unchanged != null) {
            return unchanged.tag(tag).build();
        }
        InputStream opened = bytes.get();
        StreamingOutput body =
                out -> {
                    try (opened) {
                        opened.transferTo(out);
                    }
                };
        return Response.ok(body, shownAs(page.file().type()))
                .tag(tag)
                .header(HttpHeaders.CONTENT_LENGTH, page.file().size())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(page.name().value()))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header("Content-Security-Policy", POLICY)
                .build();
    }

    /** What the bytes may be taken for; their own type is in the description of the file. */
    private static String shownAs(MediaType type) {
        return type.isImage() || type.isDocument() ? type.word() : MediaType.PLAIN_TEXT.word();
    }

    /** RFC 6266, with the name in RFC 8187 and, for the oldest programs, in ASCII. */
    static String disposition(String name) {
        String ascii = name.replaceAll("[^A-Za-z0-9 ._-]", "_");
        String encoded =
                URLEncoder.encode(name, StandardCharsets.UTF_8)
                        .replace("+", "%20")
                        .replace("*", "%2A");
        return "attachment; filename=\"%s\"; filename*=UTF-8''%s".formatted(ascii, encoded);
    }
}
