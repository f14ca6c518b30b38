package org.muniment.source;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which pictures are made of an image to show it, and how they are asked for: tiles of 512 pixels
 * in the full size and in every half of it, down to one tile, and the whole image in a few sizes.
 *
 * <p>They are the static pictures of the IIIF Image API 3.0 at compliance level 0 (sections 4 and
 * 5; the scale factors are powers of two). Each has an index: the tiles first, level by level from
 * the full size on, row by row; then the wholes from the smallest on.
 *
 * @param width pixels of the upright image
 * @param height pixels of the upright image
 */
public record ImagePyramid(int width, int height) {

    /** Pixels on each side of a tile, less at the right and lower edges. */
    public static final int TILE = 512;

    private static final List<Integer> LONGER_SIDES = List.of(160, 400, 1024);
    private static final int LARGEST = 1024;
    private static final Pattern REGION =
            Pattern.compile("(\\d{1,6}),(\\d{1,6}),(\\d{1,6}),(\\d{1,6})");
    private static final Pattern SIZE = Pattern.compile("(\\d{1,6}),(\\d{1,6})");

    /** The size of a picture in pixels. */
    public record Size(int width, int height) {

        int longer() {
            return Math.max(width, height);
        }
    }

    public static ImagePyramid of(ImageShape shape) {
        return new ImagePyramid(shape.uprightWidth(), shape.uprightHeight());
    }

    /**
     * How many levels there are; level 0 has the full size, each further one half of that before.
     */
    public int levels() {
        int levels = 1;
        while (at(levels - 1).longer() > TILE) {
            levels++;
        }
        return levels;
    }

    /** The size of a level. */
    public Size at(int level) {
        return new Size(halved(width, level), halved(height, level));
    }

    public int columns(int level) {
        return (at(level).width() + TILE - 1) / TILE;
    }

    public int rows(int level) {
        return (at(level).height() + TILE - 1) / TILE;
    }

    /** The sizes of the pictures of the whole, the smallest first. */
    public List<Size> wholes() {
        List<Size> sizes = new ArrayList<>();
        int longer = Math.max(width, height);
        for (int side : LONGER_SIDES) {
            if (side < longer) {
                sizes.add(new Size(scaled(width, side, longer), scaled(height, side, longer)));
            }
        }
        if (longer <= LARGEST) {
            sizes.add(new Size(width, height));
        }
        return sizes;
    }

    /** How many pictures there are. */
    public int count() {
        return firstWhole() + wholes().size();
    }

    /** The index of a tile. */
    public int tile(int level, int column, int row) {
        return firstOf(level) + row * columns(level) + column;
    }

    /** The index of a whole, as they stand in {@link #wholes()}. */
    public int whole(int number) {
        return firstWhole() + number;
    }

    /**
     * The index of the picture that is asked for in the words of the IIIF Image API.
     *
     * @param region {@code full} or {@code x,y,w,h}
     * @param size {@code max} or {@code w,h}
     * @return empty when there is no such picture
     */
    public OptionalInt find(String region, String size) {
        Matcher part = REGION.matcher(region);
        boolean given = part.matches();
        if (!given && !region.equals("full")) {
            return OptionalInt.empty();
        }
        boolean full =
                !given
                        || number(part, 1) == 0
                                && number(part, 2) == 0
                                && number(part, 3) == width
                                && number(part, 4) == height;
        return full ? findWhole(size) : findTile(part, size);
    }

    private OptionalInt findWhole(String size) {
        List<Size> wholes = wholes();
        if (size.equals("max")) {
            return OptionalInt.of(whole(wholes.size() - 1));
        }
        for (int i = 0; i < wholes.size(); i++) {
            if (isOf(wholes.get(i), size)) {
                return OptionalInt.of(whole(i));
            }
        }
        int last = levels() - 1;
        return isOf(at(last), size) ? OptionalInt.of(tile(last, 0, 0)) : OptionalInt.empty();
    }

    private OptionalInt findTile(Matcher part, String size) {
        for (int level = 0; level < levels(); level++) {
            long side = (long) TILE << level;
            int column = (int) (number(part, 1) / side);
            int row = (int) (number(part, 2) / side);
            boolean here =
                    number(part, 1) == column * side
                            && number(part, 2) == row * side
                            && column < columns(level)
                            && row < rows(level)
                            && number(part, 3) == Math.min(side, width - column * side)
                            && number(part, 4) == Math.min(side, height - row * side);
            Size shown =
                    new Size(
                            Math.min(TILE, at(level).width() - column * TILE),
                            Math.min(TILE, at(level).height() - row * TILE));
            if (here && (isOf(shown, size) || level == 0 && size.equals("max"))) {
                return OptionalInt.of(tile(level, column, row));
            }
        }
        return OptionalInt.empty();
    }

    private int firstOf(int level) {
        int first = 0;
        for (int before = 0; before < level; before++) {
            first += columns(before) * rows(before);
        }
        return first;
    }

    private int firstWhole() {
        return firstOf(levels());
    }

    private static boolean isOf(Size wanted, String size) {
        Matcher sides = SIZE.matcher(size);
        return sides.matches()
                && number(sides, 1) == wanted.width()
                && number(sides, 2) == wanted.height();
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static int halved(int length, int times) {
        return (int) ((length + (1L << times) - 1) >> times);
    }

    private static int scaled(int length, int side, int longer) {
        return Math.max(1, Math.round((float) length * side / longer));
    }
}
