package org.muniment.source;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** The kinds of file that the archive takes; found from the bytes, never from the name. */
public enum MediaType {
    PLAIN_TEXT("text/plain", "plain text"),
    MARKDOWN("text/markdown", "Markdown"),
    HTML("text/html", "HTML"),
    TEI("application/tei+xml", "TEI"),
    PNG("image/png", "PNG"),
    JPEG("image/jpeg", "JPEG"),
    TIFF("image/tiff", "TIFF"),
    WEBP("image/webp", "WebP"),
    PDF("application/pdf", "PDF"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "Word (DOCX)"),
    ODT("application/vnd.oasis.opendocument.text", "OpenDocument text (ODT)"),
    RTF("application/rtf", "Rich Text (RTF)"),
    EPUB("application/epub+zip", "EPUB");

    private final String word;
    private final String name;

    MediaType(String word, String name) {
        this.word = word;
        this.name = name;
    }

    /** The registered name (RFC 6838), without parameters: {@code text/plain}. */
    public String word() {
        return word;
    }

    /** What people call it. */
    public String plainName() {
        return name;
    }

    public boolean isImage() {
        return word.startsWith("image/");
    }

    /** Whether it holds words in a form that programs other than an editor of text make. */
    public boolean isDocument() {
        return switch (this) {
            case PDF, DOCX, ODT, RTF, EPUB -> true;
            default -> false;
        };
    }

    /** The type of a {@link #word()}. */
    public static Optional<MediaType> ofWord(String word) {
        return Arrays.stream(values()).filter(type -> type.word.equals(word)).findFirst();
    }

    /** The end of every sentence that declines a file. */
    static String accepted() {
        return Arrays.stream(values())
                .map(MediaType::plainName)
                .collect(Collectors.joining(", ", "The archive takes ", "."));
    }

    @Override
    public String toString() {
        return word;
    }
}
