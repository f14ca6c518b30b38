package org.muniment.claim.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.muniment.kernel.Finding;
import org.muniment.passage.PassageId;
import org.muniment.passage.store.Passages;

/** Whether the passages that bodies name are there. */
@ApplicationScoped
class PassagesNamed {

    private final Passages passages;

    PassagesNamed(Passages passages) {
        this.passages = passages;
    }

    List<Finding> check(String pointer, Optional<PassageId> passage) {
        return passage.stream()
                .filter(id -> passages.byId(id).isEmpty())
                .map(
                        id ->
                                Finding.error(
                                        "passage-unknown",
                                        pointer,
                                        "There is no passage %s; select it first.".formatted(id)))
                .toList();
    }
}
