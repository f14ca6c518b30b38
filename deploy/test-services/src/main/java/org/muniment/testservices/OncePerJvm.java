package org.muniment.testservices;

import java.util.Properties;
import java.util.function.Supplier;

/**
 * Holds what was started once for the whole JVM. Quarkus loads test resources anew, in another
 * class loader, for each kind of test, so a static field would start a server each time; the JVM's
 * system properties are the one table that all class loaders share.
 */
final class OncePerJvm {

    private OncePerJvm() {}

    /** The texts under {@code name}, made by {@code start} if this is the first call in the JVM. */
    static Properties texts(String name, Supplier<Properties> start) {
        var table = System.getProperties();
        synchronized (table) {
            var key = OncePerJvm.class.getName() + "." + name;
            if (table.get(key) instanceof Properties known) {
                return known;
            }
            var started = start.get();
            table.put(key, started);
            return started;
        }
    }
}
