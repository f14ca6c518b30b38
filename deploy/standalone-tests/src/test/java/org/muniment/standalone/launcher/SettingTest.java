package org.muniment.standalone.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.muniment.standalone.ProjectFolder;

class SettingTest {

    @Test
    void theManualHasTheTableOfAllSettings() throws IOException {
        var manual = Files.readString(ProjectFolder.find().resolve("docs/operating.md"));
        assertTrue(manual.contains(Setting.table()), Setting.table());
    }

    @Test
    void pointsOutNamesThatAreNoSettings() {
        assertEquals(
                List.of("ARCHIVE_DTA"),
                Setting.unknownAmong(
                        Set.of("ARCHIVE_DTA", "ARCHIVE_DATA", "ARCHIVE_SERVICES", "PATH")));
    }
}
