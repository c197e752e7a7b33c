package uk.onedoor.placements;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.onedoor.carers.Terms;
import uk.onedoor.homes.Feature;
import uk.onedoor.homes.Home;
import uk.onedoor.homes.HomeId;
import uk.onedoor.homes.HomeOption;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.placements.HomeKnown.Free;
import uk.onedoor.placements.HomeKnown.Tie;
import uk.onedoor.placements.HomeRequest.Aim;
import uk.onedoor.placements.HomeRequest.Asked;
import uk.onedoor.placements.HomeRequest.Needs;
import uk.onedoor.placements.HomeRequest.Promise;
import uk.onedoor.placements.HomeRequest.Wish;
import uk.onedoor.postcodes.Location;
import uk.onedoor.shared.Ids;
import uk.onedoor.stays.Purpose;

class OptionsTest {

    private static final String OURS = "E10000023";
    private static final LocalDate FROM = LocalDate.of(2026, 3, 2);
    private static final Location MUMS = new Location(450_000, 455_000);
    private static final int MILE = 1_609;

    private final Random random = new Random(11);

    private static HomeRequest asked(@Nullable HomeOption kind, @Nullable HomeId home) {
        return new HomeRequest(
                new HomeRequestId(Ids.next()),
                new YoungPersonId(Ids.next()),
                new Wish(WishBy.THEMSELVES, "A dog", kind, home, null),
                new Needs(Set.of(Feature.ANIMALS, Feature.QUIET), null),
                new Aim(Purpose.BREATHING_SPACE, "Calm", FROM, 14, null, Urgency.TONIGHT),
                new Asked("Dad sleeps elsewhere", "Who?", "Nan"),
                new Promise(Ids.next(), FROM, Ids.next(), Instant.EPOCH));
    }

    private static Home home(String name, HomeOption option, String area) {
        return new Home(new HomeId(Ids.next()), name, option, null, area, LocalDate.of(2020, 1, 1), null);
    }

    private static HomeKnown known(Home home, @Nullable Location at) {
        return new HomeKnown(home, at, null, null, null, Free.OTHERS_KNOW, List.of());
    }

    private static Reasons reasons(HomeRequest request) {
        return new Reasons(request, OURS, LocalDate.of(2010, 5, 1), new Where(MUMS, null, List.of()));
    }

    private static List<String> names(List<Option> options) {
        return options.stream()
                .map(one -> one.home() == null
                        ? "outreach"
                        : Objects.requireNonNull(one.home()).name())
                .toList();
    }

    /** The same home with other things known of it that are no matter of the order. */
    private HomeKnown otherwise(HomeKnown known) {
        Terms terms = new Terms(
                random.nextInt(18),
                18,
                2,
                random.nextBoolean(),
                random.nextBoolean(),
                random.nextBoolean(),
                Set.of(),
                random.nextBoolean() ? "We have hens" : null,
                null,
                random.nextBoolean());
        Free free = random.nextBoolean() ? Free.OTHERS_KNOW : new Free(3, random.nextInt(15), "the blue room");
        Tie tie = new Tie(Tie.Kind.values()[random.nextInt(4)], null, "Ash");
        return new HomeKnown(
                known.home(),
                known.at(),
                random.nextBoolean() ? null : Set.of(Feature.values()[random.nextInt(16)]),
                random.nextBoolean() ? null : terms,
                null,
                free,
                random.nextBoolean() ? List.of() : List.of(tie));
    }

    private List<HomeKnown> town() {
        return IntStream.range(0, 60)
                .mapToObj(i -> known(
                        home(
                                "Home " + random.nextInt(40),
                                HomeOption.values()[random.nextInt(HomeOption.values().length)],
                                random.nextInt(4) == 0 ? "E10000001" : OURS),
                        random.nextInt(5) == 0
                                ? null
                                : new Location(MUMS.easting() + random.nextInt(200 * MILE), MUMS.northing())))
                .toList();
    }

    private static List<Option> options(Reasons reasons, List<HomeKnown> town) {
        List<Option> options = new ArrayList<>();
        town.forEach(one -> options.add(reasons.of(one, List.of())));
        options.add(reasons.outreach());
        return options;
    }

    @Test
    void what_is_free_or_said_of_a_home_never_moves_it() {
        for (int round = 0; round < 100; round++) {
            List<HomeKnown> town = town();
            Reasons reasons = reasons(asked(HomeOption.KIN, town.get(7).home().id()));
            List<HomeKnown> other = town.stream().map(this::otherwise).toList();
            assertThat(ids(Order.of(options(reasons, other)))).isEqualTo(ids(Order.of(options(reasons, town))));
        }
    }

    @Test
    void the_order_does_not_depend_on_the_order_of_what_was_read() {
        for (int round = 0; round < 100; round++) {
            List<Option> options = options(reasons(asked(HomeOption.HUB, null)), town());
            List<Option> shuffled = new ArrayList<>(options);
            Collections.shuffle(shuffled, random);
            assertThat(Order.of(shuffled)).isEqualTo(Order.of(options));
        }
    }

    private static List<String> ids(List<Option> options) {
        return options.stream()
                .map(one -> one.home() == null
                        ? ""
                        : Objects.requireNonNull(one.home()).id().toString())
                .toList();
    }

    @Test
    void every_option_has_lines_and_every_line_has_words() throws IOException {
        Properties words = new Properties();
        for (String room : List.of("placements", "homes")) {
            try (InputStream in = getClass().getResourceAsStream("/words/" + room + "_en.properties")) {
                words.load(new java.io.InputStreamReader(
                        Objects.requireNonNull(in), java.nio.charset.StandardCharsets.UTF_8));
            }
        }
        List<HomeKnown> town = town().stream().map(this::otherwise).toList();
        assertThat(options(reasons(asked(HomeOption.KIN, null)), town))
                .allSatisfy(option -> assertThat(option.lines())
                        .isNotEmpty()
                        .filteredOn(line -> line.key().startsWith("placements."))
                        .allSatisfy(line -> assertThat(words.getProperty(line.key()))
                                .as(line.key())
                                .isNotBlank()));
    }

    @Test
    void at_home_comes_first_then_the_wish_then_nearness_then_our_own_area_then_the_name() {
        Home wished = home("Zebra Lane", HomeOption.CHILDRENS_HOME_ELSEWHERE, "E10000001");
        Reasons reasons = reasons(asked(HomeOption.COMMUNITY_FOSTER_FAMILY, wished.id()));
        List<HomeKnown> town = List.of(
                known(home("Ash", HomeOption.BESPOKE, OURS), new Location(MUMS.easting() + 30 * MILE, MUMS.northing())),
                known(
                        home("Birch", HomeOption.BESPOKE, OURS),
                        new Location(MUMS.easting() + 3 * MILE, MUMS.northing())),
                known(
                        home("Alder", HomeOption.BESPOKE, OURS),
                        new Location(MUMS.easting() + 4 * MILE, MUMS.northing())),
                known(home("Box", HomeOption.BESPOKE, "E10000001"), null),
                known(home("Cedar", HomeOption.BESPOKE, OURS), null),
                known(home("Oak", HomeOption.COMMUNITY_FOSTER_FAMILY, OURS), null),
                known(wished, new Location(MUMS.easting() + 150 * MILE, MUMS.northing())));
        assertThat(names(Order.of(options(reasons, town))))
                .containsExactly("outreach", "Zebra Lane", "Oak", "Alder", "Birch", "Ash", "Cedar", "Box");
    }

    @Test
    void far_and_out_of_area_are_said_out_loud() {
        Reasons reasons = reasons(asked(null, null));
        Home away = home("Far", HomeOption.CHILDRENS_HOME_ELSEWHERE, "E10000001");
        assertThat(reasons.of(known(away, new Location(MUMS.easting() + 150 * MILE, MUMS.northing())), List.of())
                        .lines())
                .extracting(Line::key)
                .contains("placements.line.out.of.area", "placements.line.home.over.100");
        assertThat(reasons.of(known(away, new Location(MUMS.easting() + 21 * MILE, MUMS.northing())), List.of())
                        .lines())
                .contains(Line.against("placements.line.home.over.20", 21L));
    }

    @Test
    void where_somebody_may_not_know_the_address_nothing_about_distance_is_told() {
        Option option = reasons(asked(null, null)).of(known(home("Kept back", HomeOption.KIN, OURS), null), List.of());
        assertThat(option.nearness()).isEqualTo(Nearness.NOT_KNOWN);
        assertThat(option.lines()).extracting(Line::key).contains("placements.line.home.unknown");
        assertThat(option.lines())
                .noneMatch(line -> line.key().startsWith("placements.line.home.o")
                        || line.key().startsWith("placements.line.school"));
    }

    @Test
    void where_the_law_says_no_the_option_says_so_and_stays_where_it_is() {
        Home lodgings = home("Lodgings", HomeOption.SUPPORTED_LODGINGS, OURS);
        Reasons fifteen =
                new Reasons(asked(null, null), OURS, LocalDate.of(2010, 5, 1), new Where(null, null, List.of()));
        assertThat(fifteen.of(known(lodgings, null), List.of()).lawRefuses()).isTrue();
        Reasons unknown = new Reasons(asked(null, null), OURS, null, new Where(null, null, List.of()));
        assertThat(unknown.of(known(lodgings, null), List.of()).lines())
                .contains(Line.unknown("placements.line.age.unknown"));
    }
}
