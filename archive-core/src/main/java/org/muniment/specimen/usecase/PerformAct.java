package org.muniment.specimen.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
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

    /**
     * Does it, and lets go of the rows that it touched: what is kept in memory is compared again
     * before each query of the transaction.
     */
    void perform(Act act, Stage stage) {
        switch (act) {
            case Act.Write write -> writing.write(write, stage);
            case Act.Deposit deposit -> sources.deposit(deposit, stage);
            case Act.Read read -> sources.read(read, stage);
            case Act.Enter enter -> sources.enter(enter, stage);
            case Act.Submit submit -> review.submit(submit, stage);
            case Act.Decide decide -> review.decide(decide, stage);
            case Act.Comment comment -> review.comment(comment, stage);
            case Act.Reply reply -> review.reply(reply, stage);
            case Act.Resolve resolve -> publish.resolve(resolve, stage);
            case Act.Release release -> publish.release(release, stage);
            case Act.Withdraw withdraw -> publish.withdraw(withdraw, stage);
        }
        entities.flush();
        entities.clear();
    }
}
