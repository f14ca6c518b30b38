package org.muniment.integrity;

import org.muniment.kernel.Finding;

/** Who is told how a verification goes, while it goes. */
public interface IntegrityReport {

    /** A check begins. */
    void begin(String check);

    /** The check that was begun found something. */
    void found(String check, Finding finding);

    /** The check that was begun has ended. */
    void end(Examined examined);
}
