package uk.onedoor.placements;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.onedoor.carers.Terms;
import uk.onedoor.homes.Coming;
import uk.onedoor.homes.Feature;
import uk.onedoor.homes.Home;
import uk.onedoor.homes.HomeLaw;
import uk.onedoor.homes.LawSays;
import uk.onedoor.placements.HomeKnown.Free;
import uk.onedoor.placements.HomeKnown.Tie;
import uk.onedoor.placements.HomeRequest.Aim;
import uk.onedoor.postcodes.Location;
import uk.onedoor.stays.Purpose;

/** Why a home, and why not: the plain lines of each home for one request. None of them moves it up or down. */
final class Reasons {

    private final HomeRequest request;
    private final String authority;
    private final @Nullable LocalDate born;
    private final Where where;

    Reasons(HomeRequest request, String authority, @Nullable LocalDate born, Where where) {
        this.request = request;
        this.authority = authority;
        this.born = born;
        this.where = where;
    }

    /** Staying at home with outreach: it uses no bed, and what it takes was asked before anything else. */
    Option outreach() {
        return Option.outreachAtHome(List.of(
                Line.inFavour("placements.line.outreach.keeps"),
                Line.toKnow("placements.line.outreach.takes", request.asked().stayHome())));
    }

    Option of(HomeKnown known, List<Decision> ruledOut) {
        Home home = known.home();
        if (known.isKeptFromThem()) {
            return new Option(
                    home,
                    Wished.of(home, request.wish()),
                    nearness(home, null),
                    true,
                    known.ties().stream().map(Reasons::tie).toList());
        }
        Double miles = miles(where.home(), known.at());
        List<LawSays> law = law(home, known);
        List<Line> lines = new ArrayList<>();
        wish(lines, home);
        ruledOut.forEach(one -> lines.add(Line.against("placements.line.not.here", one.because())));
        law.forEach(says -> lines.add(law(says)));
        if (born == null) {
            lines.add(Line.unknown("placements.line.age.unknown"));
        }
        needs(lines, known);
        near(lines, home, known.at(), miles);
        known.ties().forEach(tie -> lines.add(tie(tie)));
        free(lines, known.free());
        terms(lines, home, known.terms());
        closing(lines, home);
        return new Option(
                home,
                Wished.of(home, request.wish()),
                nearness(home, miles),
                law.stream().anyMatch(LawSays::refuses),
                lines);
    }

    private Nearness nearness(Home home, @Nullable Double miles) {
        return Nearness.of(miles, home.isOutOfAreaFor(authority));
    }

    private void wish(List<Line> lines, Home home) {
        switch (Wished.of(home, request.wish())) {
            case THE_HOME -> lines.add(Line.inFavour("placements.line.wish.home"));
            case THE_KIND -> lines.add(Line.inFavour("placements.line.wish.kind", home.option()));
            case NOT_NAMED -> {
                // Nothing was said of it, which is no reason for or against.
            }
        }
    }

    /** How many others live there is not asked: it would tell of people the viewer may not see. The bed is what is asked for. */
    private List<LawSays> law(Home home, HomeKnown known) {
        Aim aim = request.aim();
        return born == null || !born.isBefore(aim.from())
                ? List.of()
                : HomeLaw.of(home.option(), known.registration(), new Coming(born, aim.from(), aim.until(), 0, true));
    }

    private static Line law(LawSays says) {
        return says.refuses() ? Line.against(says.key(), says.filling()) : Line.toKnow(says.key(), says.filling());
    }

    private void needs(List<Line> lines, HomeKnown known) {
        Set<Feature> needed = request.needs().features();
        Terms terms = known.terms();
        if (needed.isEmpty()) {
            return;
        }
        if (known.features() == null && terms == null) {
            lines.add(Line.unknown("placements.line.needs.unknown"));
            return;
        }
        Set<Feature> offered = EnumSet.noneOf(Feature.class);
        if (known.features() != null) {
            offered.addAll(known.features());
        }
        if (terms != null) {
            offered.addAll(terms.offers());
        }
        List<Feature> met = needed.stream().filter(offered::contains).sorted().toList();
        List<Feature> missing =
                needed.stream().filter(one -> !offered.contains(one)).sorted().toList();
        if (!met.isEmpty()) {
            lines.add(Line.inFavour("placements.line.needs.met", met));
        }
        if (!missing.isEmpty()) {
            lines.add(Line.against("placements.line.needs.missing", missing));
        }
    }

    private void near(List<Line> lines, Home home, @Nullable Location at, @Nullable Double miles) {
        if (home.isOutOfAreaFor(authority)) {
            lines.add(Line.against("placements.line.out.of.area"));
        }
        if (miles == null) {
            lines.add(Line.unknown("placements.line.home.unknown"));
        } else {
            long told = Math.round(miles);
            lines.add(
                    switch (nearness(home, miles)) {
                        case WITHIN_FIVE -> Line.inFavour(counted("placements.line.home.close", told), told);
                        case WITHIN_TWENTY -> Line.toKnow("placements.line.home.near", told);
                        case WITHIN_A_HUNDRED -> Line.against("placements.line.home.over.20", told);
                        default -> Line.against("placements.line.home.over.100", told);
                    });
        }
        Double school = miles(where.school(), at);
        if (school != null) {
            lines.add(Line.toKnow(counted("placements.line.school", Math.round(school)), Math.round(school)));
        }
        for (Where.Somebody somebody : where.others()) {
            Double apart = miles(somebody.at(), at);
            if (apart != null) {
                long told = Math.round(apart);
                lines.add(Line.toKnow(counted("placements.line.somebody", told), told, somebody.words()));
            }
        }
    }

    /** The words for so many miles: fewer than one and one have their own. */
    private static String counted(String key, long miles) {
        return miles == 0 ? key + ".less" : miles == 1 ? key + ".one" : key;
    }

    private static Line tie(Tie tie) {
        return switch (tie.kind()) {
            case LIVES_HERE -> Line.inFavour("placements.line.lives.here");
            case LIVED_HERE -> Line.inFavour("placements.line.lived.here");
            case KNOWS -> Line.inFavour("placements.line.knows", tie.name());
            case WORRY -> Line.against("placements.line.worry", tie.name());
            case SAME_SCHOOL -> Line.toKnow("placements.line.same.school", tie.name());
            case KEPT_FROM_THEM -> Line.against("placements.line.kept.from.them");
            case KEPT_FROM_SOMEBODY -> Line.toKnow("placements.line.kept.from.somebody");
        };
    }

    private void free(List<Line> lines, Free free) {
        if (free.beds() == 0) {
            lines.add(Line.unknown("placements.line.free.unknown"));
        } else if (free.nights() == 0 || free.bed() == null) {
            lines.add(Line.against("placements.line.free.none"));
        } else if (free.nights() < Math.min(request.aim().nights(), HomeFacts.NIGHTS_LOOKED_AT)) {
            lines.add(Line.against("placements.line.free.some", free.bed(), free.nights()));
        } else {
            lines.add(Line.inFavour(
                    free.nights() < request.aim().nights() ? "placements.line.free.first" : "placements.line.free.all",
                    free.bed(),
                    free.nights()));
        }
    }

    private void terms(List<Line> lines, Home home, @Nullable Terms terms) {
        if (terms == null) {
            if (home.option().isAFamilysHome()) {
                lines.add(Line.unknown("placements.line.terms.unknown"));
            }
            return;
        }
        if (!terms.approved()) {
            lines.add(Line.against("placements.line.terms.not.approved"));
        }
        Integer age =
                born == null ? null : Period.between(born, request.aim().from()).getYears();
        if (age != null) {
            lines.add(
                    terms.welcomes(age)
                            ? Line.inFavour("placements.line.terms.age")
                            : Line.against("placements.line.terms.other.age", terms.youngest(), terms.oldest()));
        }
        if (request.aim().urgency() == Urgency.TONIGHT) {
            lines.add(
                    terms.emergencies()
                            ? Line.inFavour("placements.line.terms.tonight")
                            : Line.against("placements.line.terms.not.tonight"));
        }
        if (terms.shortBreaksOnly() && request.aim().purpose() != Purpose.TIME_TOGETHER) {
            lines.add(Line.against("placements.line.terms.short"));
        }
        if (terms.words() != null) {
            lines.add(Line.toKnow("placements.line.terms.words", terms.words()));
        }
    }

    private void closing(List<Line> lines, Home home) {
        if (home.closedOn() != null && home.closedOn().isBefore(request.aim().until())) {
            lines.add(Line.against("placements.line.closes", home.closedOn()));
        }
    }

    private static @Nullable Double miles(@Nullable Location one, @Nullable Location other) {
        return one == null || other == null ? null : one.milesTo(other);
    }
}
