package org.muniment.api.identity;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.RequestScoped;
import java.util.Set;
import org.muniment.record.AgentId;

/**
 * The agent on whose behalf the present request acts. Only for endpoints that are not open to
 * anyone: elsewhere nobody is signed in and every method fails.
 */
@RequestScoped
public class SignedInAgent {

    static final String CALLER = Caller.class.getName();

    private final CurrentVertxRequest request;
    private final AgentIds agents;

    SignedInAgent(CurrentVertxRequest request, AgentIds agents) {
        this.request = request;
        this.agents = agents;
    }

    /**
     * The opaque identifier that change sets, submissions and decisions carry. Looks into the
     * database the first time, so it belongs into methods that may block.
     */
    public AgentId id() {
        return agents.of(caller().person());
    }

    /** The name to show; it may change and belongs into no record. */
    public String name() {
        return caller().person().name();
    }

    public Set<Role> roles() {
        return caller().roles();
    }

    private Caller caller() {
        if (request.getCurrent().get(CALLER) instanceof Caller caller) {
            return caller;
        }
        throw new IllegalStateException("this endpoint is open to anyone: nobody is signed in");
    }
}
