package uk.onedoor.demo;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import uk.onedoor.people.AboutMe;
import uk.onedoor.people.AboutMe.SaidBy;
import uk.onedoor.people.AboutMe.Section;
import uk.onedoor.people.Homes;
import uk.onedoor.people.Homes.HomeKind;
import uk.onedoor.people.Voices;
import uk.onedoor.people.Voices.SaidId;
import uk.onedoor.people.Voices.SaidKind;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.town.TownFact;
import uk.onedoor.town.TownFact.AboutMeSaid;
import uk.onedoor.town.TownFact.Answered;
import uk.onedoor.town.TownFact.MovedHome;
import uk.onedoor.town.TownFact.Said;
import uk.onedoor.town.TownYoungPerson;

/** Writes what young people say of themselves and to us, and where they live. */
@Component
@ConditionalOnProperty("onedoor.demo")
class PeopleScribe implements Scribe {

    private static final Map<TownYoungPerson.HomeKind, HomeKind> KINDS = new EnumMap<>(Map.of(
            TownYoungPerson.HomeKind.FAMILY, HomeKind.HOME_WITH_FAMILY,
            TownYoungPerson.HomeKind.KIN, HomeKind.WITH_KIN,
            TownYoungPerson.HomeKind.HUB_BED, HomeKind.HUB_BED,
            TownYoungPerson.HomeKind.HUB_EMERGENCY, HomeKind.HUB_EMERGENCY_BED,
            TownYoungPerson.HomeKind.FOSTER_HUB, HomeKind.HUB_FOSTER_FAMILY,
            TownYoungPerson.HomeKind.FOSTER_OTHER, HomeKind.FOSTER_FAMILY,
            TownYoungPerson.HomeKind.LODGINGS, HomeKind.SUPPORTED_LODGINGS,
            TownYoungPerson.HomeKind.SUPPORTED_ACCOMMODATION, HomeKind.SUPPORTED_ACCOMMODATION,
            TownYoungPerson.HomeKind.BESPOKE, HomeKind.BESPOKE,
            TownYoungPerson.HomeKind.OWN_TENANCY, HomeKind.OWN_TENANCY));

    private final AboutMe aboutMe;
    private final Homes homes;
    private final Voices voices;
    private final NetworkScribe networks;

    PeopleScribe(AboutMe aboutMe, Homes homes, Voices voices, NetworkScribe networks) {
        this.aboutMe = aboutMe;
        this.homes = homes;
        this.voices = voices;
        this.networks = networks;
    }

    @Override
    public boolean write(TownFact fact, Cast cast, Written written) {
        if (fact instanceof AboutMeSaid said) {
            aboutMe(said, cast);
        } else if (fact instanceof MovedHome moved) {
            homes.moved(cast.youngPerson(moved.youngPerson()), kind(moved.kind()), moved.place(), moved.from());
            networks.writeOnce(moved.youngPerson(), cast, written);
        } else if (fact instanceof Said said) {
            say(said, cast, written);
        } else if (fact instanceof Answered answered) {
            SaidId said = new SaidId(written.get(answered.said()));
            cast.as(answered.by(), () -> voices.answer(said, answered.text()));
        } else {
            return false;
        }
        return true;
    }

    /** What kind of home that is here. */
    static HomeKind kind(TownYoungPerson.HomeKind kind) {
        return java.util.Objects.requireNonNull(KINDS.get(kind));
    }

    private void aboutMe(AboutMeSaid said, Cast cast) {
        YoungPersonId who = cast.youngPerson(said.youngPerson());
        Section section = Section.valueOf(said.section().name());
        if (said.withWorker() == null) {
            cast.asYoungPerson(said.youngPerson(), () -> aboutMe.say(who, section, said.text(), SaidBy.YOUNG_PERSON));
        } else {
            cast.as(said.withWorker(), () -> aboutMe.say(who, section, said.text(), SaidBy.WITH_WORKER));
        }
    }

    private void say(Said said, Cast cast, Written written) {
        UUID id = UUID.nameUUIDFromBytes(said.key().getBytes(StandardCharsets.UTF_8));
        @Nullable UUID about = said.about() == null ? null : written.find(said.about());
        YoungPersonId who = cast.youngPerson(said.youngPerson());
        cast.asYoungPerson(
                said.youngPerson(),
                () -> voices.say(
                        new SaidId(id), who, SaidKind.valueOf(said.saying().name()), said.text(), about));
        written.put(said.key(), id);
    }
}
