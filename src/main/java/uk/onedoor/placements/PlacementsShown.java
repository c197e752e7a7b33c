package uk.onedoor.placements;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.onedoor.homes.HomeId;
import uk.onedoor.placements.Decision.What;
import uk.onedoor.placements.WayBack.Back;
import uk.onedoor.placements.WayBack.Living;

/** What the pages about requests for a home show. */
public final class PlacementsShown {

    private PlacementsShown() {}

    /**
     * One option in its sentences.
     *
     * @param heading said above the first of its band, else null
     * @param id of the home; null for outreach at home
     */
    public record Card(
            @Nullable String heading,
            @Nullable HomeId id,
            String name,
            String kind,
            boolean lawRefuses,
            List<String> inFavour,
            List<String> against,
            List<String> unknown,
            List<String> toKnow) {}

    /**
     * What was decided.
     *
     * @param home empty when it is about none; {@code stay} leads to what was booked
     * @param back the way back as it holds now, null when there is none; {@code owner} is who sees to it
     */
    public record Decided(
            What what,
            String home,
            @Nullable String stay,
            String because,
            String decidedBy,
            Decision.@Nullable Away away,
            @Nullable Back back,
            String owner,
            String written) {}

    /** What is held for a request, until when in words, and where the stay itself stands. */
    public record Held(String until, HomeId home, String name, String stay) {}

    /** That a request went from one to another and when, and why. */
    public record Handed(String told, String because) {}

    /** One open request; {@code late} when its day has come or gone. */
    public record Waiting(String name, String link, HomeRequest asked, String owner, boolean late) {}

    /** One young person out of their area; {@code link} is where their way back is planned. */
    public record Away(String name, String link, Living living, boolean late) {}

    /** A request as the young person reads it, with the decision that closed it; null while none has. */
    public record Own(HomeRequest asked, @Nullable Decision closed) {}
}
