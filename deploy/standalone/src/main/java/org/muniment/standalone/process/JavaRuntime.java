package org.muniment.standalone.process;

import java.nio.file.Path;

/** The Java that runs this, with which the servers written in Java are run too. */
public final class JavaRuntime {

    private JavaRuntime() {}

    /** The path of its {@code java} program. */
    public static String program() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** Its version and its maker, and the options that the environment gives to every Java. */
    public static String version() {
        return String.join(
                " ",
                System.getProperty("java.vm.vendor"),
                System.getProperty("java.vm.version"),
                System.getenv().getOrDefault("JAVA_TOOL_OPTIONS", ""),
                System.getenv().getOrDefault("JDK_JAVA_OPTIONS", ""));
    }
}
