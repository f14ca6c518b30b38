package org.muniment.passage.reading;

import java.util.Set;
import org.commonmark.node.Text;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/**
 * Takes {@code <} for a plain character unless the tag, comment or address that it begins ends
 * soon: otherwise each of many would be looked for up to the end of the paragraph.
 */
final class NearMarkup implements InlineContentParserFactory, InlineContentParser {

    private static final int SOON = 2_000;

    @Override
    public Set<Character> getTriggerCharacters() {
        return Set.of('<');
    }

    @Override
    public InlineContentParser create() {
        return this;
    }

    @Override
    public ParsedInline tryParse(InlineParserState state) {
        Scanner scanner = state.scanner();
        scanner.next();
        Position after = scanner.position();
        return endsSoon(scanner, ending(scanner))
                ? ParsedInline.none()
                : ParsedInline.of(new Text("<"), after);
    }

    private static String ending(Scanner scanner) {
        if (scanner.next("!--")) {
            return "-->";
        }
        if (scanner.next('?')) {
            return "?>";
        }
        return scanner.next("![CDATA[") ? "]]>" : ">";
    }

    private static boolean endsSoon(Scanner scanner, String ending) {
        for (int i = 0; i < SOON && scanner.hasNext(); i++) {
            if (scanner.next(ending)) {
                return true;
            }
            scanner.next();
        }
        return false;
    }
}
