package org.muniment.authority;

import java.math.BigDecimal;
import org.muniment.kernel.Decimal;
import org.muniment.kernel.Refusal;

/**
 * Where a place is (WGS 84).
 *
 * @param latitude degrees, north positive
 * @param longitude degrees, east positive
 * @param precisionMetres how far from there the place may reach or be
 */
public record Coordinates(Decimal latitude, Decimal longitude, int precisionMetres) {

    public Coordinates {
        requireWithin("/location/latitude", latitude, 90);
        requireWithin("/location/longitude", longitude, 180);
        if (precisionMetres < 1) {
            throw Refusal.invalid(
                    "/location/precisionMetres", "The precision is at least one metre.");
        }
    }

    private static void requireWithin(String pointer, Decimal degrees, int most) {
        if (degrees.number().abs().compareTo(BigDecimal.valueOf(most)) > 0) {
            throw Refusal.invalid(pointer, "Degrees here go from -%d to %d.".formatted(most, most));
        }
    }
}
