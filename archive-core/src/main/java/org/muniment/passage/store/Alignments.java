package org.muniment.passage.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.muniment.passage.Alignment;
import org.muniment.passage.Bead;
import org.muniment.passage.Maker;
import org.muniment.passage.Place;
import org.muniment.passage.TextId;
import org.muniment.record.AgentId;

/** Alignments of translations; added to, never changed. */
@ApplicationScoped
public class Alignments {

    private static final int NUMBERS = 4;

    private final Session session;

    Alignments(Session session) {
        this.session = session;
    }

    public void add(Alignment alignment) {
        Maker maker = alignment.maker();
        session.createNativeMutationQuery(
                        """
                        insert into alignment (translation, number, original, tool, tool_version,
                            made_by, beads, at)
                        values (:translation, :number, :original, :tool, :version, :agent,
                            cast(:beads as jsonb), :at)\
                        """)
                .setParameter("translation", alignment.translation().toString())
                .setParameter("number", alignment.number())
                .setParameter("original", alignment.original().toString())
                .setParameter(
                        "tool",
                        maker instanceof Maker.Machine(var tool, var v) ? tool : null,
                        String.class)
                .setParameter(
                        "version",
                        maker instanceof Maker.Machine(var t, var version) ? version : null,
                        String.class)
                .setParameter(
                        "agent",
                        maker instanceof Maker.Person(var agent) ? agent.toString() : null,
                        String.class)
                .setParameter("beads", TextJson.write(numbers(alignment.beads())))
                .setParameter("at", alignment.at())
                .executeUpdate();
    }

    /** The alignment that holds. */
    public Optional<Alignment> of(TextId translation) {
        return session
                .createNativeQuery(
                        """
                        select number, original, tool, tool_version, made_by,
                            cast(beads as text), at
                        from alignment where translation = :translation
                        order by number desc limit 1\
                        """,
                        Object[].class)
                .setParameter("translation", translation.toString())
                .getResultList()
                .stream()
                .findFirst()
                .map(row -> alignment(translation, row));
    }

    private static Alignment alignment(TextId translation, Object[] row) {
        return new Alignment(
                translation,
                TextId.parse((String) row[1]),
                (Integer) row[0],
                row[4] == null
                        ? new Maker.Machine((String) row[2], (String) row[3])
                        : new Maker.Person(AgentId.parse((String) row[4])),
                beads(TextJson.numbers((String) row[5])),
                (Instant) row[6]);
    }

    private static int[] numbers(List<Bead> beads) {
        return beads.stream()
                .flatMap(bead -> Stream.of(bead.original(), bead.translation()))
                .flatMapToInt(place -> IntStream.of(place.start(), place.end()))
                .toArray();
    }

    private static List<Bead> beads(int[] numbers) {
        return IntStream.range(0, numbers.length / NUMBERS)
                .map(i -> i * NUMBERS)
                .mapToObj(
                        i ->
                                new Bead(
                                        new Place(numbers[i], numbers[i + 1]),
                                        new Place(numbers[i + 2], numbers[i + 3])))
                .toList();
    }
}
