package org.muniment.api.http;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import org.muniment.kernel.Finding;

/** Writes findings with the members that they are made of, and nothing that follows from these. */
@Singleton
public class FindingJson implements ObjectMapperCustomizer {

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.addMixIn(Finding.class, AsMade.class);
    }

    private interface AsMade {

        @JsonIgnore
        boolean isError();
    }
}
