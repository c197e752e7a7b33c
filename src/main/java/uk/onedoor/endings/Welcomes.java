package uk.onedoor.endings;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import uk.onedoor.keywork.SupportEpisodes;
import uk.onedoor.people.Glance;
import uk.onedoor.platform.web.Choice;
import uk.onedoor.platform.web.Page;

/** What a page shows of the way back: until when the door stays open, by which hub, and the people who would be there. */
@Component
class Welcomes {

    private final SupportEpisodes support;
    private final CloseWords words;

    Welcomes(SupportEpisodes support, CloseWords words) {
        this.support = support;
        this.words = words;
    }

    /** For those who say welcome; on a page of the past nobody can. */
    void fill(Page page, TaperPages.Opened opened, Model model) {
        LocalDate away = fill(page, opened.glance(), opened.known(), model);
        List<Choice> hubs = away == null || page.knownOn() != null
                ? List.of()
                : support.onceWithUs(opened.glance().youngPerson()).stream()
                        .map(one -> new Choice(one.hub().toString(), one.hubName()))
                        .toList();
        model.addAttribute("hubs", hubs);
    }

    /** For the young person themselves. */
    @org.jspecify.annotations.Nullable
    LocalDate fill(Page page, Glance glance, Known known, Model model) {
        LocalDate away = Away.of(support.of(glance));
        model.addAttribute("away", away == null ? null : page.date(away));
        model.addAttribute("doorOpen", away == null ? null : page.date(known.doorOpenUntil(away)));
        model.addAttribute("faces", words.samePeople(page, glance));
        return away;
    }
}
