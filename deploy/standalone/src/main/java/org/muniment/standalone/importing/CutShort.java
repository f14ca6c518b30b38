package org.muniment.standalone.importing;

/** Nothing more can be brought in now; the message says why, and what to do. */
public final class CutShort extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CutShort(String message) {
        super(message);
    }
}
