package org.muniment.source;

/** An image of which no pictures can be made; it says why. */
public final class UnshowableImage extends Exception {

    private static final long serialVersionUID = 1;

    private final String why;

    public UnshowableImage(String why) {
        super(why);
        this.why = why;
    }

    /** Why, and what a curator can do. */
    public String why() {
        return why;
    }
}
