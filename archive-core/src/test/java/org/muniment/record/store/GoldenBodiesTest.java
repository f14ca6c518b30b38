package org.muniment.record.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.muniment.record.Body;
import org.muniment.testservices.PostgresTestResource;

/**
 * The canonical bytes of every type of body, as files: they are kept for ever. When a test here
 * fails, the change is wrong, unless it comes with a new schema number and an upcaster.
 */
@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class GoldenBodiesTest {

    @Inject BodyFormats formats;

    static Stream<String> names() {
        return BodyExamples.all().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void writesTheGoldenBytes(String name) throws IOException {
        assertEquals(golden(name), new String(formats.write(BodyExamples.all().get(name)), UTF_8));
    }

    @ParameterizedTest
    @MethodSource("names")
    void readsTheGoldenBytesBack(String name) throws IOException {
        Body body = BodyExamples.all().get(name);
        assertEquals(
                body,
                formats.read(
                        body.kind(), formats.schema(body.kind()), golden(name).getBytes(UTF_8)));
    }

    private static String golden(String name) throws IOException {
        try (InputStream file =
                GoldenBodiesTest.class.getResourceAsStream("/golden/" + name + ".json")) {
            assertNotNull(file, "no golden file for " + name);
            return new String(file.readAllBytes(), UTF_8);
        }
    }
}
