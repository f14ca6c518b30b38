package org.muniment.source;

import java.net.URI;
import org.muniment.kernel.Refusal;

/** Addresses on the web: absolute, http or https, with a host. */
final class WebAddresses {

    private WebAddresses() {}

    /**
     * @throws Refusal {@link org.muniment.kernel.RefusalCode#INVALID} at the pointer, unless the
     *     text is such an address
     */
    static void require(String pointer, String address) {
        try {
            URI uri = URI.create(address);
            if (uri.getHost() != null
                    && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))) {
                return;
            }
        } catch (IllegalArgumentException e) {
            // Told below.
        }
        throw Refusal.invalid(
                pointer, "An address starts with http:// or https:// and names a host.");
    }
}
