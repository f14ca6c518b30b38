package org.muniment.record.store;

import java.util.List;
import org.muniment.kernel.Finding;
import org.muniment.record.Body;
import org.muniment.record.RecordId;
import org.muniment.record.RecordKind;

/**
 * What must hold between a body and the rest of the archive, beyond what its constructor can see:
 * that a claim's value fits its property, that a source is not part of itself. Each is a bean; it
 * is asked in the transaction that writes, with all named records locked, and nothing is written
 * when it finds an error.
 *
 * @param <B> the body
 */
public interface BodyRule<B extends Body> {

    RecordKind kind();

    /**
     * What is wrong, each with a JSON pointer into the body as its subject; empty when all is well.
     */
    List<Finding> check(RecordId record, B body);
}
