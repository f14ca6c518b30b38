package org.muniment.source;

import java.time.Instant;

/** How a surrogate came to the archive. */
public sealed interface Arrival {

    /** Somebody had the file and handed it in. */
    record Upload() implements Arrival {}

    /** Somebody digitised the source for the archive. */
    record Scan() implements Arrival {}

    /**
     * A web resource as it was at a stated time.
     *
     * @param address where it was: an absolute http or https address
     * @param at when it was fetched
     */
    record Capture(String address, Instant at) implements Arrival {

        public Capture {
            WebAddresses.require("/capture/address", address);
        }
    }
}
