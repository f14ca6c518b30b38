package org.muniment.passage.reading;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.muniment.passage.Block;

/** A stream of words in a TEI document: its main line, or a note that hangs on it. */
final class TeiContext {

    final Flow flow = new Flow(true);
    final Optional<TeiNote> note;

    /** What the blocks being read are, the innermost first. */
    final Deque<Role> roles = new ArrayDeque<>();

    private final Deque<Mark> open = new ArrayDeque<>();
    private final List<Mark> done = new ArrayList<>();
    private final List<Point> points = new ArrayList<>();

    /** Blocks of notes, to follow the block that is being read. */
    private final List<TeiPiece> after = new ArrayList<>();

    /** What a block is. */
    record Role(Block.Kind kind, int level, boolean row) {}

    /** A name, term or date that is marked; of one that runs over several blocks, the first. */
    static final class Mark {
        private final int from;
        private int to = -1;
        private boolean broken;
        private final Settled settled;

        Mark(int from, Settled settled) {
            this.from = from;
            this.settled = settled;
        }
    }

    private record Point(int at, boolean beforeNext, Consumer<Integer> tell) {}

    /** Is told where marked words stand, and in which block. */
    interface Settled {
        void at(int start, int end, TeiPiece in);
    }

    TeiContext(Optional<TeiNote> note) {
        this.note = note;
        roles.push(new Role(note.isPresent() ? Block.Kind.NOTE : Block.Kind.PARAGRAPH, 0, false));
    }

    void mark(Settled settled) {
        open.push(new Mark(flow.length(), settled));
    }

    void unmark() {
        Mark mark = open.pop();
        if (!mark.broken) {
            mark.to = flow.length();
            done.add(mark);
        }
    }

    /** The open marks that began in this block: those above them were told of in theirs. */
    private List<Mark> unbroken() {
        return open.stream().takeWhile(mark -> !mark.broken).toList();
    }

    void point(boolean beforeNext, Consumer<Integer> tell) {
        points.add(new Point(flow.length(), beforeNext, tell));
    }

    boolean isBlank() {
        return flow.isBlank();
    }

    void follow(TeiPiece piece) {
        after.add(piece);
    }

    /**
     * Ends the block that is being read.
     *
     * @return it, unless it is empty, and what hangs on it
     */
    List<TeiPiece> close() {
        List<TeiPiece> closed = new ArrayList<>();
        if (!flow.isBlank()) {
            closed.add(piece());
            points.clear();
        }
        flow.take();
        done.clear();
        unbroken().forEach(mark -> mark.broken = true);
        closed.addAll(after);
        after.clear();
        return closed;
    }

    private TeiPiece piece() {
        Role role = roles.element();
        int indent = flow.indent();
        int length = flow.length();
        List<Mark> marks = new ArrayList<>(done);
        for (Mark mark : unbroken()) {
            mark.to = length;
            marks.add(mark);
        }
        TeiPiece piece = new TeiPiece(flow.take(), role.kind, role.level, role.row, note);
        for (Mark mark : marks) {
            piece.stretch(
                    mark.from - indent,
                    mark.to - indent,
                    (start, end) -> mark.settled.at(start, end, piece));
        }
        for (Point point : points) {
            piece.point(point.at - indent, point.beforeNext, (at, same) -> point.tell.accept(at));
        }
        return piece;
    }
}
