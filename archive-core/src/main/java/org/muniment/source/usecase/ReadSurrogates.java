package org.muniment.source.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.muniment.kernel.Refusal;
import org.muniment.kernel.RefusalCode;
import org.muniment.record.RecordId;
import org.muniment.record.RecordKind;
import org.muniment.record.usecase.ReadRecord;
import org.muniment.source.FileDigest;
import org.muniment.source.FilePlace;
import org.muniment.source.Page;
import org.muniment.source.Surrogate;
import org.muniment.source.SurrogateId;
import org.muniment.source.store.StoredFiles;
import org.muniment.source.store.Surrogates;

/** Which surrogates a source has, of which pages, and where else a file is used. */
@ApplicationScoped
public class ReadSurrogates {

    private final ReadRecord records;
    private final Surrogates surrogates;
    private final StoredFiles files;

    ReadSurrogates(ReadRecord records, Surrogates surrogates, StoredFiles files) {
        this.records = records;
        this.surrogates = surrogates;
        this.files = files;
    }

    /**
     * The surrogates of a source, in the order in which they came.
     *
     * @throws Refusal {@link RefusalCode#NOT_FOUND} when there is no such source
     */
    @Transactional
    public List<Surrogate> ofSource(RecordId source) {
        records.state(RecordKind.SOURCE, source);
        return surrogates.ofSource(source);
    }

    /**
     * One surrogate of a source.
     *
     * @throws Refusal {@link RefusalCode#NOT_FOUND} when the source has none of this identifier
     */
    @Transactional
    public Surrogate one(RecordId source, SurrogateId id) {
        return surrogates
                .byId(id)
                .filter(surrogate -> surrogate.source().equals(source))
                .orElseThrow(
                        () ->
                                new Refusal(
                                        RefusalCode.NOT_FOUND,
                                        "Source %s has no surrogate %s.".formatted(source, id)));
    }

    /**
     * One page of a surrogate.
     *
     * @param number from 1
     * @throws Refusal {@link RefusalCode#NOT_FOUND}
     */
    @Transactional
    public Page page(RecordId source, SurrogateId id, int number) {
        List<Page> pages = one(source, id).pages();
        if (number < 1 || number > pages.size()) {
            throw new Refusal(
                    RefusalCode.NOT_FOUND,
                    "Surrogate %s has pages 1 to %d.".formatted(id, pages.size()));
        }
        return pages.get(number - 1);
    }

    /** Where a file is used; empty when nowhere. */
    @Transactional
    public List<FilePlace> places(FileDigest file) {
        return files.places(file);
    }
}
