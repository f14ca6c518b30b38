package org.muniment.standalone.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The programs that run on this machine, by what they were started with. */
public final class RunningPrograms {

    private RunningPrograms() {}

    /** The processes that have exactly this argument. */
    public static List<ProcessHandle> withArgument(String argument) {
        return ProcessHandle.allProcesses()
                .filter(process -> arguments(process).anyMatch(argument::equals))
                .toList();
    }

    /** As Linux keeps them: {@link ProcessHandle.Info} gives up on long command lines. */
    private static Stream<String> arguments(ProcessHandle process) {
        try {
            String line =
                    Files.readString(Path.of("/proc", Long.toString(process.pid()), "cmdline"));
            return Arrays.stream(line.split("\0", -1));
        } catch (IOException goneOrNoLinux) {
            return process.info().arguments().stream().flatMap(Arrays::stream);
        }
    }
}
