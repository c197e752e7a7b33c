package uk.onedoor.demo;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import uk.onedoor.people.NewPerson;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.time.London;
import uk.onedoor.referrals.AskId;
import uk.onedoor.referrals.Asker;
import uk.onedoor.referrals.Asks;
import uk.onedoor.referrals.CameBy;
import uk.onedoor.referrals.Decision;
import uk.onedoor.referrals.HowSoon;
import uk.onedoor.referrals.NewAsk;
import uk.onedoor.referrals.StepKind;
import uk.onedoor.town.TownFact;
import uk.onedoor.town.TownFact.Asked;
import uk.onedoor.town.TownFact.Decided;
import uk.onedoor.town.TownYoungPerson;

/** Writes what came through the door, and what the huddle decided. */
@Component
@ConditionalOnProperty("onedoor.demo")
class DoorScribe implements Scribe {

    private static final int DAYS_UNTIL_WE_LOOK = 14;

    private final Asks asks;

    DoorScribe(Asks asks) {
        this.asks = asks;
    }

    @Override
    public boolean write(TownFact fact, Cast cast, Written written) {
        if (fact instanceof Asked asked) {
            written.put(asked.key(), receive(asked, cast).value());
            return true;
        }
        if (fact instanceof Decided decided) {
            decide(decided, cast, written);
            return true;
        }
        return false;
    }

    /** Whom we walked to somebody else is looked after within two days of the day we promised. */
    @Override
    public void endOf(LocalDate day) {
        asks.dueUntil(day.minusDays(2)).stream()
                .filter(ask -> ask.now().kind() == StepKind.WALKED)
                .forEach(ask -> asks.met(ask.id()));
    }

    private AskId receive(Asked asked, Cast cast) {
        boolean self = asked.who() == TownFact.Asker.YOUNG_PERSON && asked.youngPerson() != null;
        return asks.receive(new NewAsk(
                        UUID.nameUUIDFromBytes(asked.key().getBytes(StandardCharsets.UTF_8)),
                        asked.takenBy() == null ? CameBy.DOOR : CameBy.CALL,
                        new NewAsk.Worry(
                                self,
                                asked.aboutWords(),
                                asked.worry(),
                                HowSoon.valueOf(asked.urgency().name()),
                                asked.hope()),
                        new NewAsk.AskedBy(Asker.valueOf(asked.who().name()), asked.askerName(), asked.contact()),
                        cast.hub(asked.hub()),
                        asked.at(),
                        asked.takenBy() == null ? null : cast.worker(asked.takenBy())))
                .id();
    }

    private void decide(Decided decided, Cast cast, Written written) {
        AskId ask = new AskId(written.get(decided.asked()));
        Decision decision;
        if (decided.decision() == TownFact.Decision.WITH_US) {
            decision = new Decision.WithUs(cast.hub(decided.hub()), whom(decided.youngPerson(), cast, written));
        } else if (decided.decision() == TownFact.Decision.WALKED_TO_SOMEONE_ELSE) {
            LocalDate accepted = London.day(java.util.Objects.requireNonNull(decided.acceptedAt()));
            decision = new Decision.WalkedToSomeoneElse(
                    java.util.Objects.requireNonNull(decided.acceptedBy()),
                    java.util.Objects.requireNonNull(decided.organisation()),
                    accepted,
                    London.day(decided.at()).plusDays(DAYS_UNTIL_WE_LOOK));
        } else {
            decision = new Decision.NotYet(
                    java.util.Objects.requireNonNull(decided.nextStep()),
                    java.util.Objects.requireNonNull(decided.nextOn()));
        }
        var owner = cast.worker(decided.owner());
        asks.decide(
                ask,
                decision,
                new Decision.Reasons(decided.provocation(), decided.answer(), owner, owner, decided.at()));
        if (decision instanceof Decision.WithUs
                && !written.has(java.util.Objects.requireNonNull(decided.youngPerson()))) {
            YoungPersonId met = java.util.Objects.requireNonNull(asks.get(ask).person());
            written.put(decided.youngPerson(), met.value());
        }
    }

    private static Decision.@Nullable Whom whom(@Nullable String key, Cast cast, Written written) {
        if (key == null) {
            return null;
        }
        if (written.has(key)) {
            return Decision.Whom.known(cast.youngPerson(key));
        }
        TownYoungPerson person = cast.history().youngPerson(key);
        return Decision.Whom.met(new NewPerson(
                person.nameUsed(),
                person.firstName(),
                person.lastName(),
                person.pronouns().words(),
                person.bornOn(),
                person.colour(),
                person.pattern()));
    }
}
