package org.muniment.source;

/** An image of which no pictures can be made; the message says why, and what a curator can do. */
public final class UnshowableImage extends Exception {

    private static final long serialVersionUID = 1;

    public UnshowableImage(String message) {
        super(message);
    }
}
