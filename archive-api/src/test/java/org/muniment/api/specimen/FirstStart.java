package org.muniment.api.specimen;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** The platform as the launcher starts it first: with the specimen archive. */
public final class FirstStart implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("archive.specimen", "true");
    }
}
