package org.muniment.publication.form;

import java.util.Optional;
import org.muniment.record.RecordId;
import org.muniment.record.RecordKind;

/** Forms the editions of one kind of record. Each is a bean. */
public interface PublicForm {

    RecordKind kind();

    /**
     * What an edition of a record would say now, from approved revisions alone.
     *
     * @return empty when no revision of the record itself was approved
     */
    Optional<FormedEdition> form(RecordId record);
}
