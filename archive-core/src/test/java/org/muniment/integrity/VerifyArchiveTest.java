package org.muniment.integrity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muniment.event.EventExamples;
import org.muniment.integrity.check.Projections;
import org.muniment.integrity.usecase.RepairArchive;
import org.muniment.integrity.usecase.VerifyArchive;
import org.muniment.kernel.Digest;
import org.muniment.kernel.Finding;
import org.muniment.publication.LogEntry;
import org.muniment.publication.Newsroom;
import org.muniment.record.AgentId;
import org.muniment.record.ChangeSetId;
import org.muniment.record.Envelope;
import org.muniment.record.RecordId;
import org.muniment.record.RecordKind;
import org.muniment.record.RevisionRef;
import org.muniment.testservices.PostgresTestResource;
import org.muniment.testservices.TestPostgres;

/** Each kind of damage, done past all that guards the database, and exactly what is found of it. */
@QuarkusTest
@TestProfile(ArchiveOfItsOwn.class)
@WithTestResource(PostgresTestResource.class)
class VerifyArchiveTest {

    @Inject VerifyArchive verify;
    @Inject RepairArchive repair;
    @Inject Projections projections;
    @Inject LivedInArchive archive;
    @Inject Newsroom room;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String jdbcUrl;

    @ConfigProperty(name = "archive.files")
    Path files;

    @Test
    void findsNothingInAnArchiveThatNobodyDamaged() {
        archive.contents();
        List<Finding> found = new ArrayList<>();
        List<Examined> examined = verify.verify(collecting(found));

        assertEquals(List.of(), found);
        assertEquals(
                List.of(),
                examined.stream().filter(check -> check.things() == 0).toList(),
                "every check had something to look at");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            textBlock =
                    """
                    # the revision's envelope: when it was made
                    change_set ; at = at + interval '1 s' where id = (select change_set from revision where record = '{place}') ; revision-altered {place}/1
                    # ... and its own digest; the next one still names the right one
                    revision ; digest = sha256(convert_to('x', 'UTF8')) where record = '{draft}' and number = 1 ; revision-altered {draft}/1
                    # the present state is not the last revision
                    record ; head = 1 where id = '{draft}' ; head-wrong {draft}
                    # what a revision says
                    revision ; body = convert_to(replace(convert_from(body, 'UTF8'), 'heron', 'robin'), 'UTF8') where record = '{draft}' and number = 1 ; body-altered {draft}/1
                    revision ; body = null, salt = null where record = '{draft}' and number = 1 ; body-missing {draft}/1
                    # what is drawn from heads
                    source_part ; position = 7 where record = '{part}' ; projection-differs {part}
                    claim ; begins_first = begins_first - 1 where record = '{claim}' ; projection-differs {claim}
                    attestation ; stance = 'DISPUTES' where record = '{attestation}' ; projection-differs {attestation}
                    place_within ; position = 7 where record = '{place}' ; projection-differs {place}
                    name ; folded = 'x' where record = '{retired}' ; projection-differs {retired}
                    record_reference ; path = '/x' where record = '{place}' ; projection-differs {place}
                    # what the database says of a file
                    file ; size = size + 1 where digest = '{image}' ; file-size {image}
                    # texts
                    text_version ; language = 'fr' where id = '{wordy}' ; text-altered {wordy}
                    text_version ; words = upper(words), words_digest = sha256(convert_to(upper(words), 'UTF8')) where id = '{wordy}' ; text-altered {wordy}
                    text_version ; blocks = '[{"kind":"none"}]' where id = '{wordy}' ; text-altered {wordy}
                    text_version ; words = null where id = '{wordy}' ; words-missing {wordy}
                    # passages
                    passage ; exact = 'heron gape' where id = '{passage}' ; quotation-mismatch {passage}
                    passage ; suffix = '' where id = '{passage}' ; quotation-mismatch {passage}
                    passage ; exact = null, prefix = null, suffix = null where id = '{passage}' ; quotation-missing {passage}
                    passage ; x = 7 where id = '{region}' ; region-mismatch {region}
                    # editions
                    edition ; bytes = bytes || ' ' where record = '{event}' and number = 2 ; edition-altered {event}/editions/2
                    edition ; bytes = null where record = '{event}' and number = 2 ; edition-missing {event}/editions/2, facet-differs {event}, facet-differs {event}
                    edition ; bytes = '{' where record = '{event}' and number = 2 ; edition-altered {event}/editions/2, facet-differs {event}, facet-differs {event}
                    edition_basis ; basis_revision = 3 where record = '{event}' and edition = 2 and basis_record = '{event}' ; basis-not-approved {event}/editions/2
                    # which one is current
                    published ; edition = 1 where record = '{event}' ; current-wrong {event}
                    published ; since = serial where record = '{event}' ; current-wrong {event}
                    withdrawal ; serial = 1 where record = '{withdrawn}' ; current-wrong {withdrawn}, facet-differs {withdrawn}
                    # the log
                    publication_log ; body = convert_to(replace(convert_from(body, 'UTF8'), 'readers', 'writers'), 'UTF8') where serial = 1 ; log-altered log/1
                    # what lists are filtered by
                    edition_facet ; says = array['x'] where record = '{event}' and edition = 2 ; facet-differs {event}
                    edition_claim ; begins_first = begins_first - 1 where record = '{event}' and edition = 2 ; facet-differs {event}
                    edition_claim ; since = 4 where record = '{event}' and edition = 2 ; facet-differs {event}
                    # who is retired or merged
                    use_change ; change = 'reinstated' where record = '{retired}' ; use-wrong {retired}
                    use_change ; survivor = '{place}' where record = '{merged}' ; use-wrong {merged}
                    record ; merged_into = null where id = '{merged}' ; use-wrong {merged}
                    record ; merged_into = '{place}' where id = '{outer}' ; merge-broken {merged}, use-wrong {outer}
                    # decisions about conflicts
                    conflict_resolution ; conflict = '{event}' where id = '{resolution}' ; resolution-altered {resolution}
                    conflict_resolution_approval ; at = at - interval '1 day' where resolution = '{resolution}' ; approval-early {resolution}
                    conflict_resolution_approval ; agent = resolver, resolver = agent where resolution = '{resolution}' ; approval-own {resolution}
                    # working copies
                    working_copy ; body = '[]' where id = '{copy}' ; working-copy-altered {copy}
                    working_copy ; body = '{' where id = '{copy}' ; working-copy-altered {copy}
                    # decisions are about revisions that exist
                    submission_part ; number = 99 where record = '{withdrawn}' ; reference-dangling submission_part {withdrawn}/99
                    """)
    void findsWhatWasChanged(String table, String change, String finding) throws SQLException {
        String sql = filled("update %s set %s".formatted(table, change));
        try (Damage damage = Damage.by(jdbcUrl, table, sql)) {
            List<String> expected = List.of(filled(finding).split(", "));
            if (table.equals("submission_part") || finding.startsWith("approval-own")) {
                assertTrue(errors().containsAll(expected), errors().toString());
            } else {
                assertEquals(expected, errors());
            }
        }
        assertEquals(List.of(), errors());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            textBlock =
                    """
                    revision ; record = '{draft}' and number = 1 ; revision-missing {draft}/1
                    name ; record = '{place}' ; projection-differs {place}
                    edition_basis ; record = '{event}' and edition = 1 ; basis-missing {event}/editions/1
                    published ; record = '{event}' ; current-wrong {event}
                    edition_facet ; record = '{withdrawn}' ; facet-differs {withdrawn}
                    use_change ; record = '{retired}' ; use-wrong {retired}
                    conflict_resolution_claim ; resolution = '{resolution}' ; resolution-altered {resolution}
                    """)
    void findsWhatWasTakenAway(String table, String which, String finding) throws SQLException {
        String sql = filled("delete from %s where %s".formatted(table, which));
        try (Damage damage = Damage.by(jdbcUrl, table, sql)) {
            assertEquals(List.of(filled(finding)), errors());
        }
        assertEquals(List.of(), errors());
    }

    @Test
    void findsARevisionThatWasReplacedTogetherWithItsDigest() throws SQLException {
        RevisionRef first = new RevisionRef(archive.contents().draft(), 1);
        String digest = envelope(first, changeSetOf(archive.contents().place())).digest().hex();
        String sql =
                "update revision set change_set = '%s', digest = '\\x%s' where record = '%s' and number = 1"
                        .formatted(changeSetOf(archive.contents().place()), digest, first.record());
        try (Damage damage = Damage.by(jdbcUrl, "revision", sql)) {
            assertEquals(List.of("chain-broken %s/2".formatted(first.record())), errors());
        }
    }

    @Test
    void findsAnEntryOfTheLogThatWasReplacedTogetherWithItsDigest() throws SQLException {
        byte[] body = "{}".getBytes(UTF_8);
        LogEntry forged =
                new LogEntry(
                        3,
                        LogEntry.Kind.WITHDRAWAL,
                        OffsetDateTime.parse(
                                        one(
                                                "select to_char(at,"
                                                    + " 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"') from"
                                                    + " publication_log where serial = 3"))
                                .toInstant(),
                        body,
                        Optional.of(
                                new Digest(
                                        one(
                                                "select encode(previous, 'hex') from"
                                                        + " publication_log where serial = 3"))));
        String sql =
                "update publication_log set body = '{}', digest = '\\x%s' where serial = 3"
                        .formatted(forged.digest());
        try (Damage damage = Damage.by(jdbcUrl, "publication_log", sql)) {
            assertEquals(List.of("log-broken log/4"), errors());
        }
    }

    @Test
    void findsAnEntryThatWasTakenOutOfTheLog() throws SQLException {
        archive.contents();
        String sql = "delete from publication_log where serial = 3";
        try (Damage damage = Damage.by(jdbcUrl, "publication_log", sql)) {
            assertEquals(
                    List.of(
                            "log-gap log/3",
                            "reference-dangling edition_facet 3",
                            "reference-dangling withdrawal 3"),
                    errors());
        }
    }

    @Test
    void findsAnEditionThatWasReplacedTogetherWithItsDigest() throws SQLException {
        String sql =
                filled(
                        """
                        with forged as (
                            select convert_to(replace(convert_from(bytes, 'UTF8'), '"number":1', '"number":3'), 'UTF8') as bytes
                            from edition where record = '{event}' and number = 1)
                        update edition set bytes = forged.bytes, digest = sha256(forged.bytes)
                        from forged where record = '{event}' and number = 1\
                        """);
        try (Damage damage = Damage.by(jdbcUrl, "edition", sql)) {
            assertEquals(
                    List.of(
                            filled("edition-misnumbered {event}/editions/1"),
                            filled("edition-not-as-logged {event}/editions/1")),
                    errors());
        }
    }

    @Test
    void findsAnEditionThatNobodyReleased() throws SQLException {
        String sql =
                filled(
                        """
                        insert into edition (record, number, serial, kind, bytes, digest)
                        select '{draft}', number, serial, kind, bytes, digest
                        from edition where record = '{event}' and number = 1\
                        """);
        try (Damage damage = Damage.by(jdbcUrl, "edition", sql)) {
            assertEquals(
                    List.of(
                            filled("basis-missing {draft}/editions/1"),
                            filled("current-wrong {draft}"),
                            filled("edition-not-logged {draft}/editions/1")),
                    errors().stream().filter(error -> !error.startsWith("facet-")).toList());
        }
    }

    @Test
    void findsABodyThatNobodyCanRead() throws SQLException {
        RevisionRef head = new RevisionRef(archive.contents().draft(), 2);
        byte[] body = "{\"unheard\":\"of\"}".getBytes(UTF_8);
        byte[] salt = HexFormat.of().parseHex("00");
        Digest bodyDigest = Envelope.bodyDigest(salt, body);
        Envelope there = envelope(head, changeSetOf(head));
        Envelope forged =
                new Envelope(
                        head,
                        there.kind(),
                        there.schema(),
                        bodyDigest,
                        there.parent(),
                        there.changeSet(),
                        there.agent(),
                        there.at());
        String sql =
                "update revision set body = '\\x%s', salt = '\\x00', body_digest = '\\x%s', digest = '\\x%s' where record = '%s' and number = 2"
                        .formatted(
                                HexFormat.of().formatHex(body),
                                bodyDigest,
                                forged.digest(),
                                head.record());
        try (Damage damage = Damage.by(jdbcUrl, "revision", sql)) {
            assertEquals(List.of("body-unreadable " + head), errors());
        }
    }

    @Test
    void findsNothingWrongWithWhatWasExpungedButBytesThatAreStillThere() throws SQLException {
        String expunctions =
                filled(
                        """
                        insert into expunction (id, agent, at, reason, record, number, text_version, file)
                        select n.id, a.id, now(), 'The law asks for it.', n.record, n.number, n.text, n.file
                        from (values
                            ('{draft}', '{draft}', 1, null, null),
                            ('{event}', null, null,
                                (select text_version from passage where id = '{passage}'), null),
                            ('{claim}', null, null, null, '{image}')
                        ) as n (id, record, number, text, file), (select id from agent limit 1) a\
                        """);
        String edition = filled("insert into expunged_edition values ('{event}', 1, '{draft}')");
        String text =
                filled(
                        "update text_version set words = null where id ="
                                + " (select text_version from passage where id = '{passage}')");
        String body =
                filled(
                        "update revision set body = null, salt = null"
                                + " where record = '{draft}' and number = 1");
        String words =
                filled(
                        "update passage set exact = null, prefix = null, suffix = null"
                                + " where id = '{passage}'");
        String bytes =
                filled("update edition set bytes = null where record = '{event}' and number = 1");
        try (Damage first = Damage.by(jdbcUrl, "expunction", expunctions);
                Damage second = Damage.by(jdbcUrl, "expunged_edition", edition);
                Damage third = Damage.by(jdbcUrl, "text_version", text);
                Damage fourth = Damage.by(jdbcUrl, "revision", body);
                Damage fifth = Damage.by(jdbcUrl, "passage", words);
                Damage sixth = Damage.by(jdbcUrl, "edition", bytes)) {
            assertEquals(List.of(filled("file-expunged {image}")), errors());
        }
        assertEquals(List.of(), errors());
    }

    @Test
    void findsFilesThatAreLostSpoiltOrHalf() throws IOException {
        Path object = object(archive.contents().image().hex());
        Path content = object.resolve("v1/content/file");
        byte[] right = Files.readAllBytes(content);

        byte[] wrong = right.clone();
        wrong[wrong.length - 1]++;
        Files.write(content, wrong);
        assertEquals(List.of(filled("fixity-mismatch {image}")), errors());
        Files.delete(content);
        assertEquals(List.of(filled("file-missing {image}")), errors());
        Files.write(content, right);

        Path inventory = object.resolve("inventory.json");
        byte[] kept = Files.readAllBytes(inventory);
        Files.writeString(inventory, "{}");
        assertEquals(List.of(filled("object-damaged {image}")), errors());
        Files.write(inventory, kept);
        assertEquals(List.of(), errors());
    }

    @Test
    void remarksUponFilesThatNoRowKnowsAndRemovesThemWhenAskedTo()
            throws IOException, SQLException {
        String digest =
                archive.deposit(
                                archive.contents().source(),
                                "orphan.txt",
                                "An orphan to be".getBytes(UTF_8))
                        .file()
                        .digest()
                        .hex();
        TestPostgres.tamper(
                jdbcUrl,
                "delete from surrogate where id = (select surrogate from surrogate_page where file = '%s')"
                        .formatted(digest),
                "delete from surrogate_page where file = '%s'".formatted(digest),
                "delete from file where digest = '%s'".formatted(digest));

        List<Finding> found = new ArrayList<>();
        verify.verify(collecting(found));
        assertEquals(List.of("file-orphan " + digest), found.stream().map(this::text).toList());
        assertEquals(List.of(), errors());

        assertEquals(1, repair.repair().orphans());
        assertEquals(false, Files.exists(object(digest)));
        found.clear();
        verify.verify(collecting(found));
        assertEquals(List.of(), found);
    }

    @Test
    void drawsProjectionsAnewWhenAskedTo() throws SQLException {
        TestPostgres.tamper(
                jdbcUrl,
                filled("delete from name where record = '{place}'"),
                filled("update claim set begins_first = begins_first - 1 where record = '{claim}'"),
                filled("delete from record_reference where record = '{attestation}'"),
                filled(
                        "insert into record_reference (record, path, target)"
                                + " values ('{retired}', '/x', '{place}')"));
        assertEquals(4, errors().size());

        assertEquals(4, repair.repair().records());
        assertEquals(List.of(), errors());
    }

    @Test
    void drawsWhatEditionsSayAnewWhenAskedTo() throws SQLException {
        TestPostgres.tamper(
                jdbcUrl, filled("delete from edition_facet where record = '{withdrawn}'"));
        assertEquals(List.of(filled("facet-differs {withdrawn}")), errors());

        assertEquals(1, repair.repair().published());
        assertEquals(List.of(), errors());
    }

    @ParameterizedTest
    @CsvSource({"1, mark-misplaced", "2, mark-idle"})
    void findsMarksOnEditionsThatAreNotStale(int edition, String code) throws SQLException {
        String sql =
                filled(
                        "insert into stale_edition select '{event}', %d, 'access', now()"
                                .formatted(edition));
        try (Damage damage = Damage.by(jdbcUrl, "stale_edition", sql)) {
            assertTrue(found().contains(filled(code + " {event}")), found().toString());
        }
        assertEquals(List.of(), found());
    }

    @Test
    void findsMarksThatAreMissing() throws SQLException {
        archive.contents();
        RevisionRef visit = room.approved(EventExamples.labelled("Another visit"));
        room.publish(visit.record());
        room.revise(visit, EventExamples.labelled("Another visit of the envoys"));
        room.approve(visit.record());
        assertEquals(List.of(), found());

        String sql = "delete from stale_edition where record = '%s'".formatted(visit.record());
        try (Damage damage = Damage.by(jdbcUrl, "stale_edition", sql)) {
            assertEquals(List.of("mark-missing " + visit.record()), found());
        }
    }

    @Test
    void drawsAnewEveryTableWhoseRowsGoWithTheirRecord() throws SQLException {
        SortedSet<String> drawn = new TreeSet<>();
        try (Connection connection = TestPostgres.asSuperuser(jdbcUrl);
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery(
                                """
                                select distinct c.relname from pg_constraint k
                                join pg_class c on c.oid = k.conrelid
                                where k.contype = 'f' and k.confdeltype = 'c'
                                  and k.confrelid = 'public.record'::regclass\
                                """)) {
            while (rows.next()) {
                drawn.add(rows.getString(1));
            }
        }
        assertEquals(drawn, projections.tables());
    }

    private List<String> found() {
        List<Finding> found = new ArrayList<>();
        verify.verify(collecting(found));
        return found.stream().map(this::text).toList();
    }

    private List<String> errors() {
        List<Finding> found = new ArrayList<>();
        verify.verify(collecting(found));
        return found.stream().filter(Finding::isError).map(this::text).sorted().toList();
    }

    private String text(Finding finding) {
        return finding.code() + " " + finding.subject();
    }

    private static IntegrityReport collecting(List<Finding> found) {
        return new IntegrityReport() {
            @Override
            public void begin(String check) {}

            @Override
            public void found(String check, Finding finding) {
                found.add(finding);
            }

            @Override
            public void end(Examined examined) {}
        };
    }

    /** A text in which the things of the archive stand for their identifiers. */
    private String filled(String text) {
        LivedInArchive.Contents has = archive.contents();
        Map<String, Object> names =
                Map.ofEntries(
                        Map.entry("part", has.part()),
                        Map.entry("event", has.event()),
                        Map.entry("claim", has.claim()),
                        Map.entry("attestation", has.attestation()),
                        Map.entry("withdrawn", has.withdrawn()),
                        Map.entry("draft", has.draft()),
                        Map.entry("place", has.place()),
                        Map.entry("retired", has.retired()),
                        Map.entry("outer", has.outer()),
                        Map.entry("merged", has.merged()),
                        Map.entry("resolution", has.resolution()),
                        Map.entry("copy", has.copy()),
                        Map.entry("passage", has.passage()),
                        Map.entry("region", has.region()),
                        Map.entry("wordy", has.wordy()),
                        Map.entry("image", has.image()));
        String filled = text;
        for (Map.Entry<String, Object> name : names.entrySet()) {
            filled = filled.replace("{" + name.getKey() + "}", name.getValue().toString());
        }
        return filled;
    }

    private Envelope envelope(RevisionRef ref, ChangeSetId changeSet) throws SQLException {
        String of =
                " from revision where record = '%s' and number = %d"
                        .formatted(ref.record(), ref.number());
        String made = " from change_set where id = '%s'".formatted(changeSet);
        return new Envelope(
                ref,
                RecordKind.EVENT,
                Integer.parseInt(one("select schema" + of)),
                new Digest(one("select encode(body_digest, 'hex')" + of)),
                Optional.of(one("select coalesce(encode(parent_digest, 'hex'), '')" + of))
                        .filter(hex -> !hex.isEmpty())
                        .map(Digest::new),
                changeSet,
                AgentId.parse(one("select agent" + made)),
                OffsetDateTime.parse(
                                one(
                                        "select to_char(at, 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')"
                                                + made))
                        .toInstant());
    }

    private ChangeSetId changeSetOf(RecordId record) throws SQLException {
        return changeSetOf(new RevisionRef(record, 1));
    }

    private ChangeSetId changeSetOf(RevisionRef ref) throws SQLException {
        return ChangeSetId.parse(
                one(
                        "select change_set from revision where record = '%s' and number = %d"
                                .formatted(ref.record(), ref.number())));
    }

    private String one(String sql) throws SQLException {
        try (Connection connection = TestPostgres.asSuperuser(jdbcUrl);
                Statement statement = connection.createStatement()) {
            statement.execute("set time zone 'UTC'");
            try (ResultSet row = statement.executeQuery(sql)) {
                row.next();
                return row.getString(1);
            }
        }
    }

    private Path object(String digest) {
        return files.resolve("ocfl")
                .resolve(digest.substring(0, 2))
                .resolve(digest.substring(2, 4))
                .resolve(digest);
    }
}
