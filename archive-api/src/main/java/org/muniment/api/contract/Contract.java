package org.muniment.api.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.muniment.kernel.Digest;

/** The contract in its three forms, each made when it is first asked for. */
@Singleton
class Contract {

    private static final String FILE = "/contract/openapi.yaml";

    private @Nullable Form yaml;
    private @Nullable Form json;
    private @Nullable Form page;

    /**
     * One form of the contract.
     *
     * @param tag an entity tag that follows from the bytes
     */
    record Form(byte[] bytes, String tag) {
        static Form of(byte[] bytes) {
            return new Form(bytes, Digest.of(bytes).hex().substring(0, 32));
        }
    }

    synchronized Form yaml() {
        if (yaml == null) {
            yaml = Form.of(read());
        }
        return yaml;
    }

    synchronized Form json() {
        if (json == null) {
            json = Form.of(tree().toString().getBytes(StandardCharsets.UTF_8));
        }
        return json;
    }

    synchronized Form page() {
        if (page == null) {
            page = Form.of(new ContractPage(tree()).html().getBytes(StandardCharsets.UTF_8));
        }
        return page;
    }

    private JsonNode tree() {
        try {
            return new ObjectMapper(new YAMLFactory()).readTree(yaml().bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] read() {
        try (InputStream in = Contract.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("built without " + FILE);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
