package org.muniment.api.curation.passage;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;

/**
 * Answers for what never changes. The caller may keep them, and asks each time whether it still may
 * see them.
 */
final class Unchanging {

    private Unchanging() {}

    /**
     * 304 when the caller has this very answer, or else the entity.
     *
     * @param entity made even so, since it refuses what was removed meanwhile
     */
    static Response answer(Request request, EntityTag tag, Supplier<Object> entity) {
        Object made = entity.get();
        Response.ResponseBuilder same = request.evaluatePreconditions(tag);
        Response.ResponseBuilder answer = same == null ? Response.ok(made) : same;
        return answer.tag(tag).header("Cache-Control", "private, no-cache").build();
    }
}
