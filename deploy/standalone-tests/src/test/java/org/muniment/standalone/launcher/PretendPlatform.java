package org.muniment.standalone.launcher;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/**
 * Stands in for the platform where its launcher is tested: reads the same environment variables,
 * uses the database, and answers the readiness check.
 */
final class PretendPlatform {

    private PretendPlatform() {}

    public static void main(String[] arguments) throws IOException, SQLException {
        try (var connection =
                        DriverManager.getConnection(
                                System.getenv("QUARKUS_DATASOURCE_JDBC_URL"),
                                System.getenv("QUARKUS_DATASOURCE_USERNAME"),
                                System.getenv("QUARKUS_DATASOURCE_PASSWORD"));
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS start (at timestamptz DEFAULT now())");
            statement.execute("INSERT INTO start DEFAULT VALUES");
        }
        var port = Integer.parseInt(System.getenv("QUARKUS_MANAGEMENT_PORT"));
        var server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext(
                "/q/health/ready",
                exchange -> {
                    exchange.sendResponseHeaders(200, -1);
                    exchange.close();
                });
        server.start();
    }

    /** Packs this class as the platform is packed. */
    static Path application(Path folder) throws IOException {
        Files.createDirectories(folder);
        var manifest = new Manifest();
        var attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.put(Attributes.Name.MAIN_CLASS, PretendPlatform.class.getName());
        attributes.put(Attributes.Name.CLASS_PATH, driver().toUri().toString());
        var file = folder.resolve("quarkus-run.jar");
        try (var jar = new JarOutputStream(Files.newOutputStream(file), manifest)) {
            var name = PretendPlatform.class.getName().replace('.', '/') + ".class";
            jar.putNextEntry(new JarEntry(name));
            try (var bytes = PretendPlatform.class.getResourceAsStream("/" + name)) {
                if (bytes == null) {
                    throw new IOException(name);
                }
                bytes.transferTo(jar);
            }
        }
        return folder;
    }

    private static Path driver() throws IOException {
        try {
            var driver = org.postgresql.Driver.class;
            return Path.of(driver.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (java.net.URISyntaxException e) {
            throw new IOException(e);
        }
    }
}
