package uk.onedoor.town;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.onedoor.town.Names.Heritage;
import uk.onedoor.town.TownPlan.Hub;
import uk.onedoor.town.TownYoungPerson.HomeKind;
import uk.onedoor.town.TownYoungPerson.NetworkPerson;
import uk.onedoor.town.TownYoungPerson.Professional;
import uk.onedoor.town.TownYoungPerson.Pronouns;
import uk.onedoor.town.TownYoungPerson.Section;
import uk.onedoor.town.TownYoungPerson.SupportCategory;

/** Makes a young person nobody has met: a name, a family, what they like and how they put it. */
final class PersonMaker {

    private final long seed;
    private final Names names = new Names();
    private final Slots slots;
    private final Voices voices;
    private final Set<String> taken = new HashSet<>();

    PersonMaker(long seed, Slots slots) {
        this.seed = seed;
        this.slots = slots;
        this.voices = new Voices(slots);
    }

    /** The {@code count}th to arrive at a hub. */
    TownYoungPerson next(Hub hub, int count, LocalDate day) {
        Dice dice = Dice.of(seed, hub.key(), "arrival", Integer.toString(count));
        Heritage heritage = names.any(dice);
        Pronouns pronouns = Pronouns.values()[dice.weighted(47, 47, 6)];
        String[] first = heritage.first(pronouns, dice).split("/");
        String last = heritage.last(dice);
        while (taken.contains(Texts.slug(first[0] + " " + last))) {
            first = heritage.first(pronouns, dice).split("/");
            last = heritage.last(dice);
        }
        int age = ageOf(heritage, dice);
        LocalDate born = day.minusYears(age).minusDays(dice.below(360));
        return make(
                hub,
                new Naming(first[0], last, used(first, pronouns, dice), pronouns),
                heritage,
                born,
                category(age, dice),
                null,
                null,
                age < 16,
                dice);
    }

    /** Someone of a story, with what the story says of them. */
    TownYoungPerson of(Hub hub, Story story, LocalDate day) {
        Dice dice = Dice.of(seed, hub.key(), "story", story.tag());
        Naming naming = new Naming(story.firstName(), story.lastName(), story.nameUsed(), story.pronouns());
        LocalDate born = day.minusYears(story.age()).minusDays(20 + dice.below(300));
        return make(
                hub,
                naming,
                names.named(story.heritage()),
                born,
                story.category(),
                story.firstHome(),
                story,
                story.age() < 16,
                dice);
    }

    private TownYoungPerson make(
            Hub hub,
            Naming naming,
            Heritage heritage,
            LocalDate born,
            SupportCategory category,
            @Nullable HomeKind home,
            @Nullable Story story,
            boolean atSchool,
            Dice dice) {
        taken.add(Texts.slug(naming.first() + " " + naming.last()));
        HomeKind firstHome = home != null ? home : firstHome(category, dice);
        List<String> interests = interests(dice);
        List<NetworkPerson> network =
                new ArrayList<>(new NetworkMaker(slots, dice).of(heritage, naming.last(), born, firstHome));
        if (story != null) {
            story.sibling().ifPresent(network::add);
        }
        List<Professional> professionals = professionals(hub.council(), heritage, born, dice);
        String key = hub.council() + "/" + Texts.slug(naming.first() + " " + naming.last());
        TownYoungPerson silent = new TownYoungPerson(
                key,
                hub.council(),
                hub.key(),
                naming.first(),
                naming.last(),
                naming.used(),
                naming.pronouns(),
                born,
                slots.pick("colour", dice),
                slots.pick("pattern", dice),
                heritage.words(),
                heritage.languages(),
                Phones.mobile(dice),
                category,
                firstHome,
                atSchool ? slots.pick("school", hub.council(), dice) : null,
                interests,
                Map.of(),
                network,
                professionals,
                story == null ? null : story.tag());
        return withVoice(silent, story, dice);
    }

    private TownYoungPerson withVoice(TownYoungPerson who, @Nullable Story story, Dice dice) {
        Map<Section, String> said = new EnumMap<>(Section.class);
        for (Section section : Section.values()) {
            said.put(section, voices.say(who, section, dice));
        }
        if (story != null) {
            said.put(Section.HOW_TO_TALK_WITH_ME, story.howToTalk());
        }
        return new TownYoungPerson(
                who.key(),
                who.council(),
                who.hub(),
                who.firstName(),
                who.lastName(),
                who.nameUsed(),
                who.pronouns(),
                who.bornOn(),
                who.colour(),
                who.pattern(),
                who.heritage(),
                who.languages(),
                who.phone(),
                who.category(),
                who.firstHome(),
                who.school(),
                who.interests(),
                Map.copyOf(said),
                List.copyOf(who.network()),
                who.professionals(),
                who.story());
    }

    /** Story people arrive late in the town's days; nobody may take their name before. */
    void keepFree(Story story) {
        taken.add(Texts.slug(story.firstName() + " " + story.lastName()));
    }

    /** The name of a grown-up who passes by once. */
    String strangerName(Dice dice) {
        Heritage heritage = names.any(dice);
        return heritage.grown(dice.chance(0.6), dice) + " " + heritage.last(dice);
    }

    Voices voices() {
        return voices;
    }

    private String used(String[] first, Pronouns pronouns, Dice dice) {
        if (pronouns == Pronouns.THEY && dice.chance(0.7)) {
            return slots.pick("chosen-name", dice);
        }
        if (first.length > 1 && dice.chance(0.75)) {
            return first[1];
        }
        return dice.chance(0.06) ? slots.pick("nickname", dice) : first[0];
    }

    private static int ageOf(Heritage heritage, Dice dice) {
        if (heritage.alone()) {
            return dice.between(15, 17);
        }
        return 12 + dice.weighted(6, 9, 13, 17, 19, 16, 9, 5, 2, 1, 1, 1);
    }

    private static SupportCategory category(int age, Dice dice) {
        if (age >= 18) {
            return dice.chance(0.6) ? SupportCategory.CARE_EXPERIENCED_16_25 : SupportCategory.STAY_CLOSE;
        }
        double older = age >= 16 ? 14 : 0;
        return SupportCategory.values()[dice.weighted(20, 30, 16, 16, older, 6, older, 0)];
    }

    static HomeKind firstHome(SupportCategory category, Dice dice) {
        return switch (category) {
            case EDGING_TO_CARE -> dice.chance(0.85) ? HomeKind.FAMILY : HomeKind.KIN;
            case EDGE_OF_CARE ->
                dice.chance(0.7) ? HomeKind.FAMILY : dice.chance(0.5) ? HomeKind.KIN : HomeKind.HUB_EMERGENCY;
            case PLACEMENT_SUPPORT ->
                dice.chance(0.6) ? HomeKind.FOSTER_OTHER : dice.chance(0.6) ? HomeKind.FOSTER_HUB : HomeKind.BESPOKE;
            case IN_HUB -> HomeKind.HUB_BED;
            case STEP_DOWN -> dice.chance(0.5) ? HomeKind.LODGINGS : HomeKind.SUPPORTED_ACCOMMODATION;
            case REUNIFICATION -> HomeKind.FOSTER_OTHER;
            case CARE_EXPERIENCED_16_25 -> dice.chance(0.5) ? HomeKind.SUPPORTED_ACCOMMODATION : HomeKind.LODGINGS;
            case STAY_CLOSE -> HomeKind.OWN_TENANCY;
        };
    }

    private List<String> interests(Dice dice) {
        Set<String> chosen = new java.util.LinkedHashSet<>();
        while (chosen.size() < 3) {
            chosen.add(slots.pick("interest", dice));
        }
        return List.copyOf(chosen);
    }

    private List<Professional> professionals(String council, Heritage heritage, LocalDate born, Dice dice) {
        List<Professional> found = new ArrayList<>();
        for (String line : List.of("school", "health", dice.chance(0.4) ? "youth-justice" : "nurse")) {
            found.add(professional(slots.pick("professional-" + line, council, dice), born, dice));
        }
        if (heritage.alone()) {
            found.add(professional(slots.pick("professional-alone", dice), born, dice));
        }
        return List.copyOf(found);
    }

    private Professional professional(String roleAndPlace, LocalDate born, Dice dice) {
        String[] parts = roleAndPlace.split(", ", 2);
        Heritage theirs = names.any(dice);
        // They may have come into the story in its last years.
        LocalDate from = born.plusYears(11).plusDays(dice.below(360));
        String name = theirs.grown(dice.chance(0.6), dice) + " " + theirs.last(dice);
        return new Professional(name, parts[0], parts[1], Phones.landline(dice), from);
    }

    private record Naming(String first, String last, String used, Pronouns pronouns) {}
}
