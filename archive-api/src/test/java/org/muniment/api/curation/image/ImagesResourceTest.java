package org.muniment.api.curation.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.ThreadLocalRandom;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.muniment.api.Site;
import org.muniment.testservices.Tokens;

@QuarkusTest
class ImagesResourceTest {

    private static final String SOURCES = "/api/curation/v1/sources";
    private static final int WIDTH = 1_300;

    private int height;
    private String bearer;
    private JsonNode page;
    private String source;
    private String surrogate;
    private String image;

    @BeforeEach
    void depositAnImage() throws Exception {
        bearer = "Bearer " + Tokens.of("amara");
        HttpResponse<String> made =
                Site.post(
                        SOURCES,
                        "{\"body\":{\"titles\":[{\"words\":\"A report\"}]}}",
                        "Authorization",
                        bearer,
                        "Content-Type",
                        "application/json");
        assertEquals(201, made.statusCode(), made.body());
        source = SOURCES + "/" + Site.json(made).path("id").asText();
        height = 600 + ThreadLocalRandom.current().nextInt(400);
        HttpResponse<String> deposited =
                Site.send(
                        Site.request(source + "/surrogates?name=scan.png")
                                .header("Authorization", bearer)
                                .header("Content-Type", "application/octet-stream")
                                .POST(BodyPublishers.ofByteArray(png())));
        assertEquals(201, deposited.statusCode(), deposited.body());
        surrogate = Site.json(deposited).at("/surrogate/id").asText();
        page = Site.json(deposited).at("/surrogate/pages/0");
        image = "/api/curation/v1/images/" + Site.json(deposited).at("/file/digest").asText();
    }

    @Test
    void tellsViewersWhatThereIsAndGivesAllOfIt() throws Exception {
        assertEquals(image + "/info.json", page.at("/image/information").asText());
        HttpResponse<String> answer = get(image + "/info.json");
        assertEquals(200, answer.statusCode(), answer.body());
        JsonNode information = Site.json(answer);
        assertEquals(
                "http://iiif.io/api/image/3/context.json", information.path("@context").asText());
        assertTrue(information.path("id").asText().endsWith(image), information.toString());
        assertEquals("level0", information.path("profile").asText());
        assertEquals(WIDTH, information.path("width").asInt());
        assertEquals(height, information.path("height").asInt());
        for (JsonNode size : information.path("sizes")) {
            int width = size.path("width").asInt();
            BufferedImage whole =
                    picture("full/%d,%d".formatted(width, size.path("height").asInt()));
            assertEquals(width, whole.getWidth());
        }
        assertEquals(information.path("maxWidth").asInt(), picture("full/max").getWidth());
        for (JsonNode scale : information.at("/tiles/0/scaleFactors")) {
            int side = information.at("/tiles/0/width").asInt() * scale.asInt();
            for (int x = 0; x < WIDTH; x += side) {
                for (int y = 0; y < height; y += side) {
                    int wide = Math.min(side, WIDTH - x);
                    int high = Math.min(side, height - y);
                    int across = (wide + scale.asInt() - 1) / scale.asInt();
                    int down = (high + scale.asInt() - 1) / scale.asInt();
                    BufferedImage tile =
                            picture("%d,%d,%d,%d/%d,%d".formatted(x, y, wide, high, across, down));
                    assertEquals(across, tile.getWidth());
                    assertEquals(down, tile.getHeight());
                }
            }
        }
    }

    @Test
    void letsThePictureBeKeptByTheCallerAlone() throws Exception {
        HttpResponse<byte[]> first = bytes(image + "/full/max/0/default.jpg");
        assertEquals("image/jpeg", Site.header(first, "Content-Type"));
        assertEquals("nosniff", Site.header(first, "X-Content-Type-Options"));
        assertEquals("private, max-age=86400, immutable", Site.header(first, "Cache-Control"));
        HttpResponse<byte[]> again =
                bytes(
                        image + "/full/max/0/default.jpg",
                        "If-None-Match",
                        Site.header(first, "ETag"));
        assertEquals(304, again.statusCode());
        assertEquals(0, again.body().length);
        HttpResponse<byte[]> other = bytes(image + "/0,0,512,512/512,512/0/default.jpg");
        assertFalse(Site.header(first, "ETag").equals(Site.header(other, "ETag")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "full/max/90/default.jpg",
                "full/max/0/default.png",
                "full/full/0/default.jpg",
                "full/17,17/0/default.jpg",
                "1,0,512,512/512,512/0/default.jpg",
                "0,0,512,512/256,256/0/default.jpg",
                "99999,0,512,512/512,512/0/default.jpg",
                "..%2f/max/0/default.jpg"
            })
    void knowsNoOtherPictures(String picture) {
        HttpResponse<String> answer = get(image + "/" + picture);
        assertEquals(404, answer.statusCode(), answer.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "0", "-2", "-1", "-0"})
    void knowsNoOtherImages(String suffix) {
        assertEquals(404, get(image + suffix + "/info.json").statusCode());
        assertEquals(404, get(image + suffix + "/full/max/0/default.jpg").statusCode());
    }

    @Test
    void showsToNobodyElse() {
        for (String path : new String[] {"/info.json", "/full/max/0/default.jpg", "/description"}) {
            assertEquals(401, Site.get(image + path).statusCode());
        }
        String open = image.replace("curation/", "");
        String nowhere = "/api/v1/images/" + "0".repeat(128);
        for (String path : new String[] {"/info.json", "/full/max/0/default.jpg"}) {
            HttpResponse<String> closed = Site.get(open + path);
            HttpResponse<String> none = Site.get(nowhere + path);
            assertEquals(404, closed.statusCode());
            assertEquals(none.statusCode(), closed.statusCode());
            assertEquals(
                    none.body().replace("0".repeat(128), "X"),
                    closed.body().replace(open.substring(open.lastIndexOf('/') + 1), "X"));
        }
    }

    @Test
    void cutsThePartThatAPassagePointsAt() throws Exception {
        HttpResponse<String> passage =
                Site.post(
                        source + "/surrogates/" + surrogate + "/pages/1/passages",
                        "{\"region\":\"xywh=500,20,60,40\"}",
                        "Authorization",
                        bearer,
                        "Content-Type",
                        "application/json");
        assertEquals(201, passage.statusCode(), passage.body());
        HttpResponse<byte[]> part =
                bytes(
                        "/api/curation/v1/passages/"
                                + Site.json(passage).path("id").asText()
                                + "/image");
        assertEquals(200, part.statusCode());
        BufferedImage shown = ImageIO.read(new ByteArrayInputStream(part.body()));
        assertEquals(60, shown.getWidth());
        assertEquals(40, shown.getHeight());
    }

    private BufferedImage picture(String regionAndSize) throws Exception {
        HttpResponse<byte[]> answer = bytes(image + "/" + regionAndSize + "/0/default.jpg");
        assertEquals(200, answer.statusCode(), regionAndSize);
        return ImageIO.read(new ByteArrayInputStream(answer.body()));
    }

    private HttpResponse<String> get(String path) {
        return Site.get(path, "Authorization", bearer);
    }

    private HttpResponse<byte[]> bytes(String path, String... headers) throws Exception {
        var request = Site.request(path).header("Authorization", bearer);
        if (headers.length > 0) {
            request.headers(headers);
        }
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.GET().build(), BodyHandlers.ofByteArray());
        }
    }

    private byte[] png() throws Exception {
        BufferedImage drawn = new BufferedImage(WIDTH, height, BufferedImage.TYPE_INT_RGB);
        drawn.setRGB(3, 3, ThreadLocalRandom.current().nextInt(0x1000000));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(drawn, "png", bytes);
        return bytes.toByteArray();
    }
}
