package org.muniment.api.curation.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.muniment.api.Newsdesk;
import org.muniment.api.Site;
import org.muniment.testservices.Tokens;

/** How long the first request for a picture takes, which makes all of them, and each after it. */
@QuarkusTest
@Tag("long")
class ImageSpeedTest {

    private static final int LATER = 300;

    @Test
    void givesPicturesMuchFasterOnceTheyAreMade() throws Exception {
        String bearer = "Bearer " + Tokens.of("amara");
        String source = "/api/curation/v1/sources/" + Newsdesk.source("A photograph");
        HttpResponse<String> deposited =
                Site.send(
                        Site.request(source + "/surrogates?name=photograph.jpg")
                                .header("Authorization", bearer)
                                .header("Content-Type", "application/octet-stream")
                                .POST(BodyPublishers.ofByteArray(photograph())));
        assertEquals(201, deposited.statusCode(), deposited.body());
        String picture =
                "/api/curation/v1/images/"
                        + Site.json(deposited).at("/file/digest").asText()
                        + "/0,0,512,512/512,512/0/default.jpg";
        try (HttpClient client = HttpClient.newHttpClient()) {
            long[] first = new long[1];
            long[] later = new long[LATER];
            for (long[] times : new long[][] {first, later}) {
                for (int i = 0; i < times.length; i++) {
                    long start = System.nanoTime();
                    var request = Site.request(picture).header("Authorization", bearer).GET();
                    var answer = client.send(request.build(), BodyHandlers.ofByteArray());
                    times[i] = System.nanoTime() - start;
                    assertEquals(200, answer.statusCode());
                }
            }
            Arrays.sort(later);
            double median = later[LATER / 2] / 1e6;
            System.out.printf(
                    "12 million pixels: first picture %.0f ms, later ones %.1f ms (median of %d)%n",
                    first[0] / 1e6, median, LATER);
            assertTrue(first[0] / 1e6 > 10 * median, "what was made is not used again");
        }
    }

    private static byte[] photograph() throws Exception {
        BufferedImage drawn = new BufferedImage(4_000, 3_000, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D canvas = drawn.createGraphics();
        canvas.setPaint(new GradientPaint(0, 0, Color.ORANGE, 4_000, 3_000, Color.BLUE));
        canvas.fillRect(0, 0, 4_000, 3_000);
        Random random = new Random(1);
        for (int i = 0; i < 40_000; i++) {
            canvas.setColor(new Color(random.nextInt(0x1000000)));
            canvas.fillRect(random.nextInt(4_000), random.nextInt(3_000), 20, 12);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(drawn, "jpeg", bytes);
        return bytes.toByteArray();
    }
}
