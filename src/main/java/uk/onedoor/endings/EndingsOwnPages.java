package uk.onedoor.endings;

import java.util.List;
import org.springframework.stereotype.Component;
import uk.onedoor.keywork.SupportEpisodes;
import uk.onedoor.people.Glance;
import uk.onedoor.people.OwnPages;

/** Leads a young person to how support grows less for them, and back to us in one tap once they stepped away. */
@Component
class EndingsOwnPages implements OwnPages {

    private final SupportEpisodes support;
    private final EndingsReading reading;

    EndingsOwnPages(SupportEpisodes support, EndingsReading reading) {
        this.support = support;
        this.reading = reading;
    }

    @Override
    public List<OwnLink> of(Glance glance) {
        return List.of(
                new OwnLink("endings.own.title", "/me/pace"),
                new OwnLink(away(glance) ? "endings.own.back.title" : "endings.own.more.title", "/me/coming-back"));
    }

    @Override
    public List<OwnTap> taps(Glance glance) {
        boolean said = reading.of(glance).wishes().stream().anyMatch(Wish::waits);
        return away(glance) && !said
                ? List.of(new OwnTap("endings.own.back.send", "endings.own.back.lead", "/me/coming-back"))
                : List.of();
    }

    private boolean away(Glance glance) {
        return Away.of(support.of(glance)) != null;
    }
}
