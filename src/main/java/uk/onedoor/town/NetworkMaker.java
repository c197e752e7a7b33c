package uk.onedoor.town;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.onedoor.town.Names.Heritage;
import uk.onedoor.town.TownYoungPerson.HomeKind;
import uk.onedoor.town.TownYoungPerson.NetworkPerson;

/** Makes the people around a young person: family as it is, friends, and the adult who would come at three. */
final class NetworkMaker {

    private final Slots slots;
    private final Dice dice;
    private final List<NetworkPerson> people = new ArrayList<>();

    NetworkMaker(Slots slots, Dice dice) {
        this.slots = slots;
        this.dice = dice;
    }

    List<NetworkPerson> of(Heritage heritage, String last, LocalDate born, HomeKind home) {
        if (heritage.alone()) {
            distantFamily(heritage, last, born);
        } else {
            family(heritage, last, born);
        }
        friends(heritage, born);
        if (home == HomeKind.FOSTER_OTHER || home == HomeKind.FOSTER_HUB) {
            carer("foster mum or dad", born.plusYears(11), null, 1);
        } else if (dice.chance(0.15)) {
            carer("foster mum, before", born.plusYears(8), born.plusYears(11), 2);
        }
        return List.copyOf(withSomeoneAtThree());
    }

    /** Nearly everyone has one adult who would come at three in the morning; a few have not, and that is worth knowing. */
    private List<NetworkPerson> withSomeoneAtThree() {
        boolean someone = people.stream().anyMatch(NetworkPerson::comesAtThreeInTheMorning);
        for (int i = 0; !someone && i < people.size() && dice.chance(0.85); i++) {
            NetworkPerson each = people.get(i);
            if (each.phone() != null && each.until() == null) {
                people.set(
                        i,
                        new NetworkPerson(
                                each.name(),
                                each.relationship(),
                                each.phone(),
                                each.from(),
                                null,
                                each.closeness(),
                                each.mayKnow(),
                                true));
                someone = true;
            }
        }
        return people;
    }

    private void family(Heritage heritage, String last, LocalDate born) {
        List<String> words = heritage.kinWords();
        if (dice.chance(0.88)) {
            add(heritage, true, last, words.get(0), born, null, dice.between(1, 2));
        }
        if (dice.chance(0.55)) {
            add(heritage, false, last, words.get(1), born, null, dice.between(1, 3));
        } else if (dice.chance(0.4)) {
            add(heritage, false, heritage.last(dice), "step-dad", born.plusYears(7), null, dice.between(2, 3));
        }
        add(heritage, true, last, words.get(2), born, null, dice.between(1, 2));
        if (dice.chance(0.3)) {
            add(heritage, false, last, words.get(3), born, null, dice.between(1, 2));
        }
        siblings(heritage, last, born);
        if (dice.chance(0.4)) {
            boolean she = dice.chance(0.6);
            add(heritage, she, heritage.last(dice), she ? "auntie" : "uncle", born, null, dice.between(1, 3));
        }
    }

    private void siblings(Heritage heritage, String last, LocalDate born) {
        for (int left = dice.below(3); left > 0; left--) {
            boolean sister = dice.chance(0.5);
            boolean older = dice.chance(0.5);
            LocalDate from = older ? born : born.plusYears(dice.between(2, 8));
            String word = (older ? "older " : "little ") + (sister ? "sister" : "brother");
            String first = heritage.of(sister ? "she" : "he", dice).split("/")[0];
            @Nullable String phone = older ? Phones.mobile(dice) : null;
            people.add(new NetworkPerson(
                    first + " " + last,
                    word,
                    phone,
                    from,
                    null,
                    1,
                    slots.pick("may-know-some", dice),
                    older && dice.chance(0.3)));
        }
    }

    private void distantFamily(Heritage heritage, String last, LocalDate born) {
        add(heritage, true, last, heritage.kinWords().get(0), born, null, 1);
        add(heritage, false, heritage.last(dice), "uncle, on the phone", born, null, 2);
        add(heritage, false, heritage.last(dice), "friend from the journey", born.plusYears(14), null, 1);
    }

    private void friends(Heritage heritage, LocalDate born) {
        for (int left = dice.between(1, 2); left > 0; left--) {
            String name = slots.pick("friend-name", dice);
            String phone = dice.chance(0.5) ? Phones.mobile(dice) : null;
            people.add(new NetworkPerson(
                    name,
                    "friend",
                    phone,
                    born.plusYears(9),
                    null,
                    dice.between(1, 2),
                    slots.pick("may-know-little", dice),
                    false));
        }
        if (dice.chance(0.45)) {
            add(
                    heritage,
                    dice.chance(0.5),
                    heritage.last(dice),
                    slots.pick("other-adult", dice),
                    born.plusYears(10),
                    null,
                    2);
        }
    }

    private void carer(String word, LocalDate from, @Nullable LocalDate until, int closeness) {
        String first = slots.pick(word.startsWith("foster mum, ") || dice.chance(0.7) ? "carer-she" : "carer-he", dice);
        String name = first + " " + slots.pick("carer-last", dice);
        people.add(new NetworkPerson(
                name,
                word,
                Phones.mobile(dice),
                from,
                until,
                closeness,
                slots.pick("may-know-some", dice),
                until == null));
    }

    private void add(
            Heritage heritage,
            boolean she,
            String last,
            String word,
            LocalDate from,
            @Nullable LocalDate until,
            int closeness) {
        boolean old = word.equals(heritage.kinWords().get(2))
                || word.equals(heritage.kinWords().get(3));
        String name = (old ? heritage.old(she, dice) : heritage.grown(she, dice)) + " " + last;
        boolean comes = until == null && closeness == 1 && dice.chance(0.5);
        String mayKnow = slots.pick(
                closeness == 1 ? "may-know-all" : closeness == 2 ? "may-know-some" : "may-know-little", dice);
        people.add(new NetworkPerson(name, word, Phones.mobile(dice), from, until, closeness, mayKnow, comes));
    }
}
