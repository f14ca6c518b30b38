package org.muniment.kernel.edtf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What holds for every date, tried on many. To repeat a run, set {@code -Dedtf.seed=}. */
class EdtfPropertiesTest {

    private static final int TURNS = 20_000;

    private long seed;
    private SomeEdtf some;

    @BeforeEach
    void printTheSeed() {
        seed = Long.getLong("edtf.seed", System.nanoTime());
        some = new SomeEdtf(seed);
        System.out.println("EdtfPropertiesTest seed " + seed);
    }

    /** As many dates as asked for; most texts made at random are dates. */
    private List<EdtfReading.Understood> dates(int count) {
        List<EdtfReading.Understood> dates = new ArrayList<>();
        int refused = 0;
        while (dates.size() < count) {
            switch (EdtfReading.of(some.expression())) {
                case EdtfReading.Understood understood -> dates.add(understood);
                case EdtfReading.Refused ignored -> refused++;
            }
        }
        assertTrue(refused < count, () -> "The generator hardly makes dates.");
        return dates;
    }

    @Test
    void theCanonicalFormIsReadAsTheSameValueAtNoHigherLevel() {
        for (EdtfReading.Understood read : dates(TURNS)) {
            String canonical = read.value().toString();
            EdtfReading again = EdtfReading.of(canonical);
            EdtfLevel level =
                    again instanceof EdtfReading.Understood understood
                            ? understood.level()
                            : EdtfLevel.LEVEL_2;
            assertEquals(
                    new EdtfReading.Understood(canonical, level, read.value()), again, read::text);
            assertEquals(canonical, Edtf.parse(canonical).toString());
            assertTrue(level.compareTo(read.level()) <= 0, read::text);
        }
    }

    @Test
    void boundsAreInOrder() {
        for (EdtfReading.Understood read : dates(TURNS)) {
            DayBounds bounds = read.value().bounds();
            List<DayNumber> ascending =
                    List.of(bounds.begins().first(), bounds.begins().last(), bounds.ends().last());
            assertEquals(ascending.stream().sorted().toList(), ascending, read::text);
            List<DayNumber> alsoAscending =
                    List.of(bounds.begins().first(), bounds.ends().first(), bounds.ends().last());
            assertEquals(alsoAscending.stream().sorted().toList(), alsoAscending, read::text);
            assertEquals(bounds.earliest(), read.value().earliest());
            assertEquals(bounds.latest(), read.value().latest());
        }
    }

    @Test
    void certainlyWithinImpliesPossiblyWithinAndThatOverlaps() {
        List<EdtfReading.Understood> dates = dates(200);
        int certain = 0;
        int possible = 0;
        int overlapping = 0;
        for (EdtfReading.Understood read : dates) {
            for (EdtfReading.Understood window : dates) {
                boolean certainly = read.value().certainlyWithin(window.value());
                boolean possibly = read.value().possiblyWithin(window.value());
                boolean overlaps = read.value().overlaps(window.value());
                String pair = read.text() + " in " + window.text();
                assertTrue(!certainly || possibly, pair);
                assertTrue(!possibly || overlaps, pair);
                assertEquals(overlaps, window.value().overlaps(read.value()), pair);
                certain += certainly ? 1 : 0;
                possible += possibly ? 1 : 0;
                overlapping += overlaps ? 1 : 0;
            }
        }
        assertTrue(0 < certain && certain < possible && possible < overlapping);
    }

    /** Tries the reckoning with bounds against every way in which a date may have come about. */
    @Test
    void relationsAgreeWithTryingEveryBeginningAndEnd() {
        Random random = new Random(seed);
        for (int turn = 0; turn < TURNS; turn++) {
            DayBounds bounds = fewDays(random);
            DayBounds window = fewDays(random);
            boolean all = true;
            boolean any = false;
            boolean touching = false;
            for (long begin = 0; begin < 12; begin++) {
                for (long end = begin; end < 12; end++) {
                    if (!holds(bounds.begins(), begin) || !holds(bounds.ends(), end)) {
                        continue;
                    }
                    boolean within =
                            window.earliest().value() <= begin && end <= window.latest().value();
                    all &= within;
                    any |= within;
                    touching |=
                            begin <= window.latest().value() && window.earliest().value() <= end;
                }
            }
            String pair = bounds + " in " + window;
            assertEquals(all, bounds.certainlyWithin(window), pair);
            assertEquals(any, bounds.possiblyWithin(window), pair);
            assertEquals(touching, bounds.overlaps(window), pair);
        }
    }

    private static DayBounds fewDays(Random random) {
        while (true) {
            DayRange begins = fewDaysRange(random);
            DayRange ends = fewDaysRange(random);
            if (begins.first().compareTo(ends.last()) <= 0) {
                return new DayBounds(begins, ends);
            }
        }
    }

    private static DayRange fewDaysRange(Random random) {
        int first = random.nextInt(12);
        return new DayRange(new DayNumber(first), new DayNumber(random.nextInt(first, 12)));
    }

    private static boolean holds(DayRange range, long day) {
        return range.first().value() <= day && day <= range.last().value();
    }

    @Test
    void theOrderIsTotalAndFollowsTheBounds() {
        List<Edtf> dates =
                dates(2_000).stream().map(EdtfReading.Understood::value).sorted().toList();
        for (int at = 1; at < dates.size(); at++) {
            Edtf before = dates.get(at - 1);
            Edtf after = dates.get(at);
            assertTrue(before.compareTo(after) <= 0, () -> before + " then " + after);
            assertEquals(
                    Integer.signum(before.compareTo(after)),
                    -Integer.signum(after.compareTo(before)));
            assertEquals(before.equals(after), before.compareTo(after) == 0);
            assertTrue(before.earliest().compareTo(after.earliest()) <= 0);
        }
    }

    @Test
    void whateverIsDamagedIsReadOrRefusedWithAPlaceInTheText() {
        int refusals = 0;
        for (int turn = 0; turn < TURNS; turn++) {
            String text = some.damaged(some.expression());
            switch (EdtfReading.of(text)) {
                case EdtfReading.Understood read ->
                        assertEquals(read.value(), Edtf.parse(read.value().toString()), text);
                case EdtfReading.Refused refused -> {
                    refusals++;
                    assertTrue(
                            0 <= refused.offset()
                                    && refused.offset() <= text.codePointCount(0, text.length()),
                            text);
                    assertTrue(refused.message().startsWith("At character "), text);
                }
            }
        }
        assertTrue(0 < refusals && refusals < TURNS);
    }

    @Test
    void daysMonthsAndYearsHaveTheBoundsOfJavaTime() {
        Random random = new Random(seed);
        long first = LocalDate.of(-9999, 1, 1).toEpochDay();
        long last = LocalDate.of(9999, 12, 31).toEpochDay();
        for (int turn = 0; turn < TURNS; turn++) {
            LocalDate day = LocalDate.ofEpochDay(random.nextLong(first, last + 1));
            String text = day.toString();
            assertSpan(text, day, day);
            assertSpan(
                    text.substring(0, text.length() - 3),
                    day.withDayOfMonth(1),
                    day.withDayOfMonth(day.lengthOfMonth()));
            assertSpan(
                    text.substring(0, text.length() - 6),
                    day.withDayOfYear(1),
                    day.withDayOfYear(day.lengthOfYear()));
        }
    }

    private static void assertSpan(String text, LocalDate earliest, LocalDate latest) {
        Edtf read = Edtf.parse(text);
        assertEquals(earliest.toEpochDay(), read.earliest().value(), text);
        assertEquals(latest.toEpochDay(), read.latest().value(), text);
        assertEquals(text, read.toString());
    }

    /** Tries masks on the days of 1900 to 1999 against a plain comparison of characters. */
    @Test
    void unspecifiedDigitsHaveTheFirstAndLastDayThatFits() {
        Random random = new Random(seed);
        List<LocalDate> century =
                LocalDate.of(1900, 1, 1).datesUntil(LocalDate.of(2000, 1, 1)).toList();
        List<String> texts = century.stream().map(LocalDate::toString).toList();
        int withoutAny = 0;
        for (int turn = 0; turn < 1_000; turn++) {
            String mask = mask(texts.get(random.nextInt(texts.size())), random);
            int first = 0;
            while (first < texts.size() && !fits(mask, texts.get(first))) {
                first++;
            }
            if (first == texts.size()) {
                withoutAny++;
                assertTrue(EdtfReading.of(mask) instanceof EdtfReading.Refused, mask);
                continue;
            }
            int last = texts.size() - 1;
            while (!fits(mask, texts.get(last))) {
                last--;
            }
            Edtf read = Edtf.parse(mask);
            assertEquals(century.get(first).toEpochDay(), read.earliest().value(), mask);
            assertEquals(century.get(last).toEpochDay(), read.latest().value(), mask);
        }
        assertTrue(withoutAny > 0);
    }

    /** Some digits unspecified, and sometimes the day made one that months may lack. */
    private static String mask(String day, Random random) {
        StringBuilder mask = new StringBuilder(day);
        if (random.nextInt(3) == 0) {
            mask.replace(8, 10, List.of("29", "30", "31").get(random.nextInt(3)));
        }
        for (int at = 2; at < mask.length(); at++) {
            if (at != 4 && at != 7 && random.nextInt(3) == 0) {
                mask.setCharAt(at, 'X');
            }
        }
        return mask.toString();
    }

    private static boolean fits(String mask, String day) {
        for (int at = 0; at < mask.length(); at++) {
            if (mask.charAt(at) != 'X' && mask.charAt(at) != day.charAt(at)) {
                return false;
            }
        }
        return true;
    }
}
