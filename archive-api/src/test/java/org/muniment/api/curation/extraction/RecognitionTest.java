package org.muniment.api.curation.extraction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.muniment.api.Site;
import org.muniment.testservices.Tokens;

/** From an image that lies on its side to its words, to their place, and back; over HTTP. */
@QuarkusTest
class RecognitionTest {

    private static final String CURATION = "/api/curation/v1/";
    private static final int WIDTH = 1200;
    private static final int HEIGHT = 300;

    /** Of a PNG: the signature and the chunk IHDR, after which others may come. */
    private static final int AFTER_HEADER = 8 + 25;

    private final String bearer = "Bearer " + Tokens.of("amara");

    @Test
    void showsRecognisedWordsOnTheImageAndFindsThemThereAgain() throws Exception {
        String source =
                post("sources", "{\"body\":{\"titles\":[{\"words\":\"A letter\"}]}}", 201)
                        .path("id")
                        .asText();
        String page = deposit(source);
        JsonNode ended =
                ended(
                        post(
                                page + "/extractions",
                                "{\"method\": \"ocr\", \"scripts\": [\"eng\"]}",
                                202));
        assertEquals("done", ended.path("state").asText(), ended.toString());
        String text = "texts/" + ended.path("text").asText();

        JsonNode places = get(text + "/places?start=0&end=12");
        assertEquals(WIDTH, places.at("/0/page/width").asInt(), places.toString());
        assertEquals(HEIGHT, places.at("/0/page/height").asInt());
        String region = places.at("/0/regions/0").asText();
        JsonNode again = get(text + "/pages/1/words?region=" + region);
        assertEquals("Geneva talks", again.path("exact").asText());
        assertEquals(0, again.path("start").asInt());
        assertEquals(12, again.path("end").asInt());
        assertTrue(again.path("confidence").asInt() > 60, again.toString());

        String passage =
                post(page + "/passages", "{\"region\":\"" + region + "\"}", 201)
                        .path("id")
                        .asText();
        assertTrue(isFilled(picture("passages/" + passage + "/image")));
        assertFalse(get(text + "/pages/1/words?region=xywh=0,0,30,30").path("found").asBoolean());
    }

    /** Words fill their place when something dark is near each of its edges. */
    private static boolean isFilled(BufferedImage part) {
        int near = 8;
        int w = part.getWidth();
        int h = part.getHeight();
        return isDark(part.getSubimage(0, 0, near, h))
                && isDark(part.getSubimage(w - near, 0, near, h))
                && isDark(part.getSubimage(0, 0, w, near))
                && isDark(part.getSubimage(0, h - near, w, near));
    }

    private static boolean isDark(BufferedImage strip) {
        for (int x = 0; x < strip.getWidth(); x++) {
            for (int y = 0; y < strip.getHeight(); y++) {
                if ((strip.getRGB(x, y) & 0xFF) < 100) {
                    return true;
                }
            }
        }
        return false;
    }

    private String deposit(String source) throws IOException {
        HttpResponse<String> deposited =
                Site.send(
                        Site.request(CURATION + "sources/" + source + "/surrogates?name=letter.png")
                                .header("Authorization", bearer)
                                .header("Content-Type", "application/octet-stream")
                                .POST(BodyPublishers.ofByteArray(letterOnItsSide())));
        assertEquals(201, deposited.statusCode(), deposited.body());
        return "sources/%s/surrogates/%s/pages/1"
                .formatted(source, Site.json(deposited).at("/surrogate/id").asText());
    }

    private JsonNode ended(JsonNode asked) {
        String path = "extractions/" + asked.path("id").asText();
        JsonNode now = asked;
        for (int i = 0; i < 600 && now.path("ended").isMissingNode(); i++) {
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            now = get(path);
        }
        JsonNode finding = now.at("/findings/0");
        Assumptions.assumeFalse(
                finding.path("code").asText().startsWith("tesseract-"),
                finding.path("message").asText());
        return now;
    }

    /** Stored lying on its left side; EXIF says that it is to be turned to the right. */
    private static byte[] letterOnItsSide() throws IOException {
        BufferedImage stored = new BufferedImage(HEIGHT, WIDTH, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = stored.createGraphics();
        pen.setRenderingHint(
                RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, HEIGHT, WIDTH);
        pen.translate(0, WIDTH);
        pen.rotate(-Math.PI / 2);
        pen.setColor(Color.BLACK);
        pen.setFont(new Font(Font.SERIF, Font.PLAIN, 60));
        pen.drawString("Geneva talks of 1955", 100, 150);
        pen.dispose();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(stored, "png", png);
        byte[] bytes = png.toByteArray();
        byte[] chunk = orientation(6);
        return ByteBuffer.allocate(bytes.length + chunk.length)
                .put(bytes, 0, AFTER_HEADER)
                .put(chunk)
                .put(bytes, AFTER_HEADER, bytes.length - AFTER_HEADER)
                .array();
    }

    /** A chunk eXIf with the tag 274 alone. */
    private static byte[] orientation(int orientation) {
        byte[] exif =
                ByteBuffer.allocate(26)
                        .put("MM".getBytes(StandardCharsets.US_ASCII))
                        .putShort((short) 42)
                        .putInt(8)
                        .putShort((short) 1)
                        .putShort((short) 274)
                        .putShort((short) 3)
                        .putInt(1)
                        .putShort((short) orientation)
                        .putShort((short) 0)
                        .putInt(0)
                        .array();
        byte[] named =
                ByteBuffer.allocate(30)
                        .put("eXIf".getBytes(StandardCharsets.US_ASCII))
                        .put(exif)
                        .array();
        CRC32 sum = new CRC32();
        sum.update(named);
        return ByteBuffer.allocate(38)
                .putInt(exif.length)
                .put(named)
                .putInt((int) sum.getValue())
                .array();
    }

    private JsonNode post(String path, String body, int status) {
        HttpResponse<String> answer =
                Site.post(
                        CURATION + path,
                        body,
                        "Authorization",
                        bearer,
                        "Content-Type",
                        "application/json");
        assertEquals(status, answer.statusCode(), answer.body());
        return Site.json(answer);
    }

    private JsonNode get(String path) {
        HttpResponse<String> answer = Site.get(CURATION + path, "Authorization", bearer);
        assertEquals(200, answer.statusCode(), answer.body());
        return Site.json(answer);
    }

    private BufferedImage picture(String path) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<byte[]> answer =
                    client.send(
                            Site.request(CURATION + path)
                                    .header("Authorization", bearer)
                                    .GET()
                                    .build(),
                            BodyHandlers.ofByteArray());
            assertEquals(200, answer.statusCode());
            return ImageIO.read(new ByteArrayInputStream(answer.body()));
        }
    }
}
