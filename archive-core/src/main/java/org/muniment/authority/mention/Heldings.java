package org.muniment.authority.mention;

import java.util.ArrayList;
import java.util.List;
import org.muniment.authority.Name;

/** The names as they are held, by number. */
final class Heldings {

    private final List<NameEntry> names = new ArrayList<>();
    private final List<Integer> records = new ArrayList<>();
    private final List<String> preferred = new ArrayList<>();

    int size() {
        return names.size();
    }

    int add(NameEntry name) {
        boolean same = !names.isEmpty() && names.getLast().record().equals(name.record());
        if (!same) {
            preferred.add(name.words());
        } else if (name.type() == Name.Type.PREFERRED && !hasPreferred()) {
            preferred.set(preferred.size() - 1, name.words());
        }
        names.add(name);
        records.add(preferred.size() - 1);
        return names.size() - 1;
    }

    private boolean hasPreferred() {
        int record = records.getLast();
        for (int i = names.size() - 1; i >= 0 && records.get(i) == record; i--) {
            if (names.get(i).type() == Name.Type.PREFERRED) {
                return true;
            }
        }
        return false;
    }

    NameEntry name(int number) {
        return names.get(number);
    }

    int record(int number) {
        return records.get(number);
    }

    String preferred(int number) {
        return preferred.get(records.get(number));
    }
}
