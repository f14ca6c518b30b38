package org.muniment.integrity;

import java.util.function.Consumer;
import org.muniment.kernel.Finding;

/**
 * One thing that must hold in an archive. Each is a bean; it is asked within one picture of the
 * database, reads as much as it must and holds little of it at once, and changes nothing.
 */
public interface IntegrityCheck {

    /** The word by which a report calls it: {@code chains}. */
    String name();

    /**
     * Looks at everything.
     *
     * @param findings told what is wrong, as it is found
     * @return how many things were looked at
     */
    long check(Consumer<Finding> findings);
}
