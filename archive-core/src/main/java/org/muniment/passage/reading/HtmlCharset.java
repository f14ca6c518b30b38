package org.muniment.passage.reading;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The encoding that a page states about itself, in the part where the HTML standard looks for it.
 */
final class HtmlCharset {

    private static final int LOOKED_AT = 4096;

    private static final Pattern META =
            Pattern.compile(
                    "<meta[\\s/][^>]{0,500}?charset\\s{0,20}=\\s{0,20}[\"']?([\\w:.-]{1,40})");
    private static final Pattern XML =
            Pattern.compile(
                    "^\\s{0,20}<\\?xml[^>]{0,200}?encoding\\s{0,20}=\\s{0,20}[\"']([\\w:.-]{1,40})");

    private HtmlCharset() {}

    /** Its label. UTF-16 and UTF-32 are passed over: a page in them could not be read this way. */
    static Optional<String> in(byte[] page) {
        String head =
                new String(page, 0, Math.min(page.length, LOOKED_AT), StandardCharsets.ISO_8859_1)
                        .toLowerCase(Locale.ROOT);
        return first(META, head)
                .or(() -> first(XML, head))
                .filter(label -> !label.startsWith("utf-16") && !label.startsWith("utf-32"));
    }

    /** The label that a file of XML states in its declaration. */
    static Optional<String> inXml(byte[] file) {
        String head =
                new String(file, 0, Math.min(file.length, LOOKED_AT), StandardCharsets.ISO_8859_1)
                        .toLowerCase(Locale.ROOT);
        return first(XML, head).filter(label -> !label.startsWith("utf-16"));
    }

    private static Optional<String> first(Pattern pattern, String head) {
        Matcher matcher = pattern.matcher(head);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
