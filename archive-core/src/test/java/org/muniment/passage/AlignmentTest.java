package org.muniment.passage;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.muniment.kernel.Refusal;

class AlignmentTest {

    private static final Words ORIGINAL = new Words("他来了。 他走了。");
    private static final Words TRANSLATION = new Words("He came. He left. So?");

    @Test
    void takesBeadsThatAreInOrderAndLeaveOutNothing() {
        assertDoesNotThrow(
                () ->
                        Alignment.require(
                                List.of(bead(0, 4, 0, 8), bead(5, 9, 9, 17), bead(9, 9, 18, 21)),
                                ORIGINAL,
                                TRANSLATION));
    }

    @Test
    void refusesWhatDoesNotFit() {
        assertEquals(
                "No bead has the words from 17 to 21 of the translation.",
                fault(bead(0, 4, 0, 8), bead(5, 9, 9, 17)));
        assertEquals(
                "Bead 2 runs from 3 to 9 in the original, but must lie between 4 and 9.",
                fault(bead(0, 4, 0, 8), bead(3, 9, 9, 21)));
        assertEquals(
                "Bead 1 runs from 0 to 10 in the original, but must lie between 0 and 9.",
                fault(bead(0, 10, 0, 21)));
        assertEquals(
                "A bead holds words on at least one side.",
                fault(bead(0, 9, 0, 21), bead(9, 9, 21, 21)));
        assertThrows(Refusal.class, () -> Alignment.require(List.of(), ORIGINAL, TRANSLATION));
    }

    @Test
    void answersWithTheWholeSentencesThatAPlaceTouches() {
        Alignment alignment =
                new Alignment(
                        TextId.parse("00000000000"),
                        TextId.parse("00000000000"),
                        1,
                        new Maker.Machine("aligner", "1"),
                        List.of(bead(0, 4, 0, 8), bead(5, 9, 9, 17), bead(9, 9, 18, 21)),
                        Instant.EPOCH);

        assertEquals(Optional.of(new Place(5, 9)), alignment.original(new Place(12, 16)));
        assertEquals(Optional.of(new Place(0, 9)), alignment.original(new Place(3, 12)));
        assertEquals(Optional.empty(), alignment.original(new Place(18, 20)));
    }

    private static String fault(Bead... beads) {
        return assertThrows(
                        Refusal.class,
                        () -> Alignment.require(List.of(beads), ORIGINAL, TRANSLATION))
                .findings()
                .getFirst()
                .message();
    }

    private static Bead bead(int originalStart, int originalEnd, int start, int end) {
        return new Bead(new Place(originalStart, originalEnd), new Place(start, end));
    }
}
