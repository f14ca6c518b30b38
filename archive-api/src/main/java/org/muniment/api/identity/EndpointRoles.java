package org.muniment.api.identity;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The one table of endpoints and roles, read from {@code endpoint-roles.txt}: no annotation and no
 * configuration says more or less. An endpoint that has no row answers 403 to everyone, and the
 * test {@code EndpointRolesTest} fails until it has one.
 *
 * <p>To add an endpoint, add a line with the method, the path exactly as in its {@code @Path}
 * annotations, and who may call it: {@code anyone}, {@code signed-in}, or the roles of which one is
 * needed. Lines are sorted by path.
 *
 * <pre>
 * GET    /api/v1/events/{id}            anyone
 * POST   /api/curation/v1/events        contributor curator
 * </pre>
 *
 * <p>Nothing else is to be done: the guard enforces the line and the test calls the endpoint with
 * real tokens of every role. What depends on the record at hand (own drafts, four eyes) is a rule
 * of the use case and not of this table.
 */
@Singleton
public class EndpointRoles {

    private static final String RESOURCE = "/endpoint-roles.txt";

    private final Map<Endpoint, Access> rows;

    public EndpointRoles() {
        this(lines());
    }

    EndpointRoles(List<String> lines) {
        var table = new HashMap<Endpoint, Access>();
        for (String line : lines) {
            String row = line.replaceFirst("#.*", "").strip();
            if (!row.isEmpty()) {
                add(table, row);
            }
        }
        rows = Map.copyOf(table);
    }

    public Optional<Access> of(Endpoint endpoint) {
        return Optional.ofNullable(rows.get(endpoint));
    }

    public Set<Endpoint> endpoints() {
        return rows.keySet();
    }

    /** The methods that the address takes, in alphabetical order. */
    public SortedSet<String> methods(String path) {
        var methods = new TreeSet<String>();
        for (Endpoint endpoint : rows.keySet()) {
            if (endpoint.matches(path)) {
                methods.add(endpoint.method());
            }
        }
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        methods.add("OPTIONS");
        return methods;
    }

    private static void add(Map<Endpoint, Access> table, String row) {
        String[] words = row.split("\\s+");
        if (words.length < 3) {
            throw new IllegalArgumentException("not <method> <path> <who>: " + row);
        }
        var endpoint = new Endpoint(words[0], words[1]);
        Access access = access(Arrays.asList(words).subList(2, words.length), row);
        if (table.put(endpoint, access) != null) {
            throw new IllegalArgumentException("twice in the table: " + endpoint);
        }
    }

    private static Access access(List<String> who, String row) {
        if (who.equals(List.of("anyone"))) {
            return new Access.Anyone();
        }
        if (who.equals(List.of("signed-in"))) {
            return new Access.SignedIn();
        }
        var roles = EnumSet.noneOf(Role.class);
        for (String word : who) {
            roles.add(
                    Role.named(word)
                            .orElseThrow(
                                    () ->
                                            new IllegalArgumentException(
                                                    "no role '%s': %s".formatted(word, row))));
        }
        return new Access.AnyRoleOf(roles);
    }

    static List<String> lines() {
        try (InputStream in = EndpointRoles.class.getResourceAsStream(RESOURCE)) {
            return new String(
                            Objects.requireNonNull(in, RESOURCE).readAllBytes(),
                            StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
