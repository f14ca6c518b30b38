package org.muniment.api.curation.passage;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.muniment.kernel.Finding;
import org.muniment.passage.Encoding;
import org.muniment.passage.Maker;
import org.muniment.passage.Origin;
import org.muniment.passage.Text;

/**
 * A text without its words.
 *
 * @param maker who or what chose the words
 * @param drawn the file they were taken from
 * @param length of the words, in Unicode code points
 * @param wordsDigest SHA-256 of the words in UTF-8
 * @param digest SHA-256 of the canonical form of all this
 * @param blocks the layout; absent in lists
 * @param remarks what was changed or left out on the way in
 */
public record TextView(
        String id,
        String source,
        String method,
        MakerView maker,
        Optional<DrawnView> drawn,
        Optional<String> derivedFrom,
        String language,
        int length,
        String wordsDigest,
        String digest,
        Optional<List<BlockView>> blocks,
        List<Finding> remarks,
        String enteredBy,
        Instant at) {

    /** A person by its identifier, or a program by name and version. */
    public record MakerView(
            Optional<String> agent, Optional<String> tool, Optional<String> version) {

        static MakerView of(Maker maker) {
            return switch (maker) {
                case Maker.Person(var agent) ->
                        new MakerView(
                                Optional.of(agent.toString()), Optional.empty(), Optional.empty());
                case Maker.Machine(var tool, var version) ->
                        new MakerView(Optional.empty(), Optional.of(tool), Optional.of(version));
            };
        }
    }

    /** A page of a surrogate, the file that it is, and how its bytes were read. */
    public record DrawnView(
            String surrogate, int page, String file, Optional<EncodingView> encoding) {

        static DrawnView of(Origin.Drawn drawn) {
            return new DrawnView(
                    drawn.surrogate().toString(),
                    drawn.page(),
                    drawn.file().hex(),
                    drawn.encoding().map(EncodingView::of));
        }
    }

    /**
     * How bytes were read as characters.
     *
     * @param basis {@code byte-order-mark}, {@code declared}, {@code strict-utf-8} or {@code
     *     guessed}
     */
    public record EncodingView(
            String charset, String basis, List<Encoding.Alternative> alternatives) {

        static EncodingView of(Encoding encoding) {
            return new EncodingView(
                    encoding.charset(), encoding.basis().word(), encoding.alternatives());
        }
    }

    static TextView of(Text text) {
        return view(text, Optional.of(text.blocks().stream().map(BlockView::of).toList()));
    }

    static TextView line(Text text) {
        return view(text, Optional.empty());
    }

    private static TextView view(Text text, Optional<List<BlockView>> blocks) {
        Origin origin = text.origin();
        return new TextView(
                text.id().toString(),
                text.source().toString(),
                origin.method().word(),
                MakerView.of(origin.maker()),
                origin.drawn().map(DrawnView::of),
                origin.derivedFrom().map(Object::toString),
                text.language(),
                text.length(),
                text.words().hex(),
                text.digest().hex(),
                blocks,
                text.remarks(),
                text.enteredBy().toString(),
                text.at());
    }
}
