package org.muniment.api.problem;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.HttpServerRequest;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ValidationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;
import org.muniment.kernel.Refusal;

/** Everything that a resource or the framework around it can throw, as one kind of answer. */
public class ProblemMappers {

    private final ProblemAnswer answer;

    ProblemMappers(ProblemAnswer answer) {
        this.answer = answer;
    }

    @ServerExceptionMapper
    public Response refusal(ProblemException refusal, HttpServerRequest request) {
        return answer.response(refusal, request);
    }

    @ServerExceptionMapper
    public Response refusalOfTheCore(Refusal refusal, HttpServerRequest request) {
        return answer.response(Refusals.of(refusal), request);
    }

    @ServerExceptionMapper
    public Response brokenConstraints(
            ConstraintViolationException fault,
            SimpleResourceInfo resource,
            HttpServerRequest request) {
        return answer.response(broken(fault, resource), request);
    }

    /** Also keeps out the framework's own answer to failed validations. */
    @ServerExceptionMapper
    public Response validation(
            ValidationException fault, SimpleResourceInfo resource, HttpServerRequest request) {
        return answer.response(
                fault instanceof ConstraintViolationException constraints
                        ? broken(constraints, resource)
                        : Incident.report(fault),
                request);
    }

    /** Also keeps out the framework's own answer to JSON of another shape. */
    @ServerExceptionMapper
    public Response mismatchedJson(MismatchedInputException fault, HttpServerRequest request) {
        return answer.response(JsonComplaint.of(fault), request);
    }

    /** JSON that is nested too deep or has too long parts, at whichever point that is noticed. */
    @ServerExceptionMapper
    public Response jsonOverLimits(StreamConstraintsException fault, HttpServerRequest request) {
        return answer.response(JsonComplaint.of(fault), request);
    }

    @ServerExceptionMapper
    public Response framework(WebApplicationException fault, HttpServerRequest request) {
        return answer.response(translated(fault), request);
    }

    @ServerExceptionMapper({
        UnauthorizedException.class,
        AuthenticationFailedException.class,
        AuthenticationCompletionException.class
    })
    public Response unauthenticated(HttpServerRequest request) {
        return answer.response(ProblemException.of(ProblemCode.UNAUTHENTICATED), request);
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException fault, HttpServerRequest request) {
        return answer.response(ProblemException.of(ProblemCode.FORBIDDEN), request);
    }

    @ServerExceptionMapper
    public Response unexpected(Throwable fault, HttpServerRequest request) {
        return answer.response(Incident.report(fault), request);
    }

    private static ProblemException broken(
            ConstraintViolationException fault, SimpleResourceInfo resource) {
        try {
            var method =
                    resource.getResourceClass()
                            .getMethod(resource.getMethodName(), resource.parameterTypes());
            return BrokenConstraints.of(fault.getConstraintViolations(), method)
                    .orElseGet(() -> Incident.report(fault));
        } catch (NoSuchMethodException e) {
            return Incident.report(fault);
        }
    }

    static ProblemException translated(WebApplicationException fault) {
        if (fault.getCause() instanceof ProblemException refusal) {
            return refusal;
        }
        if (fault.getCause() instanceof Refusal refusal) {
            return Refusals.of(refusal);
        }
        int status = fault.getResponse().getStatus();
        if (status == 400 && fault.getCause() instanceof JacksonException json) {
            return JsonComplaint.of(json);
        }
        if (status >= 500) {
            return Incident.report(fault);
        }
        ProblemException refusal = ProblemException.of(ProblemCode.forStatus(status));
        Object allow = fault.getResponse().getHeaders().getFirst("Allow");
        return allow == null ? refusal : refusal.with("Allow", String.valueOf(allow));
    }
}
