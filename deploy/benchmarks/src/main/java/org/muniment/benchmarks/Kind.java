package org.muniment.benchmarks;

import java.util.Locale;

/** What documents are deposited to be read, and how many of each hundred. */
enum Kind {
    TEXT(15, "txt"),
    HTML(14, "html"),
    DOCX(14, "docx"),
    ODT(10, "odt"),
    RTF(8, "rtf"),
    EPUB(6, "epub"),
    PDF(16, "pdf"),
    TEI(6, "xml"),
    IMAGE(5, "png"),
    /** Cut off, or filled with noise from some place on. */
    BROKEN(5, "bin"),
    /** Made to take memory or never to end. */
    BOMB(1, "bin");

    private final int ofHundred;
    private final String ending;

    Kind(int ofHundred, String ending) {
        this.ofHundred = ofHundred;
        this.ending = ending;
    }

    /** The kinds in turn, so that each part of many documents is as mixed as the whole. */
    static Kind of(int number) {
        // 37 and 100 have no common divisor: every hundred numbers meet every place once.
        int place = number * 37 % 100;
        for (Kind kind : values()) {
            place -= kind.ofHundred;
            if (place < 0) {
                return kind;
            }
        }
        throw new IllegalStateException("the kinds are not a hundred in a hundred");
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    String ending() {
        return ending;
    }

    /** Images hold words in pixels alone. */
    boolean isRecognised() {
        return this == IMAGE;
    }
}
