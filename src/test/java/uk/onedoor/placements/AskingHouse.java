package uk.onedoor.placements;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.onedoor.TestCouncil;
import uk.onedoor.homes.Bed;
import uk.onedoor.homes.BedId;
import uk.onedoor.homes.BedKind;
import uk.onedoor.homes.Home;
import uk.onedoor.homes.HomeId;
import uk.onedoor.homes.HomeOption;
import uk.onedoor.homes.OurHomes;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.placements.HomeRequest.Aim;
import uk.onedoor.placements.HomeRequest.Asked;
import uk.onedoor.placements.HomeRequest.Needs;
import uk.onedoor.placements.HomeRequest.Wish;
import uk.onedoor.shared.Ids;
import uk.onedoor.stays.Purpose;

/** A kin family with one bed in our area, a children's home far from it, and a request to answer. */
record AskingHouse(HomeId family, BedId bed, HomeId far) {

    static final String ELSEWHERE = "E10000001";
    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    static AskingHouse of(TestCouncil.Council council, OurHomes homes) {
        AskingHouse made = new AskingHouse(new HomeId(Ids.next()), new BedId(Ids.next()), new HomeId(Ids.next()));
        council.does(council.manager, () -> {
            homes.add(new Home(made.family, "Marsh family", HomeOption.KIN, null, council.code, LONG_AGO, null));
            homes.add(new Bed(made.bed, made.family, "the attic room", BedKind.FAMILY, LONG_AGO, null));
            homes.add(new Home(
                    made.far, "Cliff House", HomeOption.FOSTER_FAMILY_ELSEWHERE, null, ELSEWHERE, LONG_AGO, null));
        });
        return made;
    }

    static NewHomeRequest request(TestCouncil.Council council, YoungPersonId who, LocalDate from, Urgency urgency) {
        return new NewHomeRequest(
                new HomeRequestId(Ids.next()),
                who,
                new Wish(WishBy.THEMSELVES, "Somewhere with a dog", HomeOption.KIN, null, "Not far from Nan"),
                new Needs(Set.of(), null),
                new Aim(Purpose.BREATHING_SPACE, "Some days of calm", from, 14, "Home with outreach", urgency),
                new Asked("Dad sleeps elsewhere this week", "Who has not been asked yet?", "Nan"),
                council.keyWorker,
                List.of());
    }

    /** What is typed into the form that asks for a home. */
    static Map<String, Object> typed(LocalDate from) {
        return new LinkedHashMap<>(Map.of(
                "stayHome", "Dad sleeps elsewhere this week",
                "wishBy", "THEMSELVES",
                "wish", "Somewhere with a dog",
                "urgency", "PLANNED",
                "purpose", "BREATHING_SPACE",
                "purposeWords", "Some days of calm",
                "from", from,
                "nights", "14",
                "homeGrid", "450000, 455000",
                "answer", "Nan, tomorrow"));
    }
}
