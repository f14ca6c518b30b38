package org.muniment.authority.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import org.muniment.authority.mention.Mention;
import org.muniment.authority.mention.NameIndex;
import org.muniment.authority.mention.NameIndexBuilder;
import org.muniment.authority.mention.UnknownName;
import org.muniment.authority.mention.UnknownNames;
import org.muniment.authority.store.AllNames;
import org.muniment.kernel.Refusal;
import org.muniment.kernel.RefusalCode;
import org.muniment.passage.Block;
import org.muniment.passage.Text;
import org.muniment.passage.TextId;
import org.muniment.passage.usecase.ReadText;

/**
 * Finds where a text mentions actors and places of the archive. What it finds is a suggestion, and
 * is kept nowhere.
 *
 * <p>The index of names is kept in memory and made anew when names have changed, on this node or
 * another.
 */
@ApplicationScoped
public class FindMentions {

    private final AllNames names;
    private final ReadText texts;

    private Made made = new Made(NameIndex.of(List.of()), "");

    /**
     * @param seen the transactions that the index knows; empty before the first
     */
    private record Made(NameIndex index, String seen) {}

    FindMentions(AllNames names, ReadText texts) {
        this.names = names;
        this.texts = texts;
    }

    /**
     * The mentions in a text, in order; words that belong to the page and not to the work are left
     * out.
     *
     * @throws Refusal {@link RefusalCode#NOT_FOUND}, {@link RefusalCode#EXPUNGED}
     */
    public List<Mention> inText(TextId id) {
        Text text = texts.describe(id);
        return inWords(texts.words(id).value(), text.blocks());
    }

    /** The mentions in words that are laid out so. */
    public List<Mention> inWords(String words, List<Block> blocks) {
        List<Block> apart =
                blocks.stream().filter(block -> block.kind() == Block.Kind.BOILERPLATE).toList();
        return index().find(words).stream()
                .filter(mention -> apart.stream().noneMatch(block -> overlap(mention, block)))
                .toList();
    }

    /**
     * Proper names in a text that no actor or place has, the most frequent first.
     *
     * @throws Refusal {@link RefusalCode#NOT_FOUND}, {@link RefusalCode#EXPUNGED}
     */
    public List<UnknownName> unknownIn(TextId id) {
        Text text = texts.describe(id);
        return unknownIn(texts.words(id).value(), text.blocks());
    }

    /** The unknown proper names in words that are laid out so. */
    public List<UnknownName> unknownIn(String words, List<Block> blocks) {
        String work = withoutPage(words, blocks);
        return UnknownNames.in(work, index().find(work));
    }

    /** The words with empty lines for what belongs to the page, so that offsets stay. */
    private static String withoutPage(String words, List<Block> blocks) {
        int[] points = words.codePoints().toArray();
        for (Block block : blocks) {
            if (block.kind() == Block.Kind.BOILERPLATE) {
                Arrays.fill(points, block.start(), block.end(), '\n');
            }
        }
        return new String(points, 0, points.length);
    }

    private static boolean overlap(Mention mention, Block block) {
        return mention.start() < block.end() && block.start() < mention.end();
    }

    /** All names as they are now. */
    public synchronized NameIndex index() {
        if (made.seen().isEmpty() || names.changedSince(made.seen())) {
            NameIndexBuilder builder = new NameIndexBuilder();
            String seen = names.each(builder::add);
            made = new Made(builder.build(), seen);
        }
        return made.index();
    }
}
