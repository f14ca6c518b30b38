package org.muniment.authority.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.muniment.authority.Name;
import org.muniment.kernel.Identifier;
import org.muniment.record.RecordId;

/** Names for tests. */
final class HeldNames {

    private static final Map<String, RecordId> IDS = new HashMap<>();
    private static final Random RANDOM = new Random(5);

    private final List<NameEntry> names = new ArrayList<>();

    static RecordId id(String record) {
        return IDS.computeIfAbsent(record, _ -> new RecordId(Identifier.random(RANDOM)));
    }

    HeldNames person(String record, String language, String... words) {
        return add(record, Bearer.PERSON, language, words);
    }

    HeldNames place(String record, String... words) {
        return add(record, Bearer.PLACE, "en", words);
    }

    HeldNames body(String record, String... words) {
        return add(record, Bearer.CORPORATE_BODY, "en", words);
    }

    NameIndex index() {
        return NameIndex.of(names);
    }

    private HeldNames add(String record, Bearer bearer, String language, String... words) {
        for (String each : words) {
            names.add(
                    new NameEntry(
                            id(record),
                            bearer,
                            each,
                            language,
                            HanName.isHan(each) ? "Hani" : "Latn",
                            each.equals(words[0]) ? Name.Type.PREFERRED : Name.Type.VARIANT,
                            Optional.empty(),
                            false));
        }
        return this;
    }
}
