package uk.onedoor.homes;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.onedoor.platform.web.Choice;

/** What the pages of constellations show. */
public final class ConstellationShown {

    private ConstellationShown() {}

    /** A constellation in a list. */
    public record Line(ConstellationId id, String name, String words) {}

    /** One constellation's page: the families now and before, and when they meet. */
    public record One(
            Constellation constellation,
            HomeLine hub,
            String words,
            List<Family> families,
            List<Family> before,
            List<Meeting> ahead,
            List<Meeting> lately,
            boolean maySetUp) {

        public String at() {
            return "/homes/constellations/" + constellation.id();
        }
    }

    /** A home by name, linked to its page. */
    public record HomeLine(HomeId home, String name) {}

    /** A family and its time in the constellation. */
    public record Family(UUID satellite, HomeLine home, String when) {}

    /** A time the families meet: what for, and who came, or why it was called off. */
    public record Meeting(
            UUID id,
            LocalDate on,
            String what,
            List<String> came,
            @Nullable String calledOff) {}

    /** A month by name, and the months beside it: each day on which something was, or is to come. */
    public record Month(
            Constellation constellation,
            MonthLink now,
            MonthLink before,
            MonthLink after,
            List<Day> days,
            boolean maySetUp) {

        public String at() {
            return "/homes/constellations/" + constellation.id();
        }
    }

    /** A month by name, such as November 2026, and as an address asks for it. */
    public record MonthLink(String name, YearMonth in) {}

    /** A day of a month: what changed among the families, when they met, who slept over where. */
    public record Day(LocalDate on, List<String> changes, List<Meeting> meetings, List<Night> nights) {}

    /** Somebody's night with another family of the constellation. */
    public record Night(UUID youngPerson, String who, HomeLine at) {}

    /** One gathering's page. */
    public record OneMeeting(Constellation constellation, Meeting meeting, List<Choice> families) {

        public String at() {
            return "/homes/constellations/" + constellation.id();
        }
    }
}
