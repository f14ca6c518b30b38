package org.muniment.extraction;

import java.util.Optional;
import org.muniment.passage.Region;

/**
 * A word and its place on a page.
 *
 * @param start in code points of the whole text
 * @param end in code points, exclusive
 * @param region in units of the page
 * @param confidence of the machine that recognised it in an image, from 0 to 100; empty for words
 *     that the file holds as characters
 */
public record WordBox(int start, int end, Region region, Optional<Integer> confidence) {}
