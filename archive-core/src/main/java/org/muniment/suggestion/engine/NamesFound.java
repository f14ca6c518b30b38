package org.muniment.suggestion.engine;

import java.util.List;

/**
 * The names in a text, in the order in which they stand there. An unknown name may have a mention
 * in it: Taiwan Strait is another name than Taiwan.
 */
public record NamesFound(List<Mention> mentions, List<UnknownName> unknown) {

    public static final NamesFound NONE = new NamesFound(List.of(), List.of());

    public NamesFound {
        mentions = List.copyOf(mentions);
        unknown = List.copyOf(unknown);
    }
}
