package org.muniment.api.identity;

import jakarta.inject.Singleton;

/** Which agent of the archive a person of Keycloak is. */
@Singleton
class AgentIds {

    /** The agent's identifier: at present the subject of the token, opaque and permanent in its realm. */
    String of(Caller caller) {
        return caller.subject();
    }
}
