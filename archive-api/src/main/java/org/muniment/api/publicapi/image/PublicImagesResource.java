package org.muniment.api.publicapi.image;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.muniment.api.image.ImageAddresses;
import org.muniment.api.image.ImageAnswers;
import org.muniment.publication.usecase.ShowPublicImage;
import org.muniment.source.ImageId;

/** The images of published sources that are open to the public. */
@Path("/api/v1/images/{image}")
public class PublicImagesResource {

    private final ShowPublicImage images;
    private final ImageAnswers answers;

    PublicImagesResource(ShowPublicImage images, ImageAnswers answers) {
        this.images = images;
        this.answers = answers;
    }

    @GET
    @Path("/info.json")
    @Produces({"application/ld+json", MediaType.APPLICATION_JSON})
    public Response information(@PathParam("image") String image, @Context Request request) {
        return answers.information(
                images.describe(ImageId.parse(image)),
                ImageAddresses.PUBLIC,
                request,
                ImageAnswers.FOR_ANYONE);
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
                ImageAnswers.FOR_ANYONE);
    }
}
