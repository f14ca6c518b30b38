package org.muniment.kernel.edtf;

/** A text that is not EDTF. The message says where, what was expected there, and what to write. */
public final class EdtfException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final int offset;

    public EdtfException(int offset, String message) {
        super(message);
        this.offset = offset;
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }

    /** How many code points stand before the fault. The message counts characters from 1. */
    public int offset() {
        return offset;
    }
}
