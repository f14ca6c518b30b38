package org.muniment.api.curation.claim;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.Optional;
import org.muniment.kernel.dating.words.TypedReading;
import org.muniment.kernel.edtf.DayBounds;
import org.muniment.kernel.edtf.EdtfReading;

/** Reads dates, so that a curator sees at once what was understood. Keeps nothing. */
@Path("/api/curation/v1/datings")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class DatingsResource {

    /** Reads a date in EDTF (ISO 8601-2:2019, levels 0 to 2) or in English or Chinese words. */
    @POST
    public DatingRead read(@NotNull @Valid DatingToRead asked) {
        return switch (TypedReading.of(asked.text())) {
            case TypedReading.Understood understood -> DatingRead.of(understood);
            case TypedReading.Refused refused -> DatingRead.of(refused);
        };
    }

    /** A date as it was typed. */
    public record DatingToRead(@NotNull @Size(max = 1000) String text) {}

    /**
     * What was understood.
     *
     * @param edtf the canonical form
     * @param level the EDTF level that the text needs, or, of words, the canonical form
     * @param earliest the first day that it may touch; {@code ..} without limit
     * @param latest the last day that it may touch
     * @param begins the days on which it may have begun
     * @param ends the days on which it may have ended
     * @param explanation a sentence in each language ({@code en}, {@code zh}) that says how the
     *     text was read
     * @param offset for a text not understood, how many code points stand before the fault
     * @param message for a text not understood, what to write instead
     */
    public record DatingRead(
            String text,
            boolean understood,
            Optional<String> edtf,
            Optional<Integer> level,
            Optional<String> earliest,
            Optional<String> latest,
            Optional<String> begins,
            Optional<String> ends,
            Optional<Map<String, String>> explanation,
            Optional<Integer> offset,
            Optional<String> message) {

        static DatingRead of(TypedReading.Understood understood) {
            String edtf = understood.edtf().toString();
            DayBounds bounds = understood.edtf().bounds();
            return new DatingRead(
                    understood.text(),
                    true,
                    Optional.of(edtf),
                    level(understood.text()).or(() -> level(edtf)),
                    Optional.of(bounds.earliest().toString()),
                    Optional.of(bounds.latest().toString()),
                    Optional.of(bounds.begins().toString()),
                    Optional.of(bounds.ends().toString()),
                    Optional.of(Map.of("en", understood.english(), "zh", understood.chinese())),
                    Optional.empty(),
                    Optional.empty());
        }

        static DatingRead of(TypedReading.Refused refused) {
            return new DatingRead(
                    refused.text(),
                    false,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(refused.offset()),
                    Optional.of(refused.message()));
        }

        private static Optional<Integer> level(String text) {
            return EdtfReading.of(text) instanceof EdtfReading.Understood exact
                    ? Optional.of(exact.level().number())
                    : Optional.empty();
        }
    }
}
