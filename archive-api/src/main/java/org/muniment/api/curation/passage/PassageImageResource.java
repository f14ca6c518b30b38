package org.muniment.api.curation.passage;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.muniment.api.image.ImageAnswers;
import org.muniment.passage.PassageId;
import org.muniment.passage.Region;
import org.muniment.passage.usecase.ShowPassage;

/** What a passage on an image shows. */
@Path("/api/curation/v1/passages/{id}/image")
public class PassageImageResource {

    private final ShowPassage passages;
    private final ImageAnswers answers;

    PassageImageResource(ShowPassage passages, ImageAnswers answers) {
        this.passages = passages;
        this.answers = answers;
    }

    @GET
    @Produces(ImageAnswers.JPEG)
    public Response image(@PathParam("id") String id, @Context Request request) {
        ShowPassage.Cut cut = passages.cut(PassageId.parse(id));
        Region region = cut.region();
        return answers.part(
                cut.image(),
                region.x(),
                region.y(),
                region.width(),
                region.height(),
                request,
                ImageAnswers.FOR_THE_CALLER);
    }
}
