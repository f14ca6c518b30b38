package org.muniment.standalone.process;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RunningProgramsTest {

    @Test
    void findsAProgramByAnArgumentOfItsLongCommandLine() throws Exception {
        String mark = "--mark=" + UUID.randomUUID();
        var program =
                new ProcessBuilder("sh", "-c", "sleep 60; true", "x".repeat(20_000), mark).start();
        try {
            assertEquals(
                    List.of(program.pid()),
                    RunningPrograms.withArgument(mark).stream().map(ProcessHandle::pid).toList());
            assertEquals(List.of(), RunningPrograms.withArgument("--mark="));
        } finally {
            program.descendants().forEach(ProcessHandle::destroyForcibly);
            program.destroyForcibly();
        }
    }
}
