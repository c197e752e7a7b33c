package uk.onedoor.returns.rows;

import java.util.List;
import java.util.function.BiFunction;
import uk.onedoor.returns.reading.ReadRow;

/** The tables of a return, each with the type of its rows. */
public final class Table<R extends Row> {
    public static final Table<Header> HEADER = new Table<>("Header", 0, (read, setting) -> new Header(read));
    public static final Table<Episode> EPISODES = new Table<>("Episodes", 1, Episode::new);
    public static final Table<Uasc> UASC = new Table<>("UASC", 2, (read, setting) -> new Uasc(read));
    public static final Table<Review> REVIEWS = new Table<>("Reviews", 3, (read, setting) -> new Review(read));
    public static final Table<Oc2> OC2 = new Table<>("OC2", 4, (read, setting) -> new Oc2(read));
    public static final Table<Oc3> OC3 = new Table<>("OC3", 5, (read, setting) -> new Oc3(read));
    public static final Table<Adoption> AD1 = new Table<>("AD1", 6, (read, setting) -> new Adoption(read));
    public static final Table<PlacedForAdoption> PLACED_ADOPTION =
            new Table<>("PlacedAdoption", 7, (read, setting) -> new PlacedForAdoption(read));
    public static final Table<PreviousPermanence> PREV_PERM =
            new Table<>("PrevPerm", 8, (read, setting) -> new PreviousPermanence(read));
    public static final Table<MissingSpell> MISSING =
            new Table<>("Missing", 9, (read, setting) -> new MissingSpell(read));
    public static final Table<SocialWorkerSpell> SW_EPISODES =
            new Table<>("SWEpisodes", 10, (read, setting) -> new SocialWorkerSpell(read));
    public static final Table<DolOrder> DOLO = new Table<>("DoLO", 11, (read, setting) -> new DolOrder(read));

    private static final List<Table<?>> ALL = List.of(
            HEADER, EPISODES, UASC, REVIEWS, OC2, OC3, AD1, PLACED_ADOPTION, PREV_PERM, MISSING, SW_EPISODES, DOLO);

    private final String name;
    private final int place;
    private final BiFunction<ReadRow, Setting, R> row;

    private Table(String name, int place, BiFunction<ReadRow, Setting, R> row) {
        this.name = name;
        this.place = place;
        this.row = row;
    }

    public static List<Table<?>> all() {
        return ALL;
    }

    /**
     * The table of a name, in capitals or not.
     *
     * @throws IllegalArgumentException when the return has no such table
     */
    public static Table<?> named(String name) {
        return ALL.stream()
                .filter(table -> table.name.equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The return has no table called " + name));
    }

    /** The name the return's rules use. */
    public String name() {
        return name;
    }

    int place() {
        return place;
    }

    R row(ReadRow read, Setting setting) {
        return row.apply(read, setting);
    }

    @Override
    public String toString() {
        return name;
    }
}
