package org.muniment.extraction.reading;

/** Is told how far a reader is. */
@FunctionalInterface
public interface Progress {

    void pages(int done, int total);
}
