package org.muniment.api.curation.passage;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Optional;
import org.muniment.kernel.Refusal;
import org.muniment.passage.Block;
import org.muniment.passage.Maker;
import org.muniment.passage.Method;
import org.muniment.passage.TextId;
import org.muniment.passage.usecase.DrawText;
import org.muniment.passage.usecase.EnterText;
import org.muniment.record.AgentId;
import org.muniment.record.RecordId;
import org.muniment.source.SurrogateId;

/**
 * A text to be added: either {@code words} with a {@code method}, or a page of a surrogate alone,
 * whose words the archive is to read.
 *
 * @param fromSurrogate the surrogate that the words are in, or were seen in
 * @param page its page, from 1; the first when absent
 * @param method {@code transcription}, {@code translation}, {@code correction}, or, with a machine
 *     and a page, {@code extraction} or {@code ocr}
 * @param language BCP 47
 * @param derivedFrom the text that is translated or corrected, or whose place another reading takes
 * @param machine the program that chose the words; absent when it was the caller
 * @param blocks the layout; absent to see paragraphs in blank lines
 */
public record TextDraft(
        Optional<String> fromSurrogate,
        Optional<Integer> page,
        Optional<String> method,
        Optional<String> language,
        Optional<String> words,
        Optional<String> derivedFrom,
        @Valid Optional<Machine> machine,
        Optional<List<BlockView>> blocks) {

    /** A program and its version. */
    public record Machine(String tool, String version) {}

    /** What to read; empty when words are given. */
    Optional<DrawText.Order> order(RecordId source) {
        if (words.isPresent() || fromSurrogate.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new DrawText.Order(
                        source, SurrogateId.parse(fromSurrogate.get()), page.orElse(1), language));
    }

    /** What to enter. */
    EnterText.Entry entry(RecordId source, AgentId agent) {
        Maker maker =
                machine.<Maker>map(program -> new Maker.Machine(program.tool(), program.version()))
                        .orElseGet(() -> new Maker.Person(agent));
        return new EnterText.Entry(
                source,
                method.flatMap(Method::ofWord).orElseThrow(TextDraft::noMethod),
                maker,
                fromSurrogate.map(
                        surrogate ->
                                new EnterText.LookedAt(
                                        SurrogateId.parse(surrogate), page.orElse(1))),
                derivedFrom.map(TextId::parse),
                language.orElseThrow(
                        () -> Refusal.invalid("/language", "Say in which language the words are.")),
                words.orElseThrow(
                        () ->
                                Refusal.invalid(
                                        "/words", "Send the words, or the surrogate they are in.")),
                blocks.map(TextDraft::layout));
    }

    private static List<Block> layout(List<BlockView> views) {
        return views.stream().map(BlockView::block).toList();
    }

    private static Refusal noMethod() {
        return Refusal.invalid(
                "/method",
                "A method is transcription, translation, correction, extraction or ocr.");
    }
}
