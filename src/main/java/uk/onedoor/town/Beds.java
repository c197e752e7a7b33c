package uk.onedoor.town;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The nights promised in one hub's beds; answers whether there is room for a stay. */
final class Beds {

    private final int count;
    private final List<LocalDate[]> stays = new ArrayList<>();

    Beds(int count) {
        this.count = count;
    }

    boolean room(LocalDate from, LocalDate until) {
        for (LocalDate night = from; night.isBefore(until); night = night.plusDays(1)) {
            if (taken(night) >= count) {
                return false;
            }
        }
        return true;
    }

    int taken(LocalDate night) {
        int taken = 0;
        for (LocalDate[] stay : stays) {
            if (!night.isBefore(stay[0]) && night.isBefore(stay[1])) {
                taken++;
            }
        }
        return taken;
    }

    /** Keeps a bed if there is one on every night. */
    boolean take(LocalDate from, LocalDate until) {
        if (!room(from, until)) {
            return false;
        }
        stays.add(new LocalDate[] {from, until});
        return true;
    }

    void forgetBefore(LocalDate day) {
        stays.removeIf(stay -> !stay[1].isAfter(day));
    }
}
