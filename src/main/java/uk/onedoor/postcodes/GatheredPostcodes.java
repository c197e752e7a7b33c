package uk.onedoor.postcodes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Postcodes as they come out of a directory, in any order, until they are sorted and written. */
final class GatheredPostcodes {
    /** Above this a file is no postcode directory; the whole of Britain, ended ones included, has 2.6 million. */
    static final int MOST = 1 << GatheredPostcodes.ORDER_BITS;

    private static final int ORDER_BITS = 22;

    private final Map<String, Integer> ordinals = new HashMap<>();
    private final List<String> districts = new ArrayList<>();
    private long[] keys = new long[1 << 12];
    private long[] places = new long[1 << 12];
    private int size;

    void add(long key, int easting, int northing, String district) {
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, size * 2);
            places = Arrays.copyOf(places, size * 2);
        }
        keys[size] = key;
        places[size++] = PackedPlace.of(easting, northing, ordinal(district));
    }

    int size() {
        return size;
    }

    List<String> districts() {
        return districts;
    }

    private int ordinal(String district) {
        Integer known = ordinals.get(district);
        if (known != null) return known;
        ordinals.put(district, districts.size());
        districts.add(district);
        return districts.size() - 1;
    }

    /** Sorted by key; of a postcode that stands there twice the first counts. */
    Sorted sorted() {
        long[] order = new long[size];
        for (int i = 0; i < size; i++) order[i] = keys[i] << ORDER_BITS | i;
        Arrays.sort(order);
        long[] sortedKeys = new long[size];
        long[] sortedPlaces = new long[size];
        int kept = 0;
        for (long one : order) {
            long key = one >>> ORDER_BITS;
            if (kept > 0 && sortedKeys[kept - 1] == key) continue;
            sortedKeys[kept] = key;
            sortedPlaces[kept++] = places[(int) (one & MOST - 1)];
        }
        return new Sorted(Arrays.copyOf(sortedKeys, kept), Arrays.copyOf(sortedPlaces, kept), List.copyOf(districts));
    }

    /** Keys in rising order, each once, with their places and the districts these name by number. */
    record Sorted(long[] keys, long[] places, List<String> districts) {

        int count() {
            return keys.length;
        }

        /** How many sectors, such as AB10 1, the postcodes lie in. */
        int sectorCount() {
            int count = 0;
            for (int i = 0; i < keys.length; i++) if (isFirstOfSector(i)) count++;
            return count;
        }

        boolean isFirstOfSector(int i) {
            return i == 0 || Postcode.sector(keys[i]) != Postcode.sector(keys[i - 1]);
        }
    }
}
