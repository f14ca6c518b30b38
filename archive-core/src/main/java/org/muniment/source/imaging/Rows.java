package org.muniment.source.imaging;

import java.io.IOException;

/**
 * Takes the rows of an image as they are decoded, the uppermost of the upright image first; of an
 * image that lies on its side its columns, the leftmost first.
 */
interface Rows {

    /** Adds rows, three bytes for a pixel. */
    void add(byte[] rgb, int rows) throws IOException;
}
