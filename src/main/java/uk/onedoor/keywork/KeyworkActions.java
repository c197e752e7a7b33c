package uk.onedoor.keywork;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.onedoor.people.ActionSource;
import uk.onedoor.people.Glance;
import uk.onedoor.people.SectionRights;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.access.Role;
import uk.onedoor.platform.access.Viewer;

/**
 * Offers a note, the team around and, to those who run the hub, the key worker; letting go and coming back where they
 * apply. Says why not where a role does not.
 */
@Component
class KeyworkActions implements ActionSource {

    private final Reach reach;
    private final SectionRights rights;
    private final SupportEpisodeRepository episodes;
    private final CurrentViewer viewer;

    KeyworkActions(Reach reach, SectionRights rights, SupportEpisodeRepository episodes, CurrentViewer viewer) {
        this.reach = reach;
        this.rights = rights;
        this.episodes = episodes;
        this.viewer = viewer;
    }

    @Override
    public List<Action> forPerson(Glance glance) {
        Viewer who = viewer.get();
        String at = "/young-people/" + glance.youngPerson();
        List<Action> actions = new ArrayList<>();
        if (who.may(Opens.ALONGSIDE)) {
            boolean writes = rights.mayWrite(glance).contains(Reach.Section.NOTES.name());
            String whyNot = writes ? null : "keywork.note.not.your.role";
            actions.add(new Action("keywork.note.write", "/notes/new?youngPerson=" + glance.youngPerson(), whyNot));
            actions.add(new Action(About.TEAM, "keywork.team.open", at + "/team", null));
        }
        boolean runs = who.may(Opens.MANAGERS);
        if (runs) {
            actions.add(new Action(About.TEAM, "keywork.allocation.open", at + "/key-worker", null));
        }
        if (who.may(Opens.ALONGSIDE)) {
            letGo(glance, at, runs ? null : "keywork.parting.not.your.role", actions);
            welcome(glance, at, who, actions);
        }
        return actions;
    }

    @Override
    public List<Action> forSomebodyElse(String words) {
        String asked = words.isBlank() ? "" : "?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
        return viewer.get().may(Opens.MANAGERS)
                ? List.of(new Action("keywork.before.open", "/young-people/before" + asked, null))
                : List.of();
    }

    private void letGo(Glance glance, String at, @Nullable String whyNot, List<Action> actions) {
        if (isAny(glance, SupportEpisode::isOpen)) {
            actions.add(new Action(About.MOVING_ON, "keywork.stepping.open", at + "/stepping-away", whyNot));
        }
        if (isAny(glance, SupportEpisode::isClose)) {
            actions.add(new Action(About.MOVING_ON, "keywork.touch.open", at + "/staying-close/ending", whyNot));
        }
    }

    private void welcome(Glance glance, String at, Viewer who, List<Action> actions) {
        boolean left = theirs(glance).stream()
                .anyMatch(before -> theirs(glance).stream()
                        .noneMatch(other -> other.hub().equals(before.hub()) && !mayComeBack(other)));
        if (left) {
            boolean may = who.may(Opens.MANAGERS)
                    || who.is(Role.KEY_WORKER) && reach.mayWrite(Reach.Section.CORE, glance.youngPerson());
            actions.add(new Action(
                    About.MOVING_ON,
                    "keywork.welcome.open",
                    at + "/welcome-back",
                    may ? null : "keywork.welcome.not.your.role"));
        }
    }

    private static boolean mayComeBack(SupportEpisode episode) {
        return !episode.isOpen() && episode.endedHow() != SupportEpisode.HowEnded.DIED;
    }

    private boolean isAny(Glance glance, Predicate<SupportEpisode> which) {
        return theirs(glance).stream().anyMatch(which);
    }

    /** Their times with a hub of the viewer's: of another's, another decides. */
    private List<SupportEpisode> theirs(Glance glance) {
        return episodes.of(glance).stream()
                .filter(episode -> viewer.get().hubs().contains(episode.hub().value()))
                .toList();
    }
}
