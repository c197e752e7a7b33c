package uk.onedoor.returns.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** How one file lays out one table: where each column of the table stands in it, and which columns are extra. */
record Layout(String file, TableShape shape, List<String> heading, List<Integer> places, List<Integer> extraPlaces) {

    static final int ABSENT = -1;

    static Layout of(String file, TableShape shape, List<String> heading) {
        Integer[] places = new Integer[shape.columns().size()];
        Arrays.fill(places, ABSENT);
        List<Integer> extras = new ArrayList<>();
        for (int i = 0; i < heading.size(); i++) {
            int column = shape.indexOf(heading.get(i));
            if (column >= 0) places[column] = i;
            else extras.add(i);
        }
        return new Layout(file, shape, heading, List.of(places), List.copyOf(extras));
    }

    boolean has(int column) {
        return places.get(column) != ABSENT;
    }

    List<String> extraNames() {
        return extraPlaces.stream().map(heading::get).toList();
    }

    List<String> absentNames() {
        List<String> absent = new ArrayList<>();
        for (int i = 0; i < places.size(); i++)
            if (!has(i)) absent.add(shape.columns().get(i).name());
        return absent;
    }

    /** True when every column of the table from this place on may be blank, so that a shorter row loses nothing sure. */
    boolean onlyOptionalFrom(int place) {
        for (int i = 0; i < places.size(); i++)
            if (places.get(i) >= place && shape.columns().get(i).need() != Column.Need.OPTIONAL) return false;
        return true;
    }
}
