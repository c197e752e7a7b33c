package uk.onedoor.keywork;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.authorities.HubId;
import uk.onedoor.keywork.SupportEpisode.HowEnded;
import uk.onedoor.people.Glance;
import uk.onedoor.people.Relationships;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.platform.time.London;
import uk.onedoor.shared.NotFound;
import uk.onedoor.shared.Refusal;
import uk.onedoor.staff.WorkerId;

/** Who is with us, from a door to stepping away, and who came back. */
@Service
@Transactional
public class SupportEpisodes {

    /** How somebody steps away: the first day without us, why, in whose words, and whether we keep in touch. */
    public record StepAway(
            LocalDate on, HowEnded how, @Nullable String words, boolean stayClose) {}

    private final SupportEpisodeRepository episodes;
    private final AllocationRepository allocations;
    private final Relationships relationships;
    private final CurrentViewer viewer;
    private final Clock clock;

    SupportEpisodes(
            SupportEpisodeRepository episodes,
            AllocationRepository allocations,
            Relationships relationships,
            CurrentViewer viewer,
            Clock clock) {
        this.episodes = episodes;
        this.allocations = allocations;
        this.relationships = relationships;
        this.viewer = viewer;
        this.clock = clock;
    }

    /**
     * Support begins; the hub's team stands beside them. Where it goes on already, nothing changes.
     *
     * @throws Refusal by {@code on} when that day is still to come, or lies within an earlier time with this hub
     */
    public SupportEpisode begin(YoungPersonId youngPerson, HubId hub, LocalDate on) {
        notToCome(on);
        return begin(youngPerson, hub, on, null);
    }

    /**
     * Somebody who stepped away comes back: a new time with the same hub, without a new asking. Where they are back
     * already, nothing changes.
     *
     * @throws Refusal by {@code on} when that day is still to come, or lies within an earlier time with this hub
     * @throws NotFound when they are not somebody the viewer may welcome back to this hub
     */
    public SupportEpisode welcomeBack(YoungPersonId youngPerson, HubId hub, LocalDate on, String because) {
        notToCome(on);
        Optional<SupportEpisode> already = open(youngPerson, hub);
        if (already.isPresent()) {
            return already.get();
        }
        if (!episodes.openDoorAgain(youngPerson, hub, on, because)) {
            throw new NotFound("an earlier time with the hub " + youngPerson);
        }
        return begin(youngPerson, hub, on, because);
    }

    private SupportEpisode begin(YoungPersonId youngPerson, HubId hub, LocalDate on, @Nullable String because) {
        relationships.begin(youngPerson, hub, "with us");
        if (open(youngPerson, hub).isEmpty()) {
            episodes.insert(youngPerson, hub, on, because, viewer.get(), clock.instant());
        }
        return open(youngPerson, hub).orElseThrow(() -> new Refusal("on", "keywork.support.earlier"));
    }

    /**
     * Somebody steps away. The team's parts and the hub's access end with it, unless contact stays close.
     *
     * @throws Refusal by {@code on} when that day is before support began, or still to come; by {@code stayClose} when
     *     they died
     */
    public void stepAway(YoungPersonId youngPerson, HubId hub, StepAway away) {
        List<SupportEpisode> now = with(youngPerson, hub, SupportEpisode::isOpen);
        if (now.isEmpty()) {
            throw new NotFound("open support " + youngPerson);
        }
        notToCome(away.on());
        if (now.stream().anyMatch(time -> away.on().isBefore(time.beganOn()))) {
            throw new Refusal("on", "keywork.support.ends.before.it.begins");
        }
        if (away.stayClose() && away.how() == HowEnded.DIED) {
            throw new Refusal("stayClose", "keywork.stepping.touch.died");
        }
        for (SupportEpisode time : now) { // two, where two records with the same hub were joined
            if (!episodes.end(time, away, viewer.get(), clock.instant())) {
                throw new NotFound("a time to end " + youngPerson);
            }
        }
        if (!away.stayClose()) {
            letGo(youngPerson, hub, away.on());
        }
    }

    /** The contact that stayed close comes to its end, and with it the hub's access. */
    public void endStayClose(YoungPersonId youngPerson, HubId hub, LocalDate on) {
        notToCome(on);
        List<SupportEpisode> close = with(youngPerson, hub, SupportEpisode::isClose);
        if (close.isEmpty()) {
            throw new NotFound("contact that stayed close " + youngPerson);
        }
        close.forEach(time -> episodes.endStayClose(time, on));
        if (open(youngPerson, hub).isEmpty()) {
            letGo(youngPerson, hub, on);
        }
    }

    /** The time with this hub that goes on now. */
    @Transactional(readOnly = true)
    public Optional<SupportEpisode> open(YoungPersonId youngPerson, HubId hub) {
        return with(youngPerson, hub, SupportEpisode::isOpen).stream().findFirst();
    }

    /** Everybody with this hub now. */
    @Transactional(readOnly = true)
    public List<SupportEpisode> current(HubId hub) {
        return episodes.current(hub);
    }

    /** Those who stepped away from this hub and with whom it keeps in touch. */
    @Transactional(readOnly = true)
    public List<SupportEpisode> stayingClose(HubId hub) {
        return episodes.stayingClose(hub);
    }

    /** Every time of this young person with a hub, in any record of theirs, newest first. */
    @Transactional(readOnly = true)
    public List<SupportEpisode> of(YoungPersonId youngPerson) {
        return episodes.of(youngPerson);
    }

    /** The same of every record of theirs; read once a page. */
    @Transactional(readOnly = true)
    public List<SupportEpisode> of(Glance glance) {
        return episodes.of(glance);
    }

    /** What is asked about this person, by whichever of their records: all of them. */
    @Transactional(readOnly = true)
    public Glance glance(YoungPersonId youngPerson) {
        return episodes.glance(youngPerson);
    }

    /** Those who were with a hub of the viewer's and whom they may welcome back, who left last first. */
    @Transactional(readOnly = true)
    public List<OnceWithUs> onceWithUs(String words, int most) {
        String plain = words.strip();
        return episodes.onceWithUs(
                plain.isEmpty() ? null : plain.substring(0, Math.min(plain.length(), 100)), null, most);
    }

    /** The hubs to which the viewer may welcome this young person back; empty when there is none. */
    @Transactional(readOnly = true)
    public List<OnceWithUs> onceWithUs(YoungPersonId youngPerson) {
        return episodes.onceWithUs(null, youngPerson, 100);
    }

    private void letGo(YoungPersonId youngPerson, HubId hub, LocalDate on) {
        if (of(youngPerson).stream().noneMatch(episode -> episode.isOpen() || episode.isClose())) {
            for (WorkerId there : allocations.coveringNow(youngPerson, on)) {
                relationships.end(youngPerson, there, Relationships.Kind.BACK_UP);
            }
            for (Allocation part : allocations.of(youngPerson)) {
                if (part.isNow()) {
                    LocalDate until = on.isBefore(part.fromOn()) ? part.fromOn() : on;
                    allocations.end(part.id(), until, "keywork.support.ended", viewer.get(), clock.instant());
                }
                // Of those too who handed over, and were still there until the goodbye.
                relationships.end(youngPerson, part.worker(), part.part().relationship());
            }
        }
        relationships.end(youngPerson, hub);
    }

    private List<SupportEpisode> with(YoungPersonId youngPerson, HubId hub, Predicate<SupportEpisode> which) {
        return of(youngPerson).stream()
                .filter(episode -> episode.hub().equals(hub))
                .filter(which)
                .toList();
    }

    private void notToCome(LocalDate on) {
        if (on.isAfter(London.today(clock))) {
            throw new Refusal("on", "keywork.day.to.come");
        }
    }
}
