package org.muniment.standalone.importing;

import java.util.Locale;

/** Numbers of things, in words. */
final class Counted {

    private Counted() {}

    /**
     * For example "1 text", "2,188 texts".
     *
     * @param one what one of them is called
     */
    static String of(int number, String one) {
        return String.format(Locale.ROOT, "%,d %s%s", number, one, number == 1 ? "" : "s");
    }
}
