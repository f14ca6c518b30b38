package org.muniment.source;

import java.util.List;
import java.util.Optional;
import org.muniment.record.RecordId;

/** Sources for tests. */
public final class SourceExamples {

    private SourceExamples() {}

    public static SourceBody titled(String title) {
        return source(title, Optional.of(Rights.UNDETERMINED), Optional.empty(), Optional.empty());
    }

    public static SourceBody withAccess(String title, Access access) {
        return source(
                title, Optional.of(Rights.UNDETERMINED), Optional.of(access), Optional.empty());
    }

    public static SourceBody partOf(RecordId whole, String title) {
        return source(title, Optional.empty(), Optional.empty(), Optional.of(new PartOf(whole, 1)));
    }

    public static SourceBody partOf(RecordId whole, String title, Access access) {
        return source(
                title, Optional.empty(), Optional.of(access), Optional.of(new PartOf(whole, 1)));
    }

    private static SourceBody source(
            String title,
            Optional<Rights> rights,
            Optional<Access> access,
            Optional<PartOf> partOf) {
        return new SourceBody(
                List.of(new Title(title, Optional.of("en"))),
                List.of(),
                List.of("en"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                rights,
                access,
                Optional.empty(),
                partOf,
                Optional.empty());
    }
}
