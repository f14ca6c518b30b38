package org.muniment.testservices;

import java.util.Properties;
import java.util.function.Supplier;

/**
 * Holds what was started once for the whole JVM. Quarkus loads test resources anew, in another
 * class loader, for each kind of test, so a static field would start a server each time; the JVM's
 * system properties are the one table that all class loaders share. It takes texts only: libraries
 * that walk it fail on anything else.
 */
final class OncePerJvm {

    private OncePerJvm() {}

    /** The texts under {@code name}, made by {@code start} if this is the first call in the JVM. */
    static Properties texts(String name, Supplier<Properties> start) {
        var table = System.getProperties();
        var prefix = OncePerJvm.class.getName() + "." + name + ".";
        synchronized (table) {
            var known = new Properties();
            for (String key : table.stringPropertyNames()) {
                if (key.startsWith(prefix)) {
                    known.setProperty(key.substring(prefix.length()), table.getProperty(key));
                }
            }
            if (!known.isEmpty()) {
                return known;
            }
            var started = start.get();
            started.stringPropertyNames()
                    .forEach(key -> table.setProperty(prefix + key, started.getProperty(key)));
            return started;
        }
    }
}
