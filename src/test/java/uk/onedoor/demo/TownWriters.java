package uk.onedoor.demo;

import java.lang.reflect.Constructor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.onedoor.keywork.Notes;
import uk.onedoor.platform.database.ViewerTransactions;
import uk.onedoor.platform.signin.Actors;
import uk.onedoor.platform.time.ProductClock;

/** Those who write the town down, put together for tests: the product makes them only where it is started as a demo. */
final class TownWriters {

    private final ApplicationContext product;
    private final Map<Class<?>, Object> made = new HashMap<>();

    TownWriters(ApplicationContext product) {
        this.product = product;
    }

    CastMeans.CastSignIns signIns() {
        return new CastMeans.CastSignIns(
                product.getBean(uk.onedoor.platform.signin.SignIns.class), product.getBean(ViewerTransactions.class));
    }

    Settling settling() {
        var db = product.getBean(JdbcClient.class);
        var means = new CastMeans(
                db,
                product.getBean(uk.onedoor.authorities.Authorities.class),
                product.getBean(uk.onedoor.staff.Staff.class),
                product.getBean(uk.onedoor.people.OwnAccounts.class),
                signIns());
        return new Settling(
                db,
                product.getBean(ViewerTransactions.class),
                product.getBean(Actors.class),
                product.getBean(ProductClock.class),
                new Scribes(means, scribes()));
    }

    /** One of those who write and whatever it needs, of which the product has what the demo shares with it. */
    private <T> T made(Class<T> type) {
        Object there = made.get(type);
        if (there == null) {
            there = type.getPackage().equals(getClass().getPackage()) ? make(type) : product.getBean(type);
            made.put(type, there);
        }
        return type.cast(there);
    }

    private Object make(Class<?> type) {
        Constructor<?> constructor = type.getDeclaredConstructors()[0];
        try {
            return constructor.newInstance(
                    Stream.of(constructor.getParameterTypes()).map(this::made).toArray());
        } catch (ReflectiveOperationException wrong) {
            throw new IllegalStateException(type.getName(), wrong);
        }
    }

    private List<Scribe> scribes() {
        var people = new PeopleScribe(
                product.getBean(uk.onedoor.people.AboutMe.class),
                product.getBean(uk.onedoor.people.Homes.class),
                product.getBean(uk.onedoor.people.Voices.class),
                new NetworkScribe(product.getBean(uk.onedoor.people.Network.class)));
        var staff = product.getBean(uk.onedoor.staff.Staff.class);
        return List.of(
                made(HomesScribe.class),
                made(RotaScribe.class),
                endings(),
                new EmploymentScribe(
                        product.getBean(uk.onedoor.staff.Contracts.class),
                        product.getBean(uk.onedoor.staff.Posts.class),
                        product.getBean(uk.onedoor.staff.Absences.class),
                        product.getBean(uk.onedoor.staff.Goodbyes.class),
                        staff),
                new LearningScribe(
                        product.getBean(uk.onedoor.staff.Trainings.class),
                        product.getBean(uk.onedoor.staff.Supervisions.class)),
                made(ConstellationScribe.class),
                made(AwayScribe.class),
                made(ComingsScribe.class),
                made(RequestScribe.class),
                made(CarersScribe.class),
                made(HomeClocksScribe.class),
                made(HouseScribe.class),
                made(MedicinesScribe.class),
                made(MissingScribe.class),
                made(SafetyScribe.class),
                diary(),
                family(),
                new PlanScribe(
                        product.getBean(uk.onedoor.plans.Plans.class),
                        product.getBean(uk.onedoor.plans.HomeRoutes.class),
                        product.getBean(uk.onedoor.plans.Reviews.class),
                        product.getBean(uk.onedoor.plans.Offers.class),
                        product.getBean(uk.onedoor.plans.StatutoryPlans.class)),
                new CliffScribe(product.getBean(uk.onedoor.endings.CliffBook.class), beside()),
                new LeaverScribe(beside(), product.getBean(uk.onedoor.keywork.Covers.class)),
                new FollowUpScribe(
                        product.getBean(uk.onedoor.outcomes.FollowUps.class),
                        product.getBean(uk.onedoor.people.SupportSource.class)),
                new DoorScribe(product.getBean(uk.onedoor.referrals.Asks.class)),
                new KeyworkScribe(
                        product.getBean(uk.onedoor.keywork.Allocations.class),
                        product.getBean(uk.onedoor.keywork.SupportEpisodes.class),
                        product.getBean(Notes.class),
                        new Partings(
                                product.getBean(uk.onedoor.keywork.Allocations.class),
                                product.getBean(uk.onedoor.keywork.TeamGoodbyes.class),
                                product.getBean(uk.onedoor.keywork.Repairs.class),
                                product.getBean(uk.onedoor.keywork.WhoFits.class),
                                product.getBean(uk.onedoor.keywork.Covers.class))),
                people,
                new OutcomesScribe(
                        product.getBean(uk.onedoor.outcomes.Happenings.class),
                        product.getBean(uk.onedoor.outcomes.Baselines.class),
                        product.getBean(uk.onedoor.outcomes.FollowUps.class),
                        product.getBean(uk.onedoor.outcomes.Measurements.class),
                        product.getBean(uk.onedoor.people.SupportSource.class)));
    }

    private FamilyScribe family() {
        var around = new FamilyAround(
                product.getBean(uk.onedoor.family.Finding.class),
                product.getBean(uk.onedoor.family.ParentNeeds.class),
                product.getBean(uk.onedoor.family.Crises.class));
        return new FamilyScribe(new FamilyStory(
                product.getBean(uk.onedoor.family.FamilyMeetings.class),
                product.getBean(uk.onedoor.family.CrisisPlans.class),
                around,
                product.getBean(uk.onedoor.people.Network.class)));
    }

    private EndingsScribe endings() {
        return new EndingsScribe(
                product.getBean(uk.onedoor.endings.Tapers.class),
                product.getBean(uk.onedoor.endings.Paces.class),
                product.getBean(uk.onedoor.endings.StayClose.class),
                product.getBean(uk.onedoor.endings.Wishes.class),
                product.getBean(uk.onedoor.keywork.SupportEpisodes.class));
    }

    private DiaryWeek.Beside beside() {
        return new DiaryWeek.Beside(
                product.getBean(uk.onedoor.keywork.MyYoungPeople.class),
                product.getBean(uk.onedoor.keywork.Allocations.class),
                product.getBean(uk.onedoor.people.Network.class));
    }

    private DiaryScribe diary() {
        var week = new DiaryWeek(
                product.getBean(uk.onedoor.diary.Promises.class),
                product.getBean(uk.onedoor.diary.Diary.class),
                product.getBean(uk.onedoor.diary.Waits.class),
                beside());
        return new DiaryScribe(
                week,
                product.getBean(uk.onedoor.diary.Calls.class),
                product.getBean(uk.onedoor.diary.Presence.class),
                product.getBean(ProductClock.class));
    }
}
