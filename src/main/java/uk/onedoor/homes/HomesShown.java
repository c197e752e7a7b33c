package uk.onedoor.homes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.onedoor.homes.HomesLinks.HomesLink;

/** What the pages of homes show. */
public final class HomesShown {

    private HomesShown() {}

    /** Every home of one option. */
    public record Group(HomeOption option, List<Line> lines) {}

    /** A home in a list: its name, where it lies, and what else must be known of it today. */
    public record Line(HomeId id, String name, String words) {}

    /** The list of homes, and apart from it those that closed. */
    public record Every(List<HomesLink> links, List<Group> groups, List<Line> closed, boolean maySetUp) {}

    /** One home's page. */
    public record One(
            Home home,
            String where,
            @Nullable String hub,
            @Nullable String whyClosed,
            List<String> asks,
            List<RoomOf> rooms,
            List<Feature> features,
            Registered registered,
            Rests rests,
            List<HomesLink> links,
            boolean maySetUp) {

        public String at() {
            return "/homes/" + home.id();
        }
    }

    /** A room and the beds in it; no name: beds that stand in no room in particular; {@code ended} says when and why it ended. */
    public record RoomOf(
            @Nullable UUID id,
            @Nullable String name,
            @Nullable String ended,
            List<BedOf> beds) {}

    /** A bed as it is told: what it is for, and from when until when. */
    public record BedOf(BedId id, String name, String words, boolean there) {}

    /** What a home is registered for now, and all there was before and will be. */
    public record Registered(@Nullable String now, List<Revision> history, List<Revision> putRight) {}

    /** What was written, from which day it holds, and when it was put right. */
    public record Revision(
            LocalDate from, String words, @Nullable Instant superseded) {}

    /** Times beds are out of use: now and to come, and over. */
    public record Rests(List<Rest> nowAndToCome, List<Rest> over) {}

    /** One time a bed is out of use. */
    public record Rest(UUID id, String bed, String when, String reason) {}
}
