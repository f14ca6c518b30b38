package org.muniment.standalone.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.muniment.standalone.ProjectFolder;

/** The fictional people of the specimen, whose passwords are no secret. */
final class SpecimenPeople {

    private static final String FILE = "specimen/muniment-users-0.json";

    private SpecimenPeople() {}

    /** A line for each, with their roles, for the operator to sign in with. */
    static String signIns() {
        return all().map(SpecimenPeople::line)
                .collect(
                        Collectors.joining(
                                "\n",
                                "\n  Specimen sign-ins (fictional people, public passwords)\n",
                                "\n"));
    }

    /** By what they sign in. */
    static List<String> names() {
        return all().map(SpecimenPeople::name).toList();
    }

    /** The password of one of them. */
    static Optional<String> password(String name) {
        return all().filter(person -> name(person).equals(name))
                .map(SpecimenPeople::password)
                .findFirst();
    }

    private static Stream<JsonNode> all() {
        try {
            var file = ProjectFolder.realmFolder().resolve(FILE).toFile();
            var people = new ObjectMapper().readTree(file).path("users");
            return StreamSupport.stream(people.spliterator(), false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(JsonNode person) {
        return person.path("username").asText();
    }

    private static String password(JsonNode person) {
        return person.at("/credentials/0/value").asText();
    }

    private static String line(JsonNode person) {
        var roles =
                StreamSupport.stream(person.path("realmRoles").spliterator(), false)
                        .map(JsonNode::asText)
                        .collect(Collectors.joining(", "));
        return "    %-8s %-10s %s"
                .formatted(name(person), password(person), roles.isEmpty() ? "no role" : roles);
    }
}
