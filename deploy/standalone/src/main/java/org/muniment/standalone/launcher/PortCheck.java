package org.muniment.standalone.launcher;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import org.muniment.standalone.process.ServerFailure;

/** Finds out before anything is started whether every port is free. */
final class PortCheck {

    private PortCheck() {}

    /**
     * @throws ServerFailure if a port is taken; the message names each, and its setting
     */
    static void require(Map<Setting, Integer> ports, IntPredicate taken) {
        var complaints =
                ports.entrySet().stream()
                        .filter(port -> taken.test(port.getValue()))
                        .map(PortCheck::complaint)
                        .toList();
        if (!complaints.isEmpty()) {
            throw new ServerFailure(
                    complaints.stream().collect(Collectors.joining("\n"))
                            + "\nNothing was started.");
        }
    }

    /** The ports of the three servers. */
    static Map<Setting, Integer> portsOf(Settings settings) {
        var ports = new LinkedHashMap<Setting, Integer>();
        ports.put(Setting.ARCHIVE_PORT, settings.port());
        ports.put(Setting.ARCHIVE_MANAGEMENT_PORT, settings.managementPort());
        ports.put(Setting.ARCHIVE_KEYCLOAK_PORT, settings.keycloakPort());
        ports.put(Setting.ARCHIVE_KEYCLOAK_MANAGEMENT_PORT, settings.keycloakManagementPort());
        ports.put(Setting.ARCHIVE_POSTGRES_PORT, settings.postgresPort());
        return ports;
    }

    private static String complaint(Map.Entry<Setting, Integer> port) {
        return "Port %d is taken by another program. Stop that program, or choose another port: %s=%d ./archive start"
                .formatted(port.getValue(), port.getKey(), port.getValue() + 1);
    }
}
