package org.muniment.standalone;

import java.io.UncheckedIOException;
import java.util.List;
import org.muniment.standalone.launcher.Launcher;
import org.muniment.standalone.process.ServerFailure;

/** What {@code ./archive} runs once it has found a JDK and built what was missing. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        try {
            var launcher = Launcher.of(System.getenv(), System.out, System.err);
            System.exit(launcher.run(List.of(arguments)));
        } catch (ServerFailure | UncheckedIOException failure) {
            System.err.println(failure.getMessage());
            System.exit(1);
        }
    }
}
