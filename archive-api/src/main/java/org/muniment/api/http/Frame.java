package org.muniment.api.http;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.muniment.api.problem.ProblemAnswer;
import org.muniment.api.problem.ProblemException;
import org.muniment.api.problem.ProblemFaults;

/**
 * Installs the frame on the HTTP server: first the headers, last the answer for what nobody took,
 * and problems for whatever fails in between.
 */
@ApplicationScoped
public class Frame {

    /** Before every route of the framework, which begin at -1000. */
    private static final int FIRST = -100_000;

    private static final int LAST = Integer.MAX_VALUE;

    private final AnswerHeaders headers;
    private final PublicOrigins origins;
    private final CompressedTags tags;
    private final WorkbenchSite site;
    private final ProblemAnswer answer;

    Frame(
            AnswerHeaders headers,
            PublicOrigins origins,
            CompressedTags tags,
            WorkbenchSite site,
            ProblemAnswer answer) {
        this.headers = headers;
        this.origins = origins;
        this.tags = tags;
        this.site = site;
        this.answer = answer;
    }

    void install(@Observes Router router) {
        router.route().order(FIRST).handler(headers::add).failureHandler(this::failed);
        router.route().order(FIRST + 1).handler(origins::admit);
        router.route().order(FIRST + 2).handler(tags::tell);
        router.route("/admin*").order(FIRST + 3).handler(site::lead);
        router.route().order(LAST).handler(this::notFound);
        for (int status : new int[] {400, 404, 405, 406, 413, 414, 415, 431, 500}) {
            router.errorHandler(status, this::failed);
        }
    }

    private void notFound(RoutingContext routing) {
        answer.write(ProblemFaults.ofStatus(404), routing);
    }

    private void failed(RoutingContext routing) {
        answer.write(refusal(routing), routing);
    }

    private static ProblemException refusal(RoutingContext routing) {
        return routing.failure() == null
                ? ProblemFaults.ofStatus(routing.statusCode())
                : ProblemFaults.of(routing.failure(), routing.statusCode());
    }
}
