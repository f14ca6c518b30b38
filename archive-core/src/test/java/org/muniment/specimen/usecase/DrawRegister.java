package org.muniment.specimen.usecase;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;

/**
 * Draws the facsimile of the specimen, a typed page of the register of the conference rooms, from
 * its transcription, and prints where each line stands. Run by hand when the page is to change; the
 * image that it drew is a resource, because fonts differ from one machine to the next.
 */
final class DrawRegister {

    private static final Path SOURCES = Path.of("archive-core/src/main/resources/specimen/sources");
    private static final int WIDTH = 1000;
    private static final int HEIGHT = 720;
    private static final int LEFT = 70;
    private static final int TOP = 110;
    private static final int LINE = 44;
    private static final Color PAPER = new Color(244, 239, 224);
    private static final Color INK = new Color(48, 44, 52);

    private DrawRegister() {}

    public static void main(String[] arguments) throws IOException {
        List<String> lines = Files.readAllLines(SOURCES.resolve("room-register.txt"));
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_INDEXED);
        Graphics2D page = image.createGraphics();
        page.setColor(PAPER);
        page.fillRect(0, 0, WIDTH, HEIGHT);
        page.setRenderingHint(
                RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        page.setFont(new Font("Liberation Mono", Font.BOLD, 23));
        page.setColor(INK);
        page.setStroke(new BasicStroke(2));
        page.drawRect(30, 30, WIDTH - 60, HEIGHT - 60);
        Random hand = new Random(31);
        for (int i = 0; i < lines.size(); i++) {
            int base = TOP + i * LINE;
            type(page, lines.get(i), base, hand);
            System.out.printf(
                    "%d,%d,%d,%d  %s%n",
                    LEFT - 10,
                    base - 28,
                    lines.get(i).length() * page.getFontMetrics().charWidth('M') + 20,
                    38,
                    lines.get(i));
        }
        page.dispose();
        ImageIO.write(image, "png", SOURCES.resolve("room-register.png").toFile());
    }

    /** Letter by letter, none quite on the line, as a worn machine types. */
    private static void type(Graphics2D page, String line, int base, Random hand) {
        int advance = page.getFontMetrics().charWidth('M');
        for (int i = 0; i < line.length(); i++) {
            int drop = hand.nextInt(3) - 1;
            page.drawString(String.valueOf(line.charAt(i)), LEFT + i * advance, base + drop);
        }
    }
}
