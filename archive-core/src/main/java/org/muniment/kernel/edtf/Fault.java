package org.muniment.kernel.edtf;

/** Ends the reading of a text. It never leaves the parser, and so carries no stack trace. */
final class Fault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int offset;

    Fault(int offset, String message) {
        super(message, null, false, false);
        this.offset = offset;
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }

    /** How many code points stand before it. */
    int offset() {
        return offset;
    }
}
