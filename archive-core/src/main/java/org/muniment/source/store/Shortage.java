package org.muniment.source.store;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.muniment.kernel.Refusal;
import org.muniment.kernel.RefusalCode;

/** Tells a full disk, or a quota that is used up, from other failures. */
final class Shortage {

    private static final String SENTENCE =
            "There is no room left for this file. Please ask those who run the archive to make"
                    + " some, and deposit it again; nothing of it was kept.";

    private Shortage() {}

    static Refusal refusal() {
        return new Refusal(RefusalCode.STORAGE_FULL, SENTENCE);
    }

    /** The refusal when a failure comes from a full disk, as the operating system words it. */
    static Optional<Refusal> refusalFor(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String message = String.valueOf(cause.getMessage());
            if (message.contains("No space left on device")
                    || message.contains("Disk quota exceeded")
                    || message.contains("not enough space on the disk")) {
                return Optional.of(refusal());
            }
        }
        return Optional.empty();
    }
}
