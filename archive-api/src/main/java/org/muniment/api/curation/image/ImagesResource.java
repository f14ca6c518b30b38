package org.muniment.api.curation.image;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.muniment.api.image.ImageAddresses;
import org.muniment.api.image.ImageAnswers;
import org.muniment.source.ImageId;
import org.muniment.source.SuggestedDescription;
import org.muniment.source.usecase.ShowImage;
import org.muniment.source.usecase.SuggestDescription;

/**
 * The images of the archive, by the digests of their files. No picture has any metadata of its
 * image.
 */
@Path("/api/curation/v1/images/{image}")
public class ImagesResource {

    private final ShowImage images;
    private final SuggestDescription descriptions;
    private final ImageAnswers answers;

    ImagesResource(ShowImage images, SuggestDescription descriptions, ImageAnswers answers) {
        this.images = images;
        this.descriptions = descriptions;
        this.answers = answers;
    }

    @GET
    @Path("/info.json")
    @Produces({"application/ld+json", MediaType.APPLICATION_JSON})
    public Response information(@PathParam("image") String image, @Context Request request) {
        return answers.information(
                images.describe(ImageId.parse(image)),
                ImageAddresses.CURATION,
                request,
                ImageAnswers.FOR_THE_CALLER);
    }

    /**
     * What an image file says of itself, as suggestions; nothing of it is in any record.
     *
     * @param suggestions none when it says nothing
     */
    public record DescriptionView(List<SuggestedValueView> suggestions) {}

    /**
     * A suggestion.
     *
     * @param value as it is written in the file
     * @param edtf for a date, its day (EDTF)
     * @param basis where in the file it is written, and on what it rests
     * @param personal whether it may tell of a person's whereabouts or belongings
     */
    public record SuggestedValueView(
            SuggestedDescription.Field field,
            String value,
            Optional<String> edtf,
            String basis,
            boolean personal) {

        static SuggestedValueView of(SuggestedDescription.Suggestion suggestion) {
            return new SuggestedValueView(
                    suggestion.field(),
                    suggestion.value(),
                    suggestion.edtf(),
                    suggestion.basis(),
                    suggestion.personal());
        }
    }

    @GET
    @Path("/description")
    @Produces(MediaType.APPLICATION_JSON)
    public DescriptionView description(@PathParam("image") String image) {
        return new DescriptionView(
                descriptions.of(ImageId.parse(image)).suggestions().stream()
                        .map(SuggestedValueView::of)
                        .toList());
    }

    @GET
    @Path("/{region}/{size}/{rotation}/{quality}")
    @Produces(ImageAnswers.JPEG)
    public Response picture(
            @PathParam("image") String image,
            @PathParam("region") String region,
            @PathParam("size") String size,
            @PathParam("rotation") String rotation,
            @PathParam("quality") String quality,
            @Context Request request) {
        return answers.picture(
                images.describe(ImageId.parse(image)),
                region,
                size,
                rotation,
                quality,
                request,
                ImageAnswers.FOR_THE_CALLER);
    }
}
