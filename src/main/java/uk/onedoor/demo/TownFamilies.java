package uk.onedoor.demo;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import uk.onedoor.authorities.HubId;
import uk.onedoor.carers.Household;
import uk.onedoor.carers.HouseholdId;
import uk.onedoor.carers.Households;
import uk.onedoor.carers.Human;
import uk.onedoor.carers.HumanId;
import uk.onedoor.carers.Offer;
import uk.onedoor.carers.Offers;
import uk.onedoor.carers.Part;
import uk.onedoor.carers.Pipeline;
import uk.onedoor.carers.Step;
import uk.onedoor.carers.Step.Told;
import uk.onedoor.carers.Suitability;
import uk.onedoor.carers.SuitabilityCheck;
import uk.onedoor.homes.Feature;
import uk.onedoor.homes.Home;
import uk.onedoor.homes.HomeOption;
import uk.onedoor.staff.WorkerId;

/** Families and hosts of the invented town as people: the first word, what was asked and came back, what they offer. */
@Component
@ConditionalOnProperty("onedoor.demo")
class TownFamilies {

    private static final LocalDate FIRST_APPROVED = LocalDate.of(2024, 12, 1);
    private static final int APPROVED_WITHIN = 270;
    private static final List<String> FIRST = List.of(
            "Grace", "Amina", "Ruth", "Bola", "Jean", "Ines", "Tamsin", "Wilma", "Noor", "Edith", "Carol", "Petra");
    private static final List<String> SECOND =
            List.of("Peter", "Owen", "Marcus", "Hugh", "Samir", "Colin", "Joseph", "Emeka", "Ivan", "Barry");
    private static final List<String> WORDS = List.of(
            "A full table and a loud dog. Nobody eats alone here.",
            "A quiet house near the park. We walk a lot, and we are home by six.",
            "Our own two have moved out. We have time, a piano and a long garden.",
            "We have done this for years and still learn. Friends are welcome for tea.");

    private final Pipeline pipeline;
    private final Households households;
    private final Suitability suitability;
    private final Offers offers;

    TownFamilies(Pipeline pipeline, Households households, Suitability suitability, Offers offers) {
        this.pipeline = pipeline;
        this.households = households;
        this.suitability = suitability;
        this.offers = offers;
    }

    /** A household and those in it who are or would be approved. */
    record Family(Household household, List<Human> carers) {

        HouseholdId id() {
            return household.id();
        }
    }

    /** The family whose home this is, approved before the town began; what was written elsewhere is brought over. */
    void brought(Home home, String name) {
        Family family = family(home.id().toString(), name, home.option(), home.hub(), home);
        approved(family, FIRST_APPROVED.plusDays(Math.floorMod(home.id().hashCode(), APPROVED_WITHIN)));
    }

    /** Who they are: two carers, or one host; the same for the same key. */
    static Family family(String key, String name, HomeOption option, @Nullable HubId hub, @Nullable Home home) {
        int some = Math.floorMod(key.hashCode(), 997);
        List<Human> carers = new ArrayList<>(List.of(human(key, FIRST.get(some % FIRST.size()) + " " + name, null)));
        if (option != HomeOption.SUPPORTED_LODGINGS) {
            carers.add(human(key, SECOND.get(some % SECOND.size()) + " " + name, null));
        }
        HouseholdId id = new HouseholdId(id("household " + key));
        String called = home == null ? "The " + name + " family" : home.name();
        return new Family(new Household(id, called, option, hub, home == null ? null : home.id()), List.copyOf(carers));
    }

    static Human human(String key, String name, @Nullable WorkerId worker) {
        return new Human(new HumanId(id("human " + key + "/" + name)), name, worker, null);
    }

    /** They asked, on a day. */
    void enquires(Family family, LocalDate on, Told told) {
        pipeline.enquire(family.household(), part(family, family.carers().get(0), on), on, told);
        family.carers().stream().skip(1).forEach(other -> households.join(part(family, other, on)));
    }

    private static Part part(Family family, Human human, LocalDate from) {
        Part.Kind kind =
                family.household().option() == HomeOption.SUPPORTED_LODGINGS ? Part.Kind.HOST : Part.Kind.CARER;
        return new Part(id("part " + family.id() + human.id()), human, family.id(), kind, from, null);
    }

    void takes(Family family, Step.Kind kind, LocalDate on, Told told) {
        takes(family, kind, on, null, told);
    }

    void takes(Family family, Step.Kind kind, LocalDate on, @Nullable LocalDate until, Told told) {
        pipeline.take(id("step " + family.id() + kind + on), family.id(), kind, on, until, told);
    }

    /** Everything is asked that must be; what came back by then has nothing against them. */
    void checked(Family family, LocalDate asked, @Nullable LocalDate back, @Nullable LocalDate dbsUntil) {
        boolean host = family.household().option() == HomeOption.SUPPORTED_LODGINGS;
        for (Human human : family.carers()) {
            for (SuitabilityCheck.Kind kind : SuitabilityCheck.Kind.values()) {
                boolean home = kind == SuitabilityCheck.Kind.HOME_SAFETY;
                boolean once = human.equals(family.carers().get(0));
                if (home ? once : !(host && kind == SuitabilityCheck.Kind.MEDICAL)) {
                    boolean dbs = kind == SuitabilityCheck.Kind.DBS && once;
                    check(family, home ? null : human, kind, asked, back, dbs ? dbsUntil : null);
                }
            }
        }
    }

    /** One thing is asked, and comes back with nothing against them; {@code back} null while it has not. */
    void check(
            Family family,
            @Nullable Human human,
            SuitabilityCheck.Kind kind,
            LocalDate asked,
            @Nullable LocalDate back,
            @Nullable LocalDate until) {
        UUID id = id("check " + family.id() + (human == null ? "" : human.id()) + kind);
        suitability.ask(new SuitabilityCheck(id, family.id(), human == null ? null : human.id(), kind, asked, null));
        if (back != null) {
            suitability.cameBack(
                    family.id(),
                    id,
                    new SuitabilityCheck.Answer(back, SuitabilityCheck.Result.NOTHING_AGAINST, null, until));
        }
    }

    /** What they offer from a day on. */
    void offers(Family family, LocalDate from) {
        boolean host = family.household().option() == HomeOption.SUPPORTED_LODGINGS;
        int some = Math.floorMod(family.id().hashCode(), 24);
        Set<Feature> features = some % 2 == 0
                ? Set.of(Feature.NEAR_A_BUS, Feature.NO_SMOKING, Feature.ANIMALS)
                : Set.of(Feature.QUIET, Feature.NO_SMOKING, Feature.NO_ANIMALS);
        offers.agree(new Offer(
                id("offer " + family.id() + from),
                family.id(),
                from,
                host ? 16 : 10 + some % 3,
                host ? 20 : 17,
                host ? 1 : 2,
                !host && some % 3 == 0,
                some % 4 != 1,
                false,
                features,
                WORDS.get(some % WORDS.size())));
    }

    /** The whole way to approval, which was given on that day. */
    void approved(Family family, LocalDate on) {
        approved(family, on, null);
    }

    void approved(Family family, LocalDate on, @Nullable LocalDate dbsUntil) {
        boolean host = family.household().option() == HomeOption.SUPPORTED_LODGINGS;
        enquires(family, on.minusDays(200), told("They had read about us and asked what it is like."));
        takes(
                family,
                Step.Kind.VISIT,
                on.minusDays(188),
                told("We had tea and saw the room. They asked good questions."));
        checked(family, on.minusDays(180), on.minusDays(150), dbsUntil);
        takes(
                family,
                Step.Kind.ASSESSMENT,
                on.minusDays(60),
                told("Six talks, with everybody who lives there. Patient, plain-spoken, and good at mornings."));
        if (!host) {
            takes(family, Step.Kind.PANEL, on.minusDays(21), told("The panel recommends them and asks for a mentor."));
        }
        offers(family, on);
        takes(family, Step.Kind.APPROVED, on, told("Approved on these terms. Welcome to the team."));
    }

    static Told told(String words) {
        return new Told(words, null, null, null);
    }

    static UUID id(String text) {
        return UUID.nameUUIDFromBytes(("carers " + text).getBytes(StandardCharsets.UTF_8));
    }
}
