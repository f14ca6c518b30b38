package org.muniment.standalone.keeping;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;
import org.muniment.standalone.process.ServerFailure;

/**
 * What a backup says of itself.
 *
 * @param format of the backup: {@value #FORMAT}
 * @param made when its picture of the database was taken, ISO 8601 in UTC
 * @param schema the last migration of the database, such as {@code 0070}
 * @param postgres the version of the server that it was copied from
 * @param keycloak the version of Keycloak that the accounts are of
 * @param files how many files of the archive are in it
 * @param damaged digests of files that the storage lacked, or had with other bytes than they should
 *     have; the backup has of them what was there
 * @param settings those that were given a value when it was made, for whoever restores it
 * @param parts how many parts it has, this manifest not counted
 */
public record Manifest(
        int format,
        String made,
        String schema,
        String postgres,
        String keycloak,
        List<Table> tables,
        List<Sequence> sequences,
        long files,
        List<String> damaged,
        Map<String, String> settings,
        long parts) {

    /** The one form of backup that there has been. */
    public static final int FORMAT = 1;

    static final String FILE = "manifest.json";

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                    .build();

    /** A table, the columns that were copied, in their order, and how many rows. */
    public record Table(String name, List<String> columns, long rows) {}

    /** A sequence and where it stood: at least behind every number that the tables have of it. */
    public record Sequence(String name, long last, boolean called) {}

    String json() {
        try {
            return JSON.writeValueAsString(this) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static Manifest parse(String json) {
        try {
            var manifest = JSON.readTree(json);
            if (manifest.path("format").asInt() != FORMAT) {
                throw new ServerFailure(
                        "This backup is of format %s, which this version does not know. Restore it with the version that made it, or a newer one."
                                .formatted(manifest.path("format").asText("(none)")));
            }
            return JSON.treeToValue(manifest, Manifest.class);
        } catch (JsonProcessingException e) {
            throw new ServerFailure("The manifest of this backup cannot be read.", e);
        }
    }
}
