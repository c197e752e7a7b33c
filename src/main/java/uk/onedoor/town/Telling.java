package uk.onedoor.town;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import uk.onedoor.town.TownPlan.Role;
import uk.onedoor.town.TownYoungPerson.NetworkPerson;

/** What the places in a sentence mean when it is about this young person on this day; the same place twice is one thing. */
final class Telling implements UnaryOperator<String> {

    private final Slots slots;
    private final TownPlan plan;
    private final Spell spell;
    private final LocalDate day;
    private final Dice dice;
    private final Map<String, String> said = new HashMap<>();

    Telling(Slots slots, TownPlan plan, Spell spell, LocalDate day, Dice dice) {
        this.slots = slots;
        this.plan = plan;
        this.spell = spell;
        this.day = day;
        this.dice = dice;
    }

    @Override
    public String apply(String slot) {
        String known = said.get(slot);
        if (known == null) {
            known = find(slot);
            said.put(slot, known);
        }
        return known;
    }

    private String find(String slot) {
        TownYoungPerson who = spell.who;
        return switch (slot) {
            case "name" -> who.nameUsed();
            case "they" -> who.pronouns().they;
            case "them" -> who.pronouns().them;
            case "their" -> who.pronouns().their;
            case "was" -> who.pronouns().was;
            case "school" -> who.school() == null ? "college" : who.school();
            case "interest" -> dice.of(who.interests());
            case "language" -> who.languages().get(0);
            case "home" -> spell.homeOn(day).at();
            case "age" -> Integer.toString(spell.ageOn(day));
            default -> wider(slot);
        };
    }

    private String wider(String slot) {
        TownYoungPerson who = spell.who;
        return switch (slot) {
            case "kin" -> kin("kin");
            case "kinname" -> kin("kinname");
            case "friend" -> friend();
            case "keyworker" -> firstName(spell.teamOn(day).keyWorker());
            case "backup" -> firstName(spell.teamOn(day).backUp());
            case "place" -> slots.pick("place", who.council(), dice);
            case "weather" -> slots.pick("weather-" + Moments.season(day), dice);
            case "hubname" -> hubName();
            case "deputy" -> colleague(Role.DEPUTY_MANAGER);
            case "coach" -> colleague(Role.LIFE_COACH);
            case "speech" -> colleague(Role.COMMUNICATION_SUPPORT_WORKER);
            case "police" -> colleague(Role.POLICE_LIAISON);
            default -> slots.has(slot) ? slots.pick(slot, who.council(), dice) : "";
        };
    }

    /** The relative and their name are one person, so both are settled at once. */
    private String kin(String asked) {
        List<NetworkPerson> near = Voices.near(spell.who);
        NetworkPerson person = dice.of(near);
        said.put("kin", spell.who.pronouns().their + " " + Voices.plain(person));
        said.put("kinname", Voices.first(person.name()));
        return said.getOrDefault(asked, "");
    }

    private String friend() {
        List<NetworkPerson> friends = spell.who.network().stream()
                .filter(each -> each.relationship().equals("friend"))
                .toList();
        return friends.isEmpty() ? "a friend" : Voices.first(dice.of(friends).name());
    }

    private String colleague(Role role) {
        return dice.of(plan.council(spell.who.council()).of(spell.who.hub(), role))
                .firstName();
    }

    private String firstName(String staff) {
        return plan.staff(staff).firstName();
    }

    private String hubName() {
        return plan.council(spell.who.council()).hubs().stream()
                .filter(each -> each.key().equals(spell.who.hub()))
                .findFirst()
                .map(TownPlan.Hub::name)
                .orElse("the hub");
    }
}
