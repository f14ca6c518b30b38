package org.muniment.api.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import org.muniment.record.store.BodyFormats;

/** Makes the API read and write the archive's own types exactly as they are stored. */
@Singleton
public class BodyJson implements ObjectMapperCustomizer {

    private final BodyFormats formats;

    BodyJson(BodyFormats formats) {
        this.formats = formats;
    }

    @Override
    public void customize(ObjectMapper mapper) {
        formats.configure(mapper);
    }
}
