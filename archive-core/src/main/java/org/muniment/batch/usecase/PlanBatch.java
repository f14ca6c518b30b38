package org.muniment.batch.usecase;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.muniment.batch.BatchId;
import org.muniment.batch.CsvTable;
import org.muniment.batch.DryRun;
import org.muniment.batch.RowNote;
import org.muniment.batch.RowOutcome;
import org.muniment.batch.Table;
import org.muniment.batch.reading.BatchPackage;
import org.muniment.batch.store.Namesakes;
import org.muniment.batch.store.Namesakes.Namesake;
import org.muniment.claim.AttestationBody;
import org.muniment.claim.ClaimBody;
import org.muniment.claim.store.Attestations;
import org.muniment.claim.store.Claims;
import org.muniment.kernel.Digest;
import org.muniment.kernel.Identifier;
import org.muniment.kernel.Refusal;
import org.muniment.kernel.Severity;
import org.muniment.passage.store.Passages;
import org.muniment.passage.store.Texts;
import org.muniment.record.AgentId;
import org.muniment.record.Body;
import org.muniment.record.Change;
import org.muniment.record.RecordId;
import org.muniment.record.Revision;
import org.muniment.record.store.Expunctions;
import org.muniment.record.store.Records;
import org.muniment.record.store.Revisions;
import org.muniment.source.FilePlace;
import org.muniment.source.SourceBody;
import org.muniment.source.store.StoredFiles;
import org.muniment.vocabulary.Schemes;
import org.muniment.vocabulary.TermBody;
import org.muniment.vocabulary.store.Terms;

/**
 * Works out what a batch would make: reads its tables, finds what they name, and tells what the
 * archive has already. Writes nothing.
 */
@ApplicationScoped
class PlanBatch {

    private final Namesakes namesakes;
    private final Records records;
    private final Revisions revisions;
    private final Terms terms;
    private final Claims claims;
    private final Attestations attestations;
    private final Texts texts;
    private final Passages passages;
    private final StoredFiles stored;
    private final Expunctions expunctions;
    private final EntityManager entities;

    PlanBatch(
            Namesakes namesakes,
            Records records,
            Revisions revisions,
            Terms terms,
            Claims claims,
            Attestations attestations,
            Texts texts,
            Passages passages,
            StoredFiles stored,
            Expunctions expunctions,
            EntityManager entities) {
        this.namesakes = namesakes;
        this.records = records;
        this.revisions = revisions;
        this.terms = terms;
        this.claims = claims;
        this.attestations = attestations;
        this.texts = texts;
        this.passages = passages;
        this.stored = stored;
        this.expunctions = expunctions;
        this.entities = entities;
    }

    /**
     * Works out a batch, in the caller's transaction. Since nothing is written meanwhile, no query
     * need look for what is yet to be.
     *
     * @param agent who would carry it out
     */
    Plan plan(BatchId id, BatchPackage brought, AgentId agent) {
        entities.flush();
        FlushModeType before = entities.getFlushMode();
        entities.setFlushMode(FlushModeType.COMMIT);
        try {
            return new Working(id, brought, agent).plan();
        } finally {
            entities.setFlushMode(before);
            entities.clear();
        }
    }

    /** One batch being worked out. */
    private final class Working {

        private final BatchPackage brought;
        private final List<RowNote> notes = new ArrayList<>();
        private final List<Row> rows = new ArrayList<>();
        private final References references;
        private final Vocabulary vocabulary = new Vocabulary(terms);
        private final FilesOfRows files;
        private final QuotedPlaces quoted;
        private final ClaimRows claimRows;
        private final AttestationRows attestationRows;
        private final Map<RecordId, Revision<Body>> heads = new HashMap<>();
        private final Map<RecordId, List<Revision<ClaimBody>>> claimsAbout = new HashMap<>();
        private final List<Row> order = new ArrayList<>();

        Working(BatchId id, BatchPackage brought, AgentId agent) {
            this.brought = brought;
            for (CsvTable table : brought.tables()) {
                notes.addAll(table.notes());
                table.lines()
                        .forEach(line -> rows.add(new Row(table, line, record(id, table, line))));
            }
            references = new References(records, known());
            rows.forEach(row -> references.add(row, AuthorityRows.labels(row)));
            files = new FilesOfRows(brought, stored, expunctions);
            quoted = new QuotedPlaces(id, agent, brought, files, texts, passages);
            claimRows = new ClaimRows(references, vocabulary);
            attestationRows = new AttestationRows(references, quoted);
        }

        /** The same at each look, so that what a dry run tells is what comes to be. */
        private static RecordId record(BatchId id, CsvTable table, CsvTable.CsvLine line) {
            String name = "batch %s %s %d".formatted(id, table.table().file(), line.number());
            return new RecordId(Identifier.following(Digest.of(name.getBytes(UTF_8))));
        }

        /** Everything of the archive that rows may name by a label, or be already. */
        private List<Namesake> known() {
            Set<String> labels = new HashSet<>();
            for (Row row : rows) {
                labels.addAll(AuthorityRows.labels(row));
                Stream.of(
                                "creator",
                                "ispartof",
                                "within",
                                "subject",
                                "value",
                                "source",
                                "attributedto")
                        .forEach(column -> labels.addAll(row.many(column)));
                row.tagged("qualifier").forEach(cell -> labels.addAll(Row.parts(cell.words())));
            }
            List<Namesake> known = namesakes.of(labels);
            List<RecordId> ids = known.stream().map(Namesake::record).distinct().toList();
            for (int from = 0; from < ids.size(); from += 1000) {
                heads.putAll(
                        revisions.heads(
                                ids.subList(from, Math.min(from + 1000, ids.size())), Body.class));
            }
            return known;
        }

        Plan plan() {
            Deque<Row> left = new ArrayDeque<>(rows);
            rows.stream().filter(Row::isWrong).forEach(Row::giveUp);
            int waited = 0;
            while (!left.isEmpty()) {
                Row row = left.removeFirst();
                if (row.isMade() || make(row, waited > left.size())) {
                    waited = 0;
                } else {
                    left.addLast(row);
                    waited++;
                }
            }
            for (String name : files.unnamed()) {
                notes.add(
                        new RowNote(
                                Severity.WARNING,
                                name,
                                0,
                                Optional.empty(),
                                "No row of descriptions.csv names this file; it is left out."));
            }
            rows.forEach(row -> notes.addAll(row.notes()));
            List<Change> changes = new ArrayList<>();
            for (Row row : order) {
                row.body().ifPresent(body -> changes.add(new Change.Create(row.record(), body)));
            }
            return new Plan(dryRun(), changes, files.coming(), quoted.places());
        }

        /**
         * Makes out a row.
         *
         * @param last whether all rows that are left wait for each other
         * @return false when another row is to be made out first
         */
        private boolean make(Row row, boolean last) {
            try {
                Body body = body(row);
                settle(row, body);
            } catch (References.NotYet e) {
                row.restart();
                if (!last) {
                    return false;
                }
                row.error("Rows name each other in a circle, and this one is among them.");
                row.giveUp();
            } catch (Row.Wrong e) {
                row.giveUp();
            } catch (Refusal e) {
                row.error(e.getMessage());
                row.giveUp();
            }
            order.add(row);
            return true;
        }

        private Body body(Row row) {
            return switch (row.table()) {
                case ACTORS -> AuthorityRows.actor(row);
                case PLACES -> AuthorityRows.place(row, references);
                case TERMS -> AuthorityRows.term(row);
                case EVENTS -> AuthorityRows.event(row);
                case DESCRIPTIONS -> {
                    files.look(row);
                    yield DescriptionRows.source(row, references);
                }
                case CLAIMS -> claimRows.claim(row);
                case ATTESTATIONS -> attestationRows.attestation(row);
            };
        }

        /** Decides whether a row is a new record or one that is there. */
        private void settle(Row row, Body body) {
            row.called(label(row, body));
            switch (body) {
                case TermBody term -> settleTerm(row, term);
                case SourceBody source -> settleSource(row, source);
                case ClaimBody claim -> settleClaim(row, claim);
                default -> {
                    Optional<RecordId> same = same(row, body);
                    if (same.isPresent()) {
                        row.isThere(same.get());
                    } else {
                        namesakesToldOf(row);
                        row.make(row.record(), body);
                    }
                }
            }
        }

        private void settleTerm(Row row, TermBody term) {
            RecordId id = term.code().record();
            Optional<TermBody> there = terms.find(term.code());
            if (there.isPresent()) {
                if (!there.get().equals(term)) {
                    row.warn(
                            "code",
                            "The archive has this term and says other things of it, which stay as"
                                    + " they are.");
                }
                row.isThere(id);
            } else if (records.state(id).isPresent()) {
                throw row.wrong(
                        "code",
                        "There was a term of this code, and it was retired. Bring that one back.");
            } else {
                vocabulary
                        .find(term.code())
                        .ifPresent(
                                twice -> {
                                    throw row.wrong("code", "Another row has this code.");
                                });
                requireTermsOf(row, term);
                vocabulary.add(term);
                row.make(id, term);
            }
        }

        private void requireTermsOf(Row row, TermBody term) {
            boolean schemeKnown =
                    term.code().scheme().equals(Schemes.SCHEME)
                            || vocabulary.find(term.code().ofScheme()).isPresent();
            if (!schemeKnown) {
                throw row.wrong(
                        "code",
                        "There is no scheme %s. Add the term %s in a row before."
                                .formatted(term.code().scheme(), term.code().ofScheme()));
            }
            if (term.broader().filter(above -> vocabulary.find(above).isEmpty()).isPresent()) {
                throw row.wrong("broader", "There is no such term, here or in a row before.");
            }
        }

        private void settleSource(Row row, SourceBody source) {
            List<FilePlace> places = files.look(row);
            row.requireRight();
            Optional<RecordId> same = same(row, source);
            List<RecordId> holding =
                    places.stream()
                            .map(FilePlace::source)
                            .filter(
                                    id ->
                                            references
                                                    .state(id)
                                                    .filter(state -> state.inUse())
                                                    .isPresent())
                            .distinct()
                            .toList();
            if (!holding.isEmpty()) {
                RecordId there = same.filter(holding::contains).orElse(holding.getFirst());
                if (same.isEmpty()) {
                    row.warn(
                            "file",
                            "The archive has this very file in source %s, with another description, which stays as it is."
                                    .formatted(there));
                }
                files.isKnown();
                row.isThere(there);
            } else if (same.isPresent() && row.cell("file").isEmpty()) {
                row.isThere(same.get());
            } else {
                if (row.cell("file").isPresent() && source.languages().isEmpty()) {
                    row.warn("language", "Say the language, so that it is known of the words.");
                }
                namesakesToldOf(row);
                row.make(row.record(), source);
                files.comes(row);
            }
        }

        private void settleClaim(Row row, ClaimBody claim) {
            List<Revision<ClaimBody>> others =
                    references.making(claim.subject()).isPresent()
                            ? List.of()
                            : claimsAbout.computeIfAbsent(claim.subject(), claims::about);
            Optional<RecordId> same =
                    others.stream()
                            .filter(other -> other.body().filter(claim::equals).isPresent())
                            .map(other -> other.ref().record())
                            .findFirst();
            if (same.isPresent()) {
                row.isThere(same.get());
                return;
            }
            others.stream()
                    .filter(other -> other.body().filter(claim::saysTheSameAs).isPresent())
                    .findFirst()
                    .ifPresent(
                            other ->
                                    row.warn(
                                            "value",
                                            "Claim %s says the same in other words. If that one is meant, attest it and leave this row out."
                                                    .formatted(other.ref().record())));
            row.make(row.record(), claim);
        }

        /** The record of the archive that says the very same. */
        private Optional<RecordId> same(Row row, Body body) {
            if (body instanceof AttestationBody attestation) {
                return references.making(attestation.claim()).isPresent()
                        ? Optional.empty()
                        : attestations.ofClaims(List.of(attestation.claim())).stream()
                                .filter(other -> other.body().filter(body::equals).isPresent())
                                .map(other -> other.ref().record())
                                .findFirst();
            }
            return namesakesOf(row)
                    .map(Namesake::record)
                    .filter(
                            id ->
                                    Optional.ofNullable(heads.get(id))
                                            .flatMap(Revision::body)
                                            .filter(body::equals)
                                            .isPresent())
                    .findFirst();
        }

        private Stream<Namesake> namesakesOf(Row row) {
            return AuthorityRows.labels(row).stream()
                    .flatMap(label -> references.inArchive(row.table().kind(), label).stream());
        }

        private void namesakesToldOf(Row row) {
            namesakesOf(row)
                    .findFirst()
                    .ifPresent(
                            other ->
                                    row.warn(
                                            "key",
                                            "The archive has the %s %s, called “%s”. This row makes another one; if that one is meant, leave the row out and name it by its identifier."
                                                    .formatted(
                                                            other.kind().word(),
                                                            other.record(),
                                                            other.label())));
        }

        private static String label(Row row, Body body) {
            return switch (body) {
                case SourceBody source -> source.title();
                case ClaimBody claim -> claim.statement().getFirst().words();
                case AttestationBody attestation ->
                        "%s %s"
                                .formatted(
                                        attestation.stance().name().toLowerCase(Locale.ROOT),
                                        row.cell("claim").orElse(""));
                default -> AuthorityRows.label(body);
            };
        }

        private DryRun dryRun() {
            List<DryRun.TableCount> counts = new ArrayList<>();
            for (Table table : Table.values()) {
                List<Row> of = rows.stream().filter(row -> row.table() == table).toList();
                int wrong = (int) of.stream().filter(Row::isWrong).count();
                int made = (int) of.stream().filter(row -> row.body().isPresent()).count();
                boolean there = brought.has(table);
                if (there) {
                    counts.add(
                            new DryRun.TableCount(
                                    table.file(),
                                    of.size(),
                                    made,
                                    of.size() - wrong - made,
                                    wrong));
                }
            }
            List<RowOutcome> outcomes =
                    order.stream().filter(row -> !row.isWrong()).map(Row::outcome).toList();
            List<RowNote> told =
                    notes.stream()
                            .sorted(Comparator.comparing(RowNote::severity))
                            .limit(DryRun.MOST_NOTES)
                            .toList();
            return new DryRun(
                    counts,
                    files.coming().size(),
                    files.known(),
                    (int) notes.stream().filter(RowNote::isError).count(),
                    (int)
                            notes.stream()
                                    .filter(note -> note.severity() == Severity.WARNING)
                                    .count(),
                    told,
                    outcomes);
        }
    }
}
