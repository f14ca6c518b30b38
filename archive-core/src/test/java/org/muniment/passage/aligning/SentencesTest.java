package org.muniment.passage.aligning;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.muniment.passage.CodePoints;
import org.muniment.passage.Words;

class SentencesTest {

    @Test
    void endAtStopsOfBothScripts() {
        assertEquals(
                List.of("渡口很静。", "“谁在那里？”", "船夫问！", "The ferry left.", "\"Who goes?\" he asked."),
                sentences("渡口很静。“谁在那里？”船夫问！ The ferry left. \"Who goes?\" he asked."));
    }

    @Test
    void doNotEndAtAbbreviationsInitialsOrNumbers() {
        assertEquals(
                List.of("Mr. A. Lantern of the U.S. Mission paid 3.50 to Dr. Ferry.", "He left."),
                sentences("Mr. A. Lantern of the U.S. Mission paid 3.50 to Dr. Ferry. He left."));
    }

    @Test
    void endAtBlankLinesAndAfterClosedLines() {
        assertEquals(
                List.of("A heading", "The first\nline goes on.", "Next 👩\u200D👧 cafe\u0301."),
                sentences("A heading\n\nThe first\nline goes on.\nNext 👩\u200D👧 cafe\u0301.\n"));
        assertEquals(List.of("标题", "第一句"), sentences("标题\n第一句"));
    }

    @Test
    void areNoneInSpace() {
        assertEquals(List.of(), sentences(" \n\n "));
    }

    private static List<String> sentences(String text) {
        CodePoints points = new CodePoints(text);
        return Sentences.of(new Words(text)).stream()
                .map(place -> points.substring(place.start(), place.end()))
                .toList();
    }
}
