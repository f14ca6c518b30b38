package org.muniment.specimen.usecase;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.muniment.kernel.Digest;
import org.muniment.kernel.Identifier;
import org.muniment.passage.PassageId;
import org.muniment.passage.TextId;
import org.muniment.record.AgentId;
import org.muniment.record.RecordId;
import org.muniment.record.RevisionRef;
import org.muniment.review.SubmissionId;
import org.muniment.review.ThreadId;
import org.muniment.source.SurrogateId;

/** What the names in the files of the specimen stand for, as far as the diary has been told. */
final class Stage {

    private final Map<String, AgentId> people;
    private final Map<String, JsonNode> entries;
    private final Map<String, RecordId> fixed = new HashMap<>();
    private final Map<RecordId, RevisionRef> heads = new HashMap<>();
    final Map<String, Integer> attestations = new HashMap<>();
    final Map<String, SurrogateId> surrogates = new HashMap<>();
    final Map<String, TextId> texts = new HashMap<>();
    final Map<String, PassageId> passages = new HashMap<>();
    final Map<String, SubmissionId> submissions = new HashMap<>();
    final Map<String, ThreadId> threads = new HashMap<>();

    Stage(Map<String, AgentId> people, Map<String, JsonNode> entries) {
        this.people = Map.copyOf(people);
        this.entries = Map.copyOf(entries);
    }

    AgentId person(String name) {
        return named("person", people, name);
    }

    JsonNode entry(String name) {
        return named("entry", entries, name);
    }

    /** The record of a name; the same in every archive, so that documents can cite it. */
    RecordId record(String name) {
        return Optional.ofNullable(fixed.get(name)).orElseGet(() -> following(name));
    }

    static RecordId following(String name) {
        return new RecordId(Identifier.following(Digest.of(("specimen " + name).getBytes(UTF_8))));
    }

    /** Takes note of a record whose identifier follows from what it says. */
    void fix(String name, RecordId record) {
        fixed.put(name, record);
    }

    Optional<RevisionRef> head(RecordId record) {
        return Optional.ofNullable(heads.get(record));
    }

    void wrote(RevisionRef revision) {
        heads.put(revision.record(), revision);
    }

    static <T> T named(String what, Map<String, T> all, String name) {
        T found = all.get(name);
        if (found == null) {
            throw new IllegalStateException("the specimen has no %s %s".formatted(what, name));
        }
        return found;
    }
}
