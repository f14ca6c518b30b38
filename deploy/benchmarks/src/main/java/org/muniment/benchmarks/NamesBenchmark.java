package org.muniment.benchmarks;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.muniment.authority.Name;
import org.muniment.authority.mention.Bearer;
import org.muniment.authority.mention.NameEntry;
import org.muniment.authority.mention.NameIndex;
import org.muniment.authority.mention.NameIndexBuilder;
import org.muniment.record.RecordId;

/**
 * Finds many invented names in invented texts, on one core: how long the index takes to make, what
 * it holds in memory, and how many bytes (UTF-8) a second of processor time are searched, beside a
 * pass that only looks at every character.
 */
final class NamesBenchmark {

    private static final int NAMES = 300_000;
    private static final int WORDS = 1_600_000;
    private static final int IDEOGRAPHS = 3_000_000;

    private static final String[] SYLLABLES =
            ("an bel cor dan el fer gar hol in jor kel lam mor nor ol per quin ros sel tor ul ven"
                            + " wil xan yor zel ba ce di fo gu ha ki lo mi nu")
                    .split(" ");
    private static final String COMMON =
            "the of and to in that was for it with as his on be at by had not are but from or have"
                + " an they which one were all there would their been has when who will more if out"
                + " so";

    private final Random random = new Random(11);
    private final String[] surnames = words(20_000, 2);
    private final String[] givenNames = words(3_000, 2);
    private final String[] vocabulary = words(30_000, 3);

    /** A text has mostly other words than names have. */
    private final String[] ordinary = words(30_000, 3);

    private final List<String> held = new ArrayList<>();
    private final int rounds;

    NamesBenchmark(int rounds) {
        this.rounds = rounds;
    }

    void measure() {
        long before = used();
        long begun = cpu();
        NameIndex index = index();
        double seconds = (cpu() - begun) / 1e9;
        say(
                "an index of %,d names: %.1f s of one core, %,d MB in memory",
                index.size(), seconds, (used() - before) >> 20);
        search("English", english(), index);
        search("Chinese", chinese(), index);
    }

    private void search(String what, String text, NameIndex index) {
        double megabytes = text.getBytes(StandardCharsets.UTF_8).length / 1e6;
        Figures bare = new Figures();
        Figures found = new Figures();
        int mentions = 0;
        // The rounds before the first warm up.
        for (int round = -3; round < rounds; round++) {
            long begun = cpu();
            int letters = look(text);
            long looked = cpu();
            mentions = index.find(text).size();
            long searched = cpu();
            if (round >= 0 && letters > 0) {
                bare.add(megabytes / ((looked - begun) / 1e9));
                found.add(megabytes / ((searched - looked) / 1e9));
            }
        }
        say(
                "%s, %.1f MB, %,d mentions: %s, %.0f %% of a bare look at every character",
                what,
                megabytes,
                mentions,
                found.told("MB/s"),
                100 * found.median() / bare.median());
    }

    private static int look(String text) {
        int letters = 0;
        for (int i = 0; i < text.length(); i++) {
            if (Character.isLetter(Character.toLowerCase(text.charAt(i)))) {
                letters++;
            }
        }
        return letters;
    }

    /** Six in ten are persons held in three ways, one is Chinese, three are places and bodies. */
    private NameIndex index() {
        NameIndexBuilder builder = new NameIndexBuilder();
        while (held.size() < NAMES) {
            RecordId record = RecordId.random(random);
            int sort = random.nextInt(10);
            if (sort < 6) {
                String surname = any(surnames);
                String given = any(givenNames) + " " + any(givenNames);
                add(builder, record, Bearer.PERSON, surname + ", " + given);
                add(builder, record, Bearer.PERSON, given + " " + surname);
                add(builder, record, Bearer.PERSON, given.charAt(0) + ". " + surname);
            } else if (sort < 7) {
                add(builder, record, Bearer.PERSON, ideographs(3, 3000));
            } else {
                String name = any(vocabulary) + (random.nextBoolean() ? " " + any(surnames) : "");
                add(builder, record, sort == 7 ? Bearer.PLACE : Bearer.CORPORATE_BODY, name);
            }
        }
        return builder.build();
    }

    private void add(NameIndexBuilder builder, RecordId record, Bearer bearer, String words) {
        held.add(words);
        builder.add(
                new NameEntry(
                        record,
                        bearer,
                        words,
                        "en",
                        "Latn",
                        Name.Type.VARIANT,
                        Optional.empty(),
                        false));
    }

    private String english() {
        String[] common = COMMON.split(" ");
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < WORDS; i++) {
            if (i % 60 == 0) {
                text.append(held.get(random.nextInt(held.size())));
            } else if (random.nextInt(10) < 6) {
                text.append(any(common));
            } else {
                String word = any(i % 10 == 0 ? vocabulary : ordinary);
                text.append(word.toLowerCase(Locale.ROOT));
            }
            text.append(i % 17 == 0 ? ". " : " ");
        }
        return text.toString();
    }

    private String chinese() {
        StringBuilder text = new StringBuilder();
        while (text.length() < IDEOGRAPHS) {
            text.append(ideographs(1 + random.nextInt(12), 6000)).append('，');
        }
        return text.toString();
    }

    private String any(String[] words) {
        return words[random.nextInt(words.length)];
    }

    private String ideographs(int length, int kinds) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < length; i++) {
            word.append((char) (0x4E00 + random.nextInt(kinds)));
        }
        return word.toString();
    }

    private String[] words(int count, int syllables) {
        String[] words = new String[count];
        for (int i = 0; i < count; i++) {
            StringBuilder word = new StringBuilder();
            for (int s = 0; s < syllables + random.nextInt(2); s++) {
                word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
            }
            words[i] = Character.toUpperCase(word.charAt(0)) + word.substring(1);
        }
        return words;
    }

    private static long used() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
