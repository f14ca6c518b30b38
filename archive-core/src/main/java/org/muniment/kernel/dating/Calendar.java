package org.muniment.kernel.dating;

import java.util.regex.Pattern;
import org.muniment.kernel.Refusal;

/**
 * The calendar that the words of a dating are in.
 *
 * @param name a constant's, or that of another calendar: lower-case words joined by hyphens
 */
public record Calendar(String name) {

    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+){0,9}");

    public static final Calendar GREGORIAN = new Calendar("gregorian");
    public static final Calendar JULIAN = new Calendar("julian");

    /** The traditional calendar of China, with its months by the moon and leap months. */
    public static final Calendar CHINESE_LUNISOLAR = new Calendar("chinese-lunisolar");

    /** Gregorian months and days in years of the Republic of China: 44 is 1955. */
    public static final Calendar MINGUO = new Calendar("minguo");

    public Calendar {
        if (name.length() > 100 || !NAME.matcher(name).matches()) {
            throw Refusal.invalid(
                    "/calendar",
                    "A calendar is named in lower case: gregorian, julian, chinese-lunisolar,"
                            + " minguo, or another such as french-republican.");
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
