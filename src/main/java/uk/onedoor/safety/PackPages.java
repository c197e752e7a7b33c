package uk.onedoor.safety;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import uk.onedoor.people.Frames.Frame;
import uk.onedoor.people.Network;
import uk.onedoor.people.SectionRights;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.time.London;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.PdfPages;

/** Opens the pages of what the police would be told: what was written for it, and what the record says of itself. */
@Component
class PackPages {

    private final MissingPages pages;
    private final Packs packs;
    private final Network network;
    private final SectionRights rights;
    private final Clock clock;

    PackPages(MissingPages pages, Packs packs, Network network, SectionRights rights, Clock clock) {
        this.pages = pages;
        this.packs = packs;
        this.network = network;
        this.rights = rights;
        this.clock = clock;
    }

    /** Everything that was written beforehand, to be looked at and changed. */
    String beforehand(YoungPersonId id, Page page, Model model, String view) {
        return pages.show(id, page, model, view, frame -> tell(page, frame, model));
    }

    /** The sheet of one night: what was written beforehand, and what is known of tonight. */
    String tonight(
            YoungPersonId id,
            UUID episode,
            Page page,
            Model model,
            String view,
            BiConsumer<Frame, MissingEpisode> more) {
        return pages.about(id, episode, page, model, view, (frame, of) -> {
            tell(page, frame, model);
            more.accept(frame, of);
        });
    }

    /** The same sheet as a file, which says when it was made: it stands still while the night goes on. */
    String file(YoungPersonId id, UUID episode, Page page, Model model) {
        Instant now = clock.instant();
        model.addAttribute("made", page.moment(now, false));
        model.addAttribute(PdfPages.FILE, "for-the-police-" + London.day(now) + ".pdf");
        return pages.about(id, episode, page, model, "safety/pack-pdf", (frame, of) -> tell(page, frame, model));
    }

    /** The form of one topic, with the line that stands there now. */
    String ask(
            YoungPersonId id, PackTopic topic, Page page, Model model, BiConsumer<Frame, @Nullable PackLine> reading) {
        return pages.ask(id, page, model, "safety/pack-topic", frame -> {
            PackLine now = packs.of(frame.person().id()).get(topic);
            model.addAttribute("topic", shown(page, frame, topic, now, packs.looksOldBefore()));
            reading.accept(frame, now);
        });
    }

    private void tell(Page page, Frame frame, Model model) {
        YoungPersonId who = frame.person().id();
        Map<PackTopic, PackLine> lines = packs.of(who);
        Instant old = packs.looksOldBefore();
        List<PackShown> topics = Arrays.stream(PackTopic.values())
                .map(topic -> shown(page, frame, topic, lines.get(topic), old))
                .toList();
        model.addAttribute("topics", topics);
        model.addAttribute("around", rights.mayRead("NETWORK", who) ? network.of(who) : null);
    }

    private static PackShown shown(Page page, Frame frame, PackTopic topic, @Nullable PackLine line, Instant old) {
        return new PackShown(
                page.name(topic),
                page.t("safety.pack.hint." + topic),
                line == null ? null : line.id(),
                line == null ? null : line.words(),
                line == null ? null : page.t("safety.pack.checked", page.ago(line.checkedAt()), line.checkedBy()),
                line != null && line.checkedAt().isBefore(old),
                at(frame.person().id()) + "/" + topic);
    }

    /** The address of what was written beforehand. */
    static String at(YoungPersonId who) {
        return "/young-people/" + who + "/missing/pack";
    }
}
