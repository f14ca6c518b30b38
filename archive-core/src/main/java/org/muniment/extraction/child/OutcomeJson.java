package org.muniment.extraction.child;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muniment.extraction.Extract;
import org.muniment.extraction.LaidOutPage;
import org.muniment.extraction.Outcome;
import org.muniment.extraction.WordBoxes;
import org.muniment.kernel.Finding;
import org.muniment.passage.Method;
import org.muniment.passage.Reading;

/**
 * An outcome as the one file that the child leaves. What is read back is checked as it was made.
 */
final class OutcomeJson {

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .addModule(new Jdk8Module())
                    .serializationInclusion(JsonInclude.Include.NON_ABSENT)
                    .visibility(PropertyAccessor.IS_GETTER, JsonAutoDetect.Visibility.NONE)
                    .build();

    private OutcomeJson() {}

    private record Page(int number, int width, int height, int start, int end, int[] words) {}

    private record Form(
            Optional<Method> method,
            Optional<Reading> reading,
            Map<String, String> metadata,
            List<Page> pages,
            List<Finding> findings) {}

    static void write(Outcome outcome, Path file) throws IOException {
        JSON.writeValue(file.toFile(), form(outcome));
    }

    private static Form form(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Read(Extract extract) ->
                    new Form(
                            Optional.of(extract.method()),
                            Optional.of(extract.reading()),
                            extract.metadata(),
                            extract.pages().stream()
                                    .map(
                                            page ->
                                                    new Page(
                                                            page.number(),
                                                            page.width(),
                                                            page.height(),
                                                            page.start(),
                                                            page.end(),
                                                            WordBoxes.flat(page.words())))
                                    .toList(),
                            List.of());
            case Outcome.Unread(List<Finding> findings) ->
                    new Form(Optional.empty(), Optional.empty(), Map.of(), List.of(), findings);
        };
    }

    /**
     * @throws IOException when it is not what a child of this version writes
     */
    static Outcome read(Path file) throws IOException {
        Form form = JSON.readValue(file.toFile(), Form.class);
        if (form.reading().isEmpty()) {
            return new Outcome.Unread(form.findings());
        }
        return new Outcome.Read(
                new Extract(
                        form.method().orElse(Method.EXTRACTION),
                        form.reading().get(),
                        form.metadata(),
                        form.pages().stream()
                                .map(
                                        page ->
                                                new LaidOutPage(
                                                        page.number(),
                                                        page.width(),
                                                        page.height(),
                                                        page.start(),
                                                        page.end(),
                                                        WordBoxes.of(page.words())))
                                .toList()));
    }
}
