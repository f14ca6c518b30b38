package org.muniment.source;

import java.io.IOException;

/** The storage gave other bytes than those of the digest: the file must be restored. */
public final class SpoiltFile extends IOException {

    private static final long serialVersionUID = 1;

    public SpoiltFile(FileDigest digest) {
        super("The storage no longer has the bytes of file %s.".formatted(digest));
    }
}
