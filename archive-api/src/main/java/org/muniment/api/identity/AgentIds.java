package org.muniment.api.identity;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.muniment.record.AgentId;
import org.muniment.record.usecase.RecogniseAgent;

/**
 * Which agent of the archive a person of Keycloak is. The core keeps the table; what it answered is
 * remembered here, because it never changes for a subject and a name. All come from the one realm
 * whose tokens are accepted; it is kept under a name of its own, not under the address that tokens
 * state, so that people stay who they are when Keycloak moves.
 */
@Singleton
class AgentIds {

    private static final int REMEMBERED = 10_000;

    private final RecogniseAgent recogniseAgent;
    private final String realm;
    private final Map<Caller.Person, AgentId> remembered = new ConcurrentHashMap<>();

    AgentIds(
            RecogniseAgent recogniseAgent,
            @ConfigProperty(name = "muniment.people-issuer") String realm) {
        this.recogniseAgent = recogniseAgent;
        this.realm = realm;
    }

    AgentId of(Caller.Person person) {
        AgentId known = remembered.get(person);
        if (known != null) {
            return known;
        }
        AgentId found =
                recogniseAgent.recognise(realm, person.subject(), person.name()).id();
        if (remembered.size() >= REMEMBERED) {
            remembered.clear();
        }
        remembered.put(person, found);
        return found;
    }
}
