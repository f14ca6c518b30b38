package org.muniment.api.curation.claim;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.muniment.kernel.edtf.DayBounds;
import org.muniment.kernel.edtf.EdtfReading;

/** Reads dates, so that a curator sees at once what was understood. Keeps nothing. */
@Path("/api/curation/v1/datings")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class DatingsResource {

    /** Reads a text as EDTF (ISO 8601-2:2019, levels 0 to 2). */
    @POST
    public DatingRead read(@NotNull @Valid DatingToRead asked) {
        return switch (EdtfReading.of(asked.text())) {
            case EdtfReading.Understood understood -> DatingRead.of(understood);
            case EdtfReading.Refused refused -> DatingRead.of(refused);
        };
    }

    /** A date as it was typed. */
    public record DatingToRead(@NotNull @Size(max = 1000) String text) {}

    /**
     * What was understood.
     *
     * @param edtf the canonical form
     * @param level the EDTF level that the text needs
     * @param earliest the first day that it may touch; {@code ..} without limit
     * @param latest the last day that it may touch
     * @param begins the days on which it may have begun
     * @param ends the days on which it may have ended
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
            Optional<Integer> offset,
            Optional<String> message) {

        static DatingRead of(EdtfReading.Understood understood) {
            DayBounds bounds = understood.value().bounds();
            return new DatingRead(
                    understood.text(),
                    true,
                    Optional.of(understood.value().toString()),
                    Optional.of(understood.level().number()),
                    Optional.of(bounds.earliest().toString()),
                    Optional.of(bounds.latest().toString()),
                    Optional.of(bounds.begins().toString()),
                    Optional.of(bounds.ends().toString()),
                    Optional.empty(),
                    Optional.empty());
        }

        static DatingRead of(EdtfReading.Refused refused) {
            return new DatingRead(
                    refused.text(),
                    false,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(refused.offset()),
                    Optional.of(refused.message()));
        }
    }
}
