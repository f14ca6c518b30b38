package org.muniment.api.image;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.muniment.kernel.Digest;
import org.muniment.kernel.Refusal;
import org.muniment.kernel.RefusalCode;
import org.muniment.source.ImagePyramid;
import org.muniment.source.ImagePyramid.Size;
import org.muniment.source.usecase.ShowImage;
import org.muniment.source.usecase.ShowImage.Shown;

/** Answers for images that the caller may see. */
@Singleton
public class ImageAnswers {

    /** IIIF Image API 3.0, section 5.1. */
    public static final String LD_JSON =
            "application/ld+json;profile=\"http://iiif.io/api/image/3/context.json\"";

    public static final String JPEG = "image/jpeg";

    /** What is under an address that names its bytes never changes. */
    public static final String FOR_THE_CALLER = "private, max-age=86400, immutable";

    /** Short, though the bytes never change: that access was narrowed must be seen soon. */
    public static final String FOR_ANYONE = "public, max-age=60";

    /** Goes into tags: pictures made otherwise would have another. */
    private static final String MAKING = "1";

    private static final int TAG_LENGTH = 32;

    private final ShowImage show;
    private final ObjectMapper json;
    private final String site;

    ImageAnswers(
            ShowImage show,
            ObjectMapper json,
            @ConfigProperty(name = "muniment.public-url") String site) {
        this.show = show;
        this.json = json;
        this.site = site;
    }

    /** What viewers ask first: sizes and tiles (IIIF Image API 3.0, section 5). */
    public Response information(
            Shown image, ImageAddresses addresses, Request request, String caching) {
        byte[] information = bytes(information(image, site + addresses.of(image.id())));
        return answer(
                request,
                tag(new String(information, StandardCharsets.UTF_8)),
                caching,
                LD_JSON,
                () -> information);
    }

    /**
     * A picture.
     *
     * @throws Refusal {@link RefusalCode#NOT_FOUND} when the words name none
     */
    public Response picture(
            Shown image,
            String region,
            String size,
            String rotation,
            String quality,
            Request request,
            String caching) {
        if (!rotation.equals("0") || !quality.equals("default.jpg")) {
            throw none();
        }
        int index = image.pyramid().find(region, size).orElseThrow(ImageAnswers::none);
        return answer(
                request,
                tag("%s %d".formatted(image.id(), index)),
                caching,
                JPEG,
                () -> show.picture(image, index));
    }

    /** A part of an image; the numbers are pixels of the upright image. */
    public Response part(
            Shown image, int x, int y, int width, int height, Request request, String caching) {
        return answer(
                request,
                tag("%s %d %d %d %d".formatted(image.id(), x, y, width, height)),
                caching,
                JPEG,
                () -> show.part(image, x, y, width, height));
    }

    private static Response answer(
            Request request, EntityTag tag, String caching, String type, Supplier<byte[]> bytes) {
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        Response.ResponseBuilder answer =
                unchanged == null ? Response.ok(bytes.get(), type) : unchanged;
        return answer.tag(tag).header(HttpHeaders.CACHE_CONTROL, caching).build();
    }

    private static Map<String, Object> information(Shown image, String id) {
        ImagePyramid pyramid = image.pyramid();
        List<Size> sizes = pyramid.wholes();
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("@context", "http://iiif.io/api/image/3/context.json");
        all.put("id", id);
        all.put("type", "ImageService3");
        all.put("protocol", "http://iiif.io/api/image");
        all.put("profile", "level0");
        all.put("width", pyramid.width());
        all.put("height", pyramid.height());
        all.put("maxWidth", sizes.getLast().width());
        all.put("maxHeight", sizes.getLast().height());
        all.put("sizes", sizes);
        all.put(
                "tiles",
                List.of(
                        Map.of(
                                "width",
                                ImagePyramid.TILE,
                                "scaleFactors",
                                IntStream.range(0, pyramid.levels())
                                        .map(level -> 1 << level)
                                        .boxed()
                                        .toList())));
        return all;
    }

    private byte[] bytes(Object value) {
        try {
            return json.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("our own types are always JSON", e);
        }
    }

    private static EntityTag tag(String words) {
        byte[] all = (MAKING + " " + words).getBytes(StandardCharsets.UTF_8);
        return new EntityTag(Digest.of(all).hex().substring(0, TAG_LENGTH));
    }

    private static Refusal none() {
        return new Refusal(
                RefusalCode.NOT_FOUND,
                "There is no such picture of the image; its info.json names those that there are.");
    }
}
