package org.muniment.api.identity;

import jakarta.inject.Singleton;
import org.muniment.record.AgentId;
import org.muniment.record.usecase.RecogniseAgent;

/** Which agent of the archive a person of Keycloak is. */
@Singleton
class AgentIds {

    private final RecogniseAgent agents;

    AgentIds(RecogniseAgent agents) {
        this.agents = agents;
    }

    /** The agent's identifier; a person who comes for the first time gets one. */
    AgentId of(Caller caller) {
        return agents.recognise(caller.issuer(), caller.subject(), caller.name()).id();
    }
}
