package org.muniment.specimen.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.muniment.passage.Block;
import org.muniment.passage.Maker;
import org.muniment.passage.usecase.DrawText;
import org.muniment.passage.usecase.EnterText;
import org.muniment.record.AgentId;
import org.muniment.source.Arrival;
import org.muniment.source.Deposit;
import org.muniment.source.DepositOutcome;
import org.muniment.source.FileName;
import org.muniment.source.usecase.DepositFile;
import org.muniment.specimen.Act;
import org.muniment.specimen.store.SpecimenFiles;

/** Brings files into sources, and texts from them. */
@ApplicationScoped
class BringSources {

    private static final String SOURCES = "sources/";

    private final SpecimenFiles files;
    private final DepositFile depositFile;
    private final DrawText drawText;
    private final EnterText enterText;

    BringSources(
            SpecimenFiles files, DepositFile depositFile, DrawText drawText, EnterText enterText) {
        this.files = files;
        this.depositFile = depositFile;
        this.drawText = drawText;
        this.enterText = enterText;
    }

    void deposit(Act.Deposit act, Stage stage) {
        Arrival arrival = act.scanned() ? new Arrival.Scan() : new Arrival.Upload();
        Deposit deposit =
                new Deposit(
                        stage.person(act.who()),
                        new Deposit.InSource(stage.record(act.source()), arrival),
                        new FileName(act.file()),
                        act.label());
        try (InputStream bytes = files.open(SOURCES + act.file())) {
            switch (depositFile.deposit(deposit, bytes)) {
                case DepositOutcome.Placed placed ->
                        stage.surrogates.put(act.source(), placed.surrogate().id());
                case DepositOutcome.AlreadyThere ignored ->
                        throw new IllegalStateException(act.file() + " is there already");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void read(Act.Read act, Stage stage) {
        DrawText.Order order =
                new DrawText.Order(
                        stage.record(act.source()),
                        Stage.named("surrogate", stage.surrogates, act.source()),
                        1,
                        Optional.empty());
        DrawText.Drawn drawn = drawText.draw(order, stage.person(act.who()));
        stage.texts.put(act.source(), drawn.text().id());
    }

    void enter(Act.Enter act, Stage stage) {
        AgentId agent = stage.person(act.who());
        String words = files.words(SOURCES + act.file()).strip();
        Optional<List<Block>> blocks =
                act.caption()
                        ? Optional.of(List.of(caption(words.codePointCount(0, words.length()))))
                        : Optional.empty();
        EnterText.Entry entry =
                new EnterText.Entry(
                        stage.record(act.source()),
                        act.method(),
                        new Maker.Person(agent),
                        act.fromPage() ? Optional.of(firstPage(act, stage)) : Optional.empty(),
                        act.derivedFrom().map(from -> Stage.named("text", stage.texts, from)),
                        act.language(),
                        words,
                        blocks);
        stage.texts.put(act.text(), enterText.enter(entry, agent).id());
    }

    private static EnterText.LookedAt firstPage(Act.Enter act, Stage stage) {
        return new EnterText.LookedAt(Stage.named("surrogate", stage.surrogates, act.source()), 1);
    }

    private static Block caption(int length) {
        return Block.of(Block.Kind.CAPTION, 0, length);
    }
}
