package org.muniment.standalone.process;

import java.nio.file.Path;

/** The Java that runs this, with which the servers written in Java are run too. */
public final class JavaRuntime {

    private JavaRuntime() {}

    /** The path of its {@code java} program. */
    public static String program() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
