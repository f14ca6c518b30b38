package org.muniment.standalone.postgres;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.muniment.standalone.process.Commands;
import org.muniment.standalone.process.ServerFailure;

/**
 * The account that PostgreSQL runs as. It refuses to be root; root therefore runs it in a user
 * namespace of its own, in which it is nobody in particular, or, where the system does not allow
 * that, as the account {@code postgres} or {@code nobody}.
 *
 * @param prefix put before each command
 * @param owner who must own the data, or empty if that is whoever runs this
 */
record ServerAccount(List<String> prefix, String owner) {

    private static final List<String> NAMESPACE = List.of("unshare", "-U");

    /** The account to use on this machine. */
    static ServerAccount here() {
        return chosen(
                System.getProperty("user.name"),
                command -> Commands.onPath(command.getFirst()) && succeeds(command));
    }

    static ServerAccount chosen(String user, Predicate<List<String>> works) {
        if (!user.equals("root")) {
            return new ServerAccount(List.of(), "");
        }
        if (works.test(List.of("unshare", "-U", "true"))) {
            return new ServerAccount(NAMESPACE, "root");
        }
        for (var account : List.of("postgres", "nobody")) {
            var prefix = as(account);
            if (!prefix.isEmpty() && works.test(then(prefix, "true"))) {
                return new ServerAccount(prefix, account);
            }
        }
        throw new ServerFailure(
                """
                PostgreSQL refuses to run as root, and this system allows neither user namespaces \
                (unshare -U) nor a change of account (setpriv). Run this command as an ordinary \
                user who owns the data folder, or allow user namespaces: \
                sysctl user.max_user_namespaces=10000\
                """);
    }

    /** The words that run a command as the account; none if there is no such account. */
    private static List<String> as(String account) {
        var group = Commands.run(List.of("id", "-g", account), Map.of());
        return group.succeeded()
                ? List.of(
                        "setpriv",
                        "--reuid=" + account,
                        "--regid=" + group.output().strip(),
                        "--clear-groups")
                : List.of();
    }

    List<String> command(String... words) {
        return then(prefix, words);
    }

    private static List<String> then(List<String> prefix, String... words) {
        var whole = new ArrayList<>(prefix);
        whole.addAll(List.of(words));
        return whole;
    }

    private static boolean succeeds(List<String> command) {
        return Commands.run(command, Map.of()).succeeded();
    }

    /**
     * Makes the account the owner of the folder and all in it. Only root can, and only root need: a
     * folder may have had another owner when the system's settings were others.
     */
    void own(Path folder) {
        if (owner.isEmpty()) {
            return;
        }
        try (var paths = Files.walk(folder)) {
            var account =
                    folder.getFileSystem()
                            .getUserPrincipalLookupService()
                            .lookupPrincipalByName(owner);
            for (var path : paths.toList()) {
                if (!Files.getOwner(path, NOFOLLOW_LINKS).equals(account)) {
                    Files.setOwner(path, account);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Refuses a folder that the account cannot reach. */
    void requireReach(Path folder) {
        if (!owner.isEmpty() && !succeeds(command("test", "-x", folder.toString()))) {
            throw new ServerFailure(
                    """
                    User namespaces are switched off on this system, so PostgreSQL would run as \
                    "%s", who cannot reach %s. Run this command as an ordinary user, choose a data \
                    folder that everyone may enter (ARCHIVE_DATA), or allow user namespaces: \
                    sysctl user.max_user_namespaces=10000\
                    """
                            .formatted(owner, folder));
        }
    }
}
