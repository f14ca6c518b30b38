package org.muniment.api.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.muniment.kernel.CanonicalJson;
import org.muniment.kernel.Digest;
import org.muniment.record.AgentId;
import org.muniment.record.usecase.AnswerOnce;

/**
 * Answers a request that carries {@code Idempotency-Key} once, and its repetitions with the same
 * bytes.
 */
@Singleton
public class OnceAnswers {

    private static final List<String> KEPT_HEADERS =
            List.of(HttpHeaders.LOCATION, HttpHeaders.ETAG);

    private final AnswerOnce once;
    private final ObjectMapper json;

    OnceAnswers(AnswerOnce once, ObjectMapper json) {
        this.once = once;
        this.json = json;
    }

    /**
     * @param key the header; without it the work is simply done
     * @param operation method and path
     * @param request the request as read
     * @param work the use case, answering with a JSON entity
     */
    public Response answer(
            AgentId agent,
            @Nullable String key,
            String operation,
            Object request,
            Supplier<Response> work) {
        if (key == null) {
            return work.get();
        }
        Digest digest =
                Digest.of(
                        operation.getBytes(StandardCharsets.UTF_8),
                        new byte[] {0},
                        CanonicalJson.of(bytes(json.valueToTree(request))));
        return thaw(once.answer(agent, key, digest, () -> freeze(work.get())));
    }

    private byte[] freeze(Response response) {
        ObjectNode frozen = json.createObjectNode();
        frozen.put("status", response.getStatus());
        for (String header : KEPT_HEADERS) {
            String value = response.getHeaderString(header);
            if (value != null) {
                frozen.put(header, value);
            }
        }
        frozen.set("entity", json.valueToTree(response.getEntity()));
        return bytes(frozen);
    }

    private Response thaw(byte[] bytes) {
        try {
            JsonNode frozen = json.readTree(bytes);
            Response.ResponseBuilder response =
                    Response.status(frozen.path("status").asInt())
                            .type(MediaType.APPLICATION_JSON_TYPE)
                            .entity(frozen.path("entity"));
            for (String header : KEPT_HEADERS) {
                if (frozen.has(header)) {
                    response.header(header, frozen.path(header).asText());
                }
            }
            return response.build();
        } catch (IOException e) {
            throw new IllegalStateException("a kept answer cannot be read", e);
        }
    }

    private byte[] bytes(JsonNode node) {
        try {
            return json.writeValueAsBytes(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree is always JSON", e);
        }
    }
}
