package org.muniment.standalone.importing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Brings a batch: a dry run first, which is carried out unless it has errors. */
final class BringBatch {

    private static final String BATCHES = "/batches";
    private static final String SOURCES = "descriptions.csv";

    private final CurationApi api;
    private final String agent;

    BringBatch(CurationApi api, String agent) {
        this.api = api;
        this.agent = agent;
    }

    /**
     * Brings a ZIP, one table, or a folder with tables.
     *
     * @return the sources of which its rows speak
     */
    List<String> bring(Path path, Tally tally) throws IOException {
        if (!Files.isDirectory(path)) {
            return bringFile(path, String.valueOf(path.getFileName()), tally);
        }
        var packed = Files.createTempFile("muniment", ".zip");
        try {
            BatchFiles.pack(path, packed);
            return bringFile(packed, path.getFileName() + ".zip", tally);
        } finally {
            Files.delete(packed);
        }
    }

    private List<String> bringFile(Path file, String name, Tally tally) throws IOException {
        var running = dropWaiting(digest(file));
        var batch =
                running.isPresent()
                        ? running.get()
                        : api.upload(BATCHES + "?name=" + CurationApi.encoded(name), file);
        tally.kind(kind(batch));
        batch.path("notes").forEach(note -> tally.found(finding(note)));
        var address = BATCHES + "/" + batch.path("id").asText();
        return switch (batch.path("state").asText()) {
            case "faulty" -> {
                api.delete(address);
                yield List.of();
            }
            case "nothing-new" -> {
                var sources = sources(address);
                api.delete(address);
                tally.there();
                yield sources;
            }
            default -> {
                api.post(address + "/run", JsonNodeFactory.instance.objectNode());
                tally.brought();
                yield sources(address);
            }
        };
    }

    /**
     * Drops what an earlier run brought and did not come to carry out.
     *
     * @return the batch of these bytes that is being carried out at this moment
     */
    private Optional<JsonNode> dropWaiting(String digest) {
        for (var batch : api.get(BATCHES).path("items")) {
            var state = batch.path("state").asText();
            if (batch.path("digest").asText().equals(digest)
                    && batch.path("agent").asText().equals(agent)
                    && !state.equals("done")) {
                if (state.equals("running")) {
                    return Optional.of(batch);
                }
                api.delete(BATCHES + "/" + batch.path("id").asText());
            }
        }
        return Optional.empty();
    }

    private List<String> sources(String address) {
        List<String> sources = new ArrayList<>();
        var next = address + "/rows?limit=1000";
        while (!next.isEmpty()) {
            var page = api.get(next);
            for (var row : page.path("items")) {
                if (row.path("file").asText().toLowerCase(Locale.ROOT).endsWith(SOURCES)) {
                    sources.add(row.path("record").asText());
                }
            }
            next = page.path("next").asText();
        }
        return sources;
    }

    private static String kind(JsonNode batch) {
        var rows = 0;
        for (var table : batch.path("tables")) {
            rows += table.path("rows").asInt();
        }
        return "batch of " + Counted.of(rows, "row");
    }

    private static Finding finding(JsonNode note) {
        var place = new StringBuilder(note.path("file").asText());
        if (note.has("line")) {
            place.append(", line ").append(note.path("line").asInt());
        }
        if (note.has("column")) {
            place.append(", ").append(note.path("column").asText());
        }
        return new Finding(
                note.path("severity").asText(),
                "batch",
                "%s: %s".formatted(place, note.path("message").asText()));
    }

    private static String digest(Path file) throws IOException {
        try {
            var digest = MessageDigest.getInstance("SHA-512");
            try (var bytes = new DigestInputStream(Files.newInputStream(file), digest)) {
                bytes.transferTo(OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-512", e);
        }
    }
}
