package uk.onedoor.stays;

import jakarta.validation.constraints.Size;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How the day shall go, as the form asks for it: of the young person themselves, and of whoever writes it down with them. */
record MovingWords(
        @Nullable @Size(max = 1000, message = "stays.long.1000")
        String day,

        @Nullable @Size(max = 1000, message = "stays.long.1000")
        String belongings,

        @Nullable @Size(max = 1000, message = "stays.long.1000")
        String precious,

        @Nullable @Size(max = 1000, message = "stays.long.1000")
        String takes,

        @Nullable @Size(max = 1000, message = "stays.long.1000")
        String meets,

        @Nullable @Size(max = 1000, message = "stays.long.1000")
        String time,

        @Nullable @Size(max = 1000, message = "stays.long.1000")
        String toKnow,

        @Nullable @Size(max = 1000, message = "stays.long.1000")
        String firstNight,

        @Nullable @Size(max = 1000, message = "stays.long.1000")
        String rings) {

    static MovingWords of(Map<MovingAsk, String> said) {
        return new MovingWords(
                said.get(MovingAsk.DAY),
                said.get(MovingAsk.BELONGINGS),
                said.get(MovingAsk.PRECIOUS),
                said.get(MovingAsk.TAKES),
                said.get(MovingAsk.MEETS),
                said.get(MovingAsk.TIME),
                said.get(MovingAsk.TO_KNOW),
                said.get(MovingAsk.FIRST_NIGHT),
                said.get(MovingAsk.RINGS));
    }

    /** What was said, without what was left empty. */
    Map<MovingAsk, String> said() {
        Map<MovingAsk, String> said = new EnumMap<>(MovingAsk.class);
        put(said, MovingAsk.DAY, day);
        put(said, MovingAsk.BELONGINGS, belongings);
        put(said, MovingAsk.PRECIOUS, precious);
        put(said, MovingAsk.TAKES, takes);
        put(said, MovingAsk.MEETS, meets);
        put(said, MovingAsk.TIME, time);
        put(said, MovingAsk.TO_KNOW, toKnow);
        put(said, MovingAsk.FIRST_NIGHT, firstNight);
        put(said, MovingAsk.RINGS, rings);
        return said;
    }

    private static void put(Map<MovingAsk, String> said, MovingAsk ask, @Nullable String words) {
        if (words != null && !words.isBlank()) {
            said.put(ask, words.strip());
        }
    }
}
