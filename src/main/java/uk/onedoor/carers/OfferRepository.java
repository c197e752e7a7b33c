package uk.onedoor.carers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.onedoor.homes.Feature;
import uk.onedoor.homes.HomeOption;
import uk.onedoor.platform.access.Viewer;

/** Stores what households offer, revision by revision. */
@Repository
class OfferRepository {

    private final JdbcClient db;

    OfferRepository(JdbcClient db) {
        this.db = db;
    }

    /** Every revision of every household or of one, the last first. */
    List<Offer> offers(@Nullable HouseholdId household) {
        return db.sql("""
                select t.id, t.household_id, t.from_on, t.youngest, t.oldest, t.places, t.siblings, t.emergencies,
                       t.short_breaks_only, t.offers, t.words
                  from carers.terms t
                 where t.authority_id = (select platform.authority()) and (:household::uuid is null or t.household_id = :household)
                 order by t.household_id, t.from_on desc, t.recorded_at desc, t.id desc""")
                .param("household", household == null ? null : household.value())
                .query(OfferRepository::offer)
                .list();
    }

    void insert(Offer offer, HomeOption option, Viewer by, Instant now) {
        db.sql("""
                insert into carers.terms (authority_id, id, household_id, option, from_on, youngest, oldest, places, siblings,
                                          emergencies, short_breaks_only, offers, words, recorded_by, recorded_at)
                values (:authority, :id, :household, :option, :from, :youngest, :oldest, :places, :siblings, :emergencies,
                        :short, :offers, :words, :by, :now) on conflict do nothing""")
                .param("authority", by.authority())
                .param("id", offer.id())
                .param("household", offer.household().value())
                .param("option", option.name())
                .param("from", offer.from())
                .param("youngest", offer.youngest())
                .param("oldest", offer.oldest())
                .param("places", offer.places())
                .param("siblings", offer.siblings())
                .param("emergencies", offer.emergencies())
                .param("short", offer.shortBreaksOnly())
                .param(
                        "offers",
                        offer.offers().stream().map(Feature::name).sorted().toArray(String[]::new))
                .param("words", offer.words())
                .param("by", by.account())
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Of revisions in order, the last first, the one of each household that holds on a day. */
    static Map<HouseholdId, Offer> standing(List<Offer> revisions, LocalDate day) {
        Map<HouseholdId, Offer> standing = new HashMap<>();
        revisions.stream()
                .filter(one -> !one.from().isAfter(day))
                .forEach(one -> standing.putIfAbsent(one.household(), one));
        return standing;
    }

    private static Offer offer(ResultSet rs, int row) throws SQLException {
        return new Offer(
                rs.getObject("id", UUID.class),
                new HouseholdId(rs.getObject("household_id", UUID.class)),
                rs.getObject("from_on", LocalDate.class),
                rs.getInt("youngest"),
                rs.getInt("oldest"),
                rs.getInt("places"),
                rs.getBoolean("siblings"),
                rs.getBoolean("emergencies"),
                rs.getBoolean("short_breaks_only"),
                Arrays.stream((String[]) rs.getArray("offers").getArray())
                        .map(Feature::valueOf)
                        .collect(Collectors.toUnmodifiableSet()),
                rs.getString("words"));
    }
}
