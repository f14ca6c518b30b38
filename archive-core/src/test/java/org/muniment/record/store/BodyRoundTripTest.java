package org.muniment.record.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.muniment.claim.Approximation;
import org.muniment.claim.ClaimBody;
import org.muniment.claim.Qualifier;
import org.muniment.claim.Value;
import org.muniment.kernel.Decimal;
import org.muniment.kernel.Wording;
import org.muniment.kernel.dating.Basis;
import org.muniment.kernel.dating.Calendar;
import org.muniment.kernel.dating.Dating;
import org.muniment.kernel.edtf.Edtf;
import org.muniment.record.RecordId;
import org.muniment.record.RecordKind;
import org.muniment.testservices.PostgresTestResource;
import org.muniment.vocabulary.TermCode;

/** Bodies of chance content come back from their bytes, and give the same bytes again. */
@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class BodyRoundTripTest {

    private static final int BODIES = 2_000;
    private static final List<String> DATES =
            List.of(
                    "1955-08-01",
                    "1955/1970",
                    "195X~",
                    "../1949?",
                    "Y-170000002",
                    "[1955-08-01,1957]",
                    "{1955,1957}",
                    "1955-21",
                    "1955-XX-~01",
                    "1950S2");
    private static final List<String> CHARACTERS =
            List.of("a", "é", "é", "周", "𠀀", "😀", "\"", "\\", "/", "\n", " ", "\u2028", "<", "١");

    @Inject BodyFormats formats;

    @Test
    void readsBackTwoThousandClaimsOfEveryTypeOfValue() {
        long seed = System.nanoTime();
        System.out.println("seed of " + getClass().getSimpleName() + ": " + seed);
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < BODIES; i++) {
            ClaimBody claim = claim(random);
            byte[] bytes = formats.write(claim);
            ClaimBody back = (ClaimBody) formats.read(RecordKind.CLAIM, 1, bytes);
            assertEquals(claim, back, () -> "seed " + seed);
            assertEquals(
                    new String(bytes, UTF_8),
                    new String(formats.write(back), UTF_8),
                    () -> "seed " + seed);
        }
    }

    private static ClaimBody claim(SplittableRandom random) {
        return new ClaimBody(
                RecordId.random(random),
                code(random, "property"),
                value(random),
                some(random, () -> new Qualifier(code(random, "qualifier"), value(random))),
                List.of(wording(random)),
                maybe(random, () -> code(random, "certainty")),
                maybe(random, () -> code(random, "perspective")));
    }

    private static Value value(SplittableRandom random) {
        return switch (random.nextInt(9)) {
            case 0 -> new Value.Dated(dating(random));
            case 1 -> new Value.RecordValue(RecordId.random(random));
            case 2 -> new Value.TermValue(code(random, "event-type"));
            case 3 ->
                    new Value.DescribedPerson(
                            wording(random), maybe(random, () -> RecordId.random(random)));
            case 4 -> new Value.TextValue(wording(random));
            case 5 ->
                    new Value.Quantity(
                            decimal(random),
                            Approximation.values()[random.nextInt(Approximation.values().length)],
                            maybe(random, () -> new Decimal("0.5")),
                            code(random, "unit"));
            case 6 -> new Value.Ordinal(1 + random.nextInt(Integer.MAX_VALUE - 1));
            case 7 -> new Value.Unknown();
            default -> new Value.None();
        };
    }

    private static Dating dating(SplittableRandom random) {
        return new Dating(
                maybe(random, () -> words(random)),
                random.nextBoolean() ? Calendar.GREGORIAN : new Calendar("french-republican"),
                Edtf.parse(DATES.get(random.nextInt(DATES.size()))),
                some(random, () -> new Basis(maybe(random, () -> words(random)), words(random))));
    }

    private static Decimal decimal(SplittableRandom random) {
        String whole = Long.toString(random.nextLong());
        return new Decimal(random.nextBoolean() ? whole : whole + "." + random.nextInt(1000));
    }

    private static TermCode code(SplittableRandom random, String scheme) {
        return new TermCode(scheme, Long.toString(random.nextLong(1_000_000), 36));
    }

    private static Wording wording(SplittableRandom random) {
        return new Wording(words(random), random.nextBoolean() ? "en" : "zh-Hant-TW");
    }

    private static String words(SplittableRandom random) {
        StringBuilder words = new StringBuilder("x");
        int length = random.nextInt(20);
        for (int i = 0; i < length; i++) {
            words.append(CHARACTERS.get(random.nextInt(CHARACTERS.size())));
        }
        return words.append('x').toString();
    }

    private static <T> Optional<T> maybe(SplittableRandom random, Supplier<T> value) {
        return random.nextBoolean() ? Optional.of(value.get()) : Optional.empty();
    }

    private static <T> List<T> some(SplittableRandom random, Supplier<T> value) {
        List<T> all = new ArrayList<>();
        int count = random.nextInt(4);
        for (int i = 0; i < count; i++) {
            all.add(value.get());
        }
        return all;
    }
}
