package org.muniment.authority.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.muniment.authority.NameFolding;
import org.muniment.authority.store.Names;
import org.muniment.record.RecordKind;

/** Finds actors and places by any of their names, whatever the accents, case and hyphens. */
@ApplicationScoped
public class FindByName {

    private final Names names;

    FindByName(Names names) {
        this.names = names;
    }

    /**
     * Those of a kind of which a name, or a word of a name, begins so; each once, with the name
     * that fits. Nothing is found by a name without letters.
     */
    @Transactional
    public List<Names.Match> find(RecordKind kind, String name, int most) {
        String folded = NameFolding.fold(name);
        return folded.isEmpty() ? List.of() : names.find(kind, folded, most);
    }
}
