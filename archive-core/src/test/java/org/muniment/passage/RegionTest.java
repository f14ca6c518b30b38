package org.muniment.passage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.muniment.kernel.Refusal;
import org.muniment.source.ImageShape;

class RegionTest {

    private static final int WIDTH = 30;
    private static final int HEIGHT = 20;

    /**
     * An upright image is drawn with a red rectangle in the region, then stored as a camera with
     * this orientation would: each stored pixel takes the colour that EXIF says is shown in its
     * place.
     */
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # orientation, side of the upright image where row 0 and column 0 are stored
                    1, top,    left
                    2, top,    right
                    3, bottom, right
                    4, bottom, left
                    5, left,   top
                    6, right,  top
                    7, right,  bottom
                    8, left,   bottom
                    """)
    void findsTheSamePixelsInTheStoredImage(int orientation, String row0, String column0) {
        Region region = new Region(4, 3, 11, 7);
        BufferedImage upright = drawn(region);
        BufferedImage stored = stored(upright, row0, column0);
        ImageShape shape = new ImageShape(stored.getWidth(), stored.getHeight(), orientation);

        Region found = region.asStored(shape);

        assertEquals(WIDTH, shape.uprightWidth());
        for (int y = 0; y < stored.getHeight(); y++) {
            for (int x = 0; x < stored.getWidth(); x++) {
                boolean inside =
                        x >= found.x()
                                && x < found.x() + found.width()
                                && y >= found.y()
                                && y < found.y() + found.height();
                assertEquals(
                        inside ? Color.RED : Color.WHITE,
                        new Color(stored.getRGB(x, y)),
                        "%d,%d in %s".formatted(x, y, found));
            }
        }
    }

    private static BufferedImage drawn(Region region) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setColor(Color.RED);
        pen.fillRect(region.x(), region.y(), region.width(), region.height());
        pen.dispose();
        return image;
    }

    private static BufferedImage stored(BufferedImage upright, String row0, String column0) {
        boolean rowsAreColumns = row0.equals("left") || row0.equals("right");
        BufferedImage stored =
                rowsAreColumns
                        ? new BufferedImage(HEIGHT, WIDTH, BufferedImage.TYPE_INT_RGB)
                        : new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        for (int row = 0; row < stored.getHeight(); row++) {
            for (int column = 0; column < stored.getWidth(); column++) {
                int x = rowsAreColumns ? row : column;
                int y = rowsAreColumns ? column : row;
                boolean mirroredX = row0.equals("right") || column0.equals("right");
                boolean mirroredY = row0.equals("bottom") || column0.equals("bottom");
                stored.setRGB(
                        column,
                        row,
                        upright.getRGB(
                                mirroredX ? WIDTH - 1 - x : x, mirroredY ? HEIGHT - 1 - y : y));
            }
        }
        return stored;
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # region, fits an image stored 30 x 20 and turned by 90 degrees
                    'xywh=0,0,20,30', true
                    'xywh=19,29,1,1', true
                    'xywh=0,0,21,30', false
                    'xywh=0,0,20,31', false
                    'xywh=20,0,1,1',  false
                    'xywh=2147483647,0,2147483647,1', false
                    """)
    void measuresBoundsOnTheUprightImage(String region, boolean fits) {
        assertEquals(fits, Region.parse(region).within(new ImageShape(30, 20, 6)));
    }

    @Test
    void tellsTheSizeOfTheUprightImageWhenARegionDoesNotFit() {
        Refusal refusal =
                assertThrows(
                        Refusal.class,
                        () -> new Region(0, 0, 30, 20).requireWithin(new ImageShape(30, 20, 8)));
        assertEquals(
                "The region xywh=0,0,30,20 does not fit: upright, the image is 20 pixels wide and"
                        + " 30 high.",
                refusal.getMessage());
    }

    @Test
    void readsAMediaFragmentWithAndWithoutItsUnit() {
        Region region = new Region(160, 120, 320, 240);
        assertEquals(region, Region.parse("xywh=160,120,320,240"));
        assertEquals(region, Region.parse("xywh=pixel:160,120,320,240"));
        assertEquals("xywh=160,120,320,240", region.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "160,120,320,240",
                "xywh=percent:10,10,20,20",
                "xywh=1,2,3",
                "xywh=1,2,3,4,5",
                "xywh=1.5,2,3,4",
                "xywh=-1,2,3,4",
                "xywh=1,2,0,4",
                "xywh=1,2,3,99999999999",
                ""
            })
    void refusesOtherFragments(String fragment) {
        assertThrows(Refusal.class, () -> Region.parse(fragment));
    }

    @Test
    void takesTheWholeOfAnImage() {
        assertTrue(new Region(0, 0, 30, 20).within(new ImageShape(30, 20, 1)));
        assertFalse(new Region(0, 1, 30, 20).within(new ImageShape(30, 20, 1)));
    }
}
