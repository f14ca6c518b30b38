package org.muniment.standalone.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.muniment.standalone.importing.CurationApi;
import org.muniment.standalone.importing.CutShort;
import org.muniment.standalone.importing.ImportRun;
import org.muniment.standalone.keycloak.KeycloakServer;
import org.muniment.standalone.process.Progress;

/** Bringing folders of sources into a running archive: {@code import}. */
final class Importing {

    /** An access token of whoever imports. */
    static final String TOKEN = "ARCHIVE_TOKEN";

    private static final int NOT_RUN = 2;
    private static final Set<String> ROLES = Set.of("contributor", "curator");

    private final Settings settings;
    private final String keycloak;
    private final Map<String, String> environment;
    private final Progress progress;
    private final PrintStream err;

    /**
     * @param keycloak its address
     */
    Importing(
            Settings settings,
            String keycloak,
            Map<String, String> environment,
            Progress progress,
            PrintStream err) {
        this.settings = settings;
        this.keycloak = keycloak;
        this.environment = environment;
        this.progress = progress;
        this.err = err;
    }

    /** What was asked for. */
    private record Wanted(List<Path> paths, Optional<Path> report, Optional<String> person) {}

    int run(List<String> arguments) {
        try {
            var wanted = wanted(arguments);
            var platform = settings.publicUrl();
            if (!CurationApi.answersAt(platform)) {
                throw new CutShort(
                        "Muniment does not answer at %s. Start it (./archive start), or say where it is by ARCHIVE_PORT or ARCHIVE_PUBLIC_URL."
                                .formatted(platform));
            }
            var api = new CurationApi(platform, token(wanted.person()));
            var me = api.get("/me");
            requireRole(me);
            return new ImportRun(api, me.path("id").asText(), progress)
                    .bring(wanted.paths(), wanted.report());
        } catch (CutShort cut) {
            err.println(cut.getMessage());
            return NOT_RUN;
        }
    }

    private static Wanted wanted(List<String> arguments) {
        List<Path> paths = new ArrayList<>();
        Optional<Path> report = Optional.empty();
        Optional<String> person = Optional.empty();
        var rest = arguments.iterator();
        while (rest.hasNext()) {
            var argument = rest.next();
            switch (argument) {
                case "--report" ->
                        report = Optional.of(Path.of(next(rest.hasNext() ? rest.next() : "")));
                case "--as" -> person = Optional.of(next(rest.hasNext() ? rest.next() : ""));
                default -> paths.add(Path.of(next(argument)));
            }
        }
        if (paths.isEmpty()) {
            throw misused();
        }
        return new Wanted(paths, report, person);
    }

    private static String next(String argument) {
        if (argument.isEmpty() || argument.startsWith("--")) {
            throw misused();
        }
        return argument;
    }

    private static CutShort misused() {
        return new CutShort("Say what: ./archive import PATH... [--report FILE] [--as PERSON]");
    }

    private Supplier<String> token(Optional<String> person) {
        var given = environment.getOrDefault(TOKEN, "").strip();
        if (person.isPresent() && !given.isEmpty()) {
            throw new CutShort("Sign in by --as or by %s, not by both.".formatted(TOKEN));
        }
        if (person.isPresent()) {
            return specimen(person.get());
        }
        if (given.isEmpty()) {
            throw new CutShort(
                    "Nobody is signed in. Put an access token of yours into %s or, in an archive with the specimen, say who you are: --as amara."
                            .formatted(TOKEN));
        }
        return () -> given;
    }

    private SpecimenToken specimen(String name) {
        var password = SpecimenPeople.password(name);
        if (password.isEmpty()) {
            throw new CutShort(
                    "There is no specimen person %s. There are %s."
                            .formatted(name, String.join(", ", SpecimenPeople.names())));
        }
        var realm = keycloak + "/realms/" + KeycloakServer.REALM;
        return new SpecimenToken(realm, name, password.get(), Clock.systemUTC());
    }

    private static void requireRole(JsonNode me) {
        var roles =
                StreamSupport.stream(me.path("roles").spliterator(), false)
                        .map(JsonNode::asText)
                        .collect(Collectors.toSet());
        if (roles.stream().noneMatch(ROLES::contains)) {
            throw new CutShort(
                    "%s may not bring anything in: that is for contributors and curators."
                            .formatted(me.path("name").asText()));
        }
    }
}
