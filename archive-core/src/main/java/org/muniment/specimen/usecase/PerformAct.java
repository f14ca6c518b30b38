package org.muniment.specimen.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.function.Consumer;
import org.muniment.specimen.Act;

/** Does what an act says. */
@ApplicationScoped
class PerformAct {

    private final WriteEntries writing;
    private final BringSources sources;
    private final ReviewDossiers review;
    private final Publish publish;
    private final EntityManager entities;

    PerformAct(
            WriteEntries writing,
            BringSources sources,
            ReviewDossiers review,
            Publish publish,
            EntityManager entities) {
        this.writing = writing;
        this.sources = sources;
        this.review = review;
        this.publish = publish;
        this.entities = entities;
    }

    void perform(Act act, Stage stage) {
        switch (act) {
            case Act.Write write -> writing.write(write, stage);
            case Act.Deposit deposit -> sources.deposit(deposit, stage);
            case Act.Read read -> sources.read(read, stage);
            case Act.Enter enter -> sources.enter(enter, stage);
            case Act.Submit submit ->
                    each(submit.dossiers(), dossier -> review.submit(submit, dossier, stage));
            case Act.Decide decide ->
                    each(decide.dossiers(), dossier -> review.decide(decide, dossier, stage));
            case Act.Comment comment -> review.comment(comment, stage);
            case Act.Reply reply -> review.reply(reply, stage);
            case Act.Resolve resolve -> publish.resolve(resolve, stage);
            case Act.Release release -> publish.release(release, stage);
            case Act.Withdraw withdraw -> publish.withdraw(withdraw, stage);
        }
        letGo();
    }

    private void each(List<String> dossiers, Consumer<String> deed) {
        for (String dossier : dossiers) {
            deed.accept(dossier);
            letGo();
        }
    }

    /** Rows that are kept in memory are compared again before each query of the transaction. */
    private void letGo() {
        entities.flush();
        entities.clear();
    }
}
