package org.muniment.passage;

import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** One JSON object, member by member; its canonical form is made of it afterwards. */
final class JsonObject {

    private final StringJoiner members = new StringJoiner(",", "{", "}");

    JsonObject with(String name, @Nullable String value) {
        return member(name, value == null ? "null" : quoted(value));
    }

    JsonObject with(String name, @Nullable Integer value) {
        return member(name, String.valueOf(value));
    }

    JsonObject with(String name, @Nullable JsonObject value) {
        return member(name, String.valueOf(value));
    }

    JsonObject with(String name, List<JsonObject> values) {
        return member(name, values.toString());
    }

    private JsonObject member(String name, String json) {
        members.add(quoted(name) + ":" + json);
        return this;
    }

    private static String quoted(String value) {
        StringBuilder json = new StringBuilder(value.length() + 2).append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < ' ') {
                json.append("\\u%04x".formatted((int) c));
            } else {
                json.append(c);
            }
        }
        return json.append('"').toString();
    }

    @Override
    public String toString() {
        return members.toString();
    }
}
