package uk.onedoor.placements;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.onedoor.homes.OurHomes;
import uk.onedoor.people.People;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.placements.KeptMix.Line;
import uk.onedoor.placements.KeptMix.Proposal;
import uk.onedoor.placements.KeptMix.Verdict;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.platform.access.Viewer;

/** House mixes of a person, in whichever of their records they were kept. */
@Component
class MixRecords {

    private final MixRepository mixes;
    private final People people;
    private final OurHomes homes;
    private final CurrentViewer viewer;

    MixRecords(MixRepository mixes, People people, OurHomes homes, CurrentViewer viewer) {
        this.mixes = mixes;
        this.people = people;
        this.homes = homes;
        this.viewer = viewer;
    }

    YoungPersonId kept(YoungPersonId record) {
        return people.kept(record);
    }

    void keep(UUID id, Proposal proposal, Verdict verdict, List<Line> lines, Instant now) {
        homes.get(proposal.home());
        Viewer by = viewer.get();
        mixes.insert(new KeptMix(id, proposal, verdict, by.account(), now, lines), by);
    }

    List<KeptMix> of(YoungPersonId newcomer) {
        return mixes.of(people.everyRecord(newcomer));
    }
}
