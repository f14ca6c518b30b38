package org.muniment.standalone.importing;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Brings in one file or batch at a time. What the archive has already is known by its bytes and is
 * not made again; what an earlier run left undone is done.
 */
final class BringFile {

    private static final int UNSUPPORTED = 415;
    private static final int HEAD = 256;

    private final CurationApi api;
    private final BringBatch batches;
    private final ReadWords words;

    /** Sources and pages: each is counted once, in however many files it is met. */
    private final Set<String> counted = new HashSet<>();

    /**
     * @param agent whose batches are whose
     */
    BringFile(CurationApi api, String agent) {
        this.api = api;
        this.batches = new BringBatch(api, agent);
        this.words = new ReadWords(api);
    }

    /**
     * Brings something in.
     *
     * @throws CutShort when nothing more can be brought in at all
     */
    Outcome bring(Path path) {
        var tally = new Tally();
        try {
            if (Files.isDirectory(path) || BatchFiles.isBatch(path)) {
                batch(path, tally);
            } else if (looksLikeMarkup(path)) {
                markup(path, tally);
            } else {
                deposit(path, tally);
            }
        } catch (Declined declined) {
            tally.found(declined.finding());
        } catch (IOException unreadable) {
            tally.found(Finding.error("unreadable", "The file cannot be read on this machine."));
        }
        return tally.outcome();
    }

    private void batch(Path path, Tally tally) throws IOException {
        for (var source : batches.bring(path, tally)) {
            count(source, tally);
            for (var surrogate : api.get("/sources/%s/surrogates".formatted(source))) {
                for (var page : surrogate.path("pages")) {
                    page(surrogate, page.path("number").asInt(), tally);
                }
            }
        }
    }

    private void page(JsonNode surrogate, int number, Tally tally) {
        if (counted.add(surrogate.path("id").asText() + " " + number)) {
            words.ofPage(surrogate, number, tally);
        }
    }

    /** Whether it begins as XML and HTML do. What it is, the archive finds out. */
    private static boolean looksLikeMarkup(Path file) throws IOException {
        try (var bytes = Files.newInputStream(file)) {
            var head = new String(bytes.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
            return head.replaceAll("[\\s\\u0000\\u00EF\\u00BB\\u00BF\\u00FE\\u00FF]", "")
                    .startsWith("<");
        }
    }

    private void markup(Path file, Tally tally) throws IOException {
        JsonNode imported;
        try {
            imported = api.upload("/tei-imports?name=" + name(file), file);
        } catch (Declined noTei) {
            if (noTei.status() != UNSUPPORTED) {
                throw noTei;
            }
            deposit(file, tally);
            return;
        }
        var documents = imported.path("documents").size();
        tally.kind(documents == 0 ? "TEI" : "TEI of " + Counted.of(documents, "document"));
        tally.found(imported.path("remarks"));
        if (imported.path("outcome").asText().equals("done")) {
            tally.brought();
            volume(imported.at("/volume/source").asText(), tally);
            return;
        }
        tally.there();
        var source = imported.path("duplicateOf").asText();
        if (isInUse(source)) {
            volume(source, tally);
        } else {
            tally.found(outOfUse());
        }
    }

    private void volume(String source, Tally tally) {
        if (count(source, tally)) {
            words.ofTexts(source, tally);
            for (var part : api.get("/sources/%s/parts".formatted(source))) {
                volume(part.path("id").asText(), tally);
            }
        }
    }

    private void deposit(Path file, Tally tally) throws IOException {
        var deposited = api.upload("/deposits?name=" + name(file), file);
        tally.kind(deposited.at("/file/mediaType").asText());
        var surrogate = deposited.path("surrogate");
        if (surrogate.isObject()) {
            tally.brought();
            count(surrogate.path("source").asText(), tally);
            page(surrogate, 1, tally);
            return;
        }
        tally.there();
        inUse(deposited)
                .ifPresentOrElse(place -> there(place, tally), () -> tally.found(outOfUse()));
    }

    private void there(JsonNode place, Tally tally) {
        var source = place.path("source").asText();
        count(source, tally);
        var surrogate =
                "/sources/%s/surrogates/%s".formatted(source, place.path("surrogate").asText());
        page(api.get(surrogate), place.path("page").asInt(), tally);
    }

    /** The first of the places of a file whose source is in use. */
    private Optional<JsonNode> inUse(JsonNode deposited) {
        List<JsonNode> places = new ArrayList<>(List.of(deposited.path("duplicateOf")));
        deposited.path("places").forEach(places::add);
        return places.stream().filter(place -> isInUse(place.path("source").asText())).findFirst();
    }

    private boolean isInUse(String source) {
        return !api.get("/sources/" + source).path("retired").asBoolean();
    }

    private static Finding outOfUse() {
        return new Finding(
                "warning",
                "out-of-use",
                "The archive has this file in a source that was retired; a curator can bring that"
                        + " back into use.");
    }

    /** Counts a source unless that was done before. */
    private boolean count(String source, Tally tally) {
        var first = counted.add(source);
        if (first) {
            tally.source();
        }
        return first;
    }

    private static String name(Path file) {
        return CurationApi.encoded(String.valueOf(file.getFileName()));
    }
}
