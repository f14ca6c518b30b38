package org.muniment.publication.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.TestTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.junit.jupiter.api.Test;
import org.muniment.kernel.edtf.DayBounds;
import org.muniment.kernel.edtf.Edtf;
import org.muniment.kernel.edtf.EdtfReading;
import org.muniment.kernel.edtf.SomeEdtf;
import org.muniment.publication.PublicFilter;
import org.muniment.testservices.PostgresTestResource;

/**
 * What SQL finds by a dating is what the kernel finds, for dates and windows of all kinds. The seed
 * is printed; {@code -Dmuniment.seed=} plays one again.
 */
@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class DatingFilterPropertyTest {

    private static final int DATES = 400;
    private static final int WINDOWS = 100;

    @Inject Session session;

    @Test
    @TestTransaction
    void findsInSqlWhatTheKernelFinds() {
        long seed = Long.getLong("muniment.seed", new Random().nextLong());
        System.out.println("dating filter: -Dmuniment.seed=" + seed);
        List<Edtf> dates = dates(new SomeEdtf(seed), DATES);
        List<Edtf> windows = dates(new SomeEdtf(seed + 1), WINDOWS);
        dates.addAll(windows.subList(0, WINDOWS / 2));
        keep(dates);
        Map<PublicFilter.Match, Integer> found = new EnumMap<>(PublicFilter.Match.class);
        for (Edtf window : windows) {
            for (PublicFilter.Match match : PublicFilter.Match.values()) {
                Set<Integer> expected = new HashSet<>();
                for (int i = 0; i < dates.size(); i++) {
                    if (holds(dates.get(i), match, window)) {
                        expected.add(i);
                    }
                }
                assertEquals(expected, found(match, window.bounds()), () -> match + " " + window);
                found.merge(match, expected.size(), Integer::sum);
            }
        }
        assertTrue(found.get(PublicFilter.Match.CERTAINLY) > WINDOWS, "too few: " + found);
        assertTrue(
                found.get(PublicFilter.Match.CERTAINLY) < found.get(PublicFilter.Match.POSSIBLY)
                        && found.get(PublicFilter.Match.POSSIBLY)
                                < found.get(PublicFilter.Match.OVERLAPS),
                "the three hardly differ: " + found);
    }

    private static boolean holds(Edtf date, PublicFilter.Match match, Edtf window) {
        return switch (match) {
            case CERTAINLY -> date.certainlyWithin(window);
            case POSSIBLY -> date.possiblyWithin(window);
            case OVERLAPS -> date.overlaps(window);
        };
    }

    private static List<Edtf> dates(SomeEdtf some, int count) {
        List<Edtf> dates = new ArrayList<>(List.of(Edtf.parse("../1955"), Edtf.parse("1955/..")));
        while (dates.size() < count) {
            if (EdtfReading.of(some.expression()) instanceof EdtfReading.Understood read) {
                dates.add(read.value());
            }
        }
        return dates;
    }

    private void keep(List<Edtf> dates) {
        session.createNativeQuery(
                        "create temp table some_dating (like edition_claim including generated)"
                                + " on commit drop")
                .executeUpdate();
        for (int i = 0; i < dates.size(); i++) {
            DayBounds days = dates.get(i).bounds();
            session.createNativeQuery(
                            """
                            insert into some_dating (record, edition, claim, since, says,
                                begins_first, begins_last, ends_first, ends_last)
                            values ('bcd0000000b', :id, 'bcd0000000b', 1, '{}',
                                :one, :two, :three, :four)\
                            """)
                    .setParameter("id", i)
                    .setParameter("one", days.begins().first().value())
                    .setParameter("two", days.begins().last().value())
                    .setParameter("three", days.ends().first().value())
                    .setParameter("four", days.ends().last().value())
                    .executeUpdate();
        }
        session.createNativeQuery(
                        "insert into some_dating (record, edition, claim, since, says)"
                                + " values ('bcd0000000b', -1, 'bcd0000000b', 1, '{}')")
                .executeUpdate();
    }

    private Set<Integer> found(PublicFilter.Match match, DayBounds window) {
        PublicFilter filter =
                new PublicFilter(
                        Optional.of(new PublicFilter.Dated(window, match)),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
        FilterSql sql = FilterSql.ofClaims(filter, List.of());
        NativeQuery<Integer> query =
                session.createNativeQuery(
                        "select c.edition from some_dating c where true" + sql.conditions(),
                        Integer.class);
        sql.parameters().forEach(query::setParameter);
        return new HashSet<>(query.getResultList());
    }
}
