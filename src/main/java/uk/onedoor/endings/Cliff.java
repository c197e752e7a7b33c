package uk.onedoor.endings;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One cliff of a young person's.
 *
 * @param id of the row; null where it was reckoned
 * @param age which birthday it is; 0 for every other kind
 * @param words what it is, or who leaves; empty where its kind says it all
 */
record Cliff(@Nullable UUID id, CliffKind kind, LocalDate on, int age, String words) {

    static Cliff birthday(LocalDate born, int age) {
        return new Cliff(null, CliffKind.BIRTHDAY, born.plusYears(age), age, "");
    }
}
