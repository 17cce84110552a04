package org.zhucun.attendance;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Where a phone said that it was.
 *
 * @param latitude degrees north
 * @param longitude degrees east
 * @param accuracy metres, as the phone judges
 */
public record Place(
        BigDecimal latitude, BigDecimal longitude, @Nullable Integer accuracy) {

    private static final double EARTH = 6_371_000;

    /** Metres to another place over the globe's surface (haversine, mean radius 6,371 km). */
    int metresTo(Place other) {
        var here = Math.toRadians(latitude.doubleValue());
        var there = Math.toRadians(other.latitude.doubleValue());
        var north = Math.sin((there - here) / 2);
        var east = Math.sin(Math.toRadians(other.longitude.doubleValue() - longitude.doubleValue()) / 2);
        var share = north * north + Math.cos(here) * Math.cos(there) * east * east;
        return (int) Math.round(2 * EARTH * Math.asin(Math.sqrt(share)));
    }
}
