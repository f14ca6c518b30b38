package org.muniment.standalone.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muniment.standalone.process.ServerFailure;

class PostgresBinariesTest {

    @ParameterizedTest
    @CsvSource({"Mac OS X, aarch64", "Linux, aarch64", "Windows 11, amd64"})
    void sayOnWhichMachinesTheyRun(String system, String processor, @TempDir Path folder) {
        var failure =
                assertThrows(
                        ServerFailure.class,
                        () -> PostgresBinaries.unpackedUnder(folder, system, processor));
        assertEquals(
                "The bundled PostgreSQL runs on Linux on x86-64 alone, and this is %s on %s. Run Muniment on such a machine; a virtual one will do."
                        .formatted(system, processor),
                failure.getMessage());
    }
}
