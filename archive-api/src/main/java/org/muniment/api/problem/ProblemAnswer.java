package org.muniment.api.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;

/**
 * Writes a problem for whoever asked: JSON for programs, a plain page for a person who opened an
 * address outside {@code /api/} in a browser. The same for answers from resources and from the
 * layer below them.
 */
@Singleton
public class ProblemAnswer {

    private final ObjectMapper json;

    ProblemAnswer(ObjectMapper json) {
        this.json = json;
    }

    public Response response(ProblemException refusal, HttpServerRequest request) {
        Body body = body(refusal.problem(), request);
        var response =
                Response.status(refusal.problem().status())
                        .entity(body.text())
                        .type(body.mediaType())
                        .header("Cache-Control", "no-store");
        refusal.headers().forEach(response::header);
        return response.build();
    }

    public void write(ProblemException refusal, RoutingContext routing) {
        var response = routing.response();
        if (response.ended() || response.closed()) {
            return;
        }
        if (response.headWritten()) {
            routing.request().connection().close();
            return;
        }
        Body body = body(refusal.problem(), routing.request());
        response.setStatusCode(refusal.problem().status())
                .putHeader("Content-Type", body.mediaType())
                .putHeader("Cache-Control", "no-store");
        refusal.headers().forEach(response::putHeader);
        if (routing.request().method() == HttpMethod.HEAD) {
            response.end();
        } else {
            response.end(body.text());
        }
    }

    private Body body(Problem problem, HttpServerRequest request) {
        if (isForAPerson(request)) {
            return new Body("text/html;charset=UTF-8", ProblemPage.of(problem));
        }
        try {
            return new Body(Problem.MEDIA_TYPE, json.writeValueAsString(problem));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isForAPerson(HttpServerRequest request) {
        String path = request.path();
        String accept = request.getHeader("Accept");
        return path != null
                && !path.startsWith("/api/")
                && accept != null
                && accept.contains("text/html");
    }

    private record Body(String mediaType, String text) {}
}
