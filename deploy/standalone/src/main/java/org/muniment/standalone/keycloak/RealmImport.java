package org.muniment.standalone.keycloak;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a new Keycloak imports: the files of {@code deploy/keycloak}, and what their placeholders
 * stand for ({@code deploy/keycloak/README.md} has the list).
 */
public record RealmImport(List<Path> files, Map<String, String> variables) {

    private static final String REALM_FILE = "muniment-realm.json";
    private static final String SPECIMEN_PEOPLE = "specimen/muniment-users-0.json";

    public RealmImport {
        files = List.copyOf(files);
        variables = Map.copyOf(variables);
    }

    /** The realm alone, without people. */
    public static RealmImport from(Path folder, String clientSecret) {
        return new RealmImport(
                List.of(folder.resolve(REALM_FILE)),
                Map.of("MUNIMENT_CLIENT_SECRET", clientSecret));
    }

    /** Also the specimen people, whose passwords everyone knows, and the clients they use. */
    public RealmImport withSpecimenPeople() {
        var more = new ArrayList<>(files);
        more.add(files.getFirst().resolveSibling(SPECIMEN_PEOPLE));
        var variables = new HashMap<>(this.variables);
        variables.put("MUNIMENT_SPECIMEN", "true");
        variables.put("MUNIMENT_PASSWORD_LENGTH", "8");
        return new RealmImport(more, variables);
    }
}
