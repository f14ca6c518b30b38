package org.muniment.publication.form;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.muniment.record.RecordKind;

/** The form of each kind of record that has editions of its own. */
@ApplicationScoped
public class PublicForms {

    private final List<PublicForm> forms;

    PublicForms(@All List<PublicForm> forms) {
        this.forms = forms;
    }

    /** Empty for what is published inside the edition of its subject. */
    public Optional<PublicForm> of(RecordKind kind) {
        return forms.stream().filter(form -> form.kind() == kind).findFirst();
    }
}
