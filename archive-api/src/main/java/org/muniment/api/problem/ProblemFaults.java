package org.muniment.api.problem;

import io.quarkus.security.AuthenticationException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.handler.HttpException;
import jakarta.ws.rs.WebApplicationException;
import org.muniment.kernel.Refusal;

/** What fails below the resources, as refusals. */
public final class ProblemFaults {

    private ProblemFaults() {}

    public static ProblemException ofStatus(int status) {
        return ProblemException.of(ProblemCode.forStatus(status));
    }

    /**
     * The refusal for a fault that the HTTP layer met, with the status that it chose (-1: none).
     */
    public static ProblemException of(Throwable fault, int status) {
        return switch (fault) {
            case ProblemException refusal -> refusal;
            case Refusal refusal -> Refusals.of(refusal);
            case WebApplicationException web -> ProblemMappers.translated(web);
            case HttpException http when http.getStatusCode() < 500 ->
                    ofStatus(http.getStatusCode());
            case UnauthorizedException _ -> ofStatus(401);
            case AuthenticationException _ -> ofStatus(401);
            case ForbiddenException _ -> ofStatus(403);
            default -> status >= 400 && status < 500 ? ofStatus(status) : Incident.report(fault);
        };
    }
}
