package uk.onedoor.sweeps;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestMethod;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.access.Role;
import uk.onedoor.sweeps.AccessOracle.Relation;
import uk.onedoor.sweeps.AccessOracle.State;

/** The factors of the matrix, and the cells there are of them: all, or as few as three-way covering needs. */
final class AccessCells {

    /** How an address is asked. */
    enum Way {
        GET,
        /** The page as it was known on an earlier day. */
        GET_PAST,
        HEAD,
        POST_EMPTY,
        POST_FILLED,
        OTHER
    }

    /** An address of the product, with its routes. */
    record Place(String pattern, List<Route> routes) {

        boolean has(RequestMethod method) {
            return routes.stream().anyMatch(route -> route.method() == method);
        }

        Route route(RequestMethod method) {
            return routes.stream()
                    .filter(route -> route.method() == method)
                    .findFirst()
                    .orElse(routes.get(0));
        }

        /** True of a young person's own page, whose address names nobody. */
        boolean isOwn() {
            return routes.stream().allMatch(route -> route.rule() == Opens.OWN);
        }
    }

    /** Whoever asks: somebody in a role, nobody, or somebody whose sign-in is over. */
    record Actor(@Nullable Role role, String name) {
        @Override
        public String toString() {
            return name;
        }
    }

    /** One question: this place, asked so, by them, of somebody who is this to them. */
    record Cell(Place place, Way way, Actor actor, Relation relation, State state) {
        @Override
        public String toString() {
            return actor + ": " + way + " " + place.pattern() + " of " + relation + " " + state;
        }
    }

    static final Actor NOBODY = new Actor(null, "NOBODY");
    static final Actor EXPIRED = new Actor(null, "EXPIRED");
    private static final int PLACE = 0;
    private static final int WAY = 1;
    private static final int RELATION = 3;
    private static final int STATE = 4;

    final List<Place> places;
    final List<Actor> actors = new ArrayList<>();
    private final int[] sizes;

    AccessCells(List<Route> routes, List<Role> roles) {
        places = routes.stream()
                .map(Route::pattern)
                .distinct()
                .map(pattern -> new Place(
                        pattern,
                        routes.stream()
                                .filter(route -> route.pattern().equals(pattern))
                                .toList()))
                .toList();
        roles.forEach(role -> actors.add(new Actor(role, role.name())));
        actors.addAll(List.of(NOBODY, EXPIRED));
        sizes = new int[] {
            places.size(), Way.values().length, actors.size(), Relation.values().length, State.values().length
        };
    }

    /** Cells in which every three values of three factors meet that can. */
    List<Cell> covering(long seed) {
        return ThreeWay.rows(sizes, this::together, seed).stream()
                .map(this::cell)
                .toList();
    }

    /** Every cell there is. */
    Stream<Cell> all() {
        int count = IntStream.of(sizes).reduce(1, Math::multiplyExact);
        return IntStream.range(0, count).mapToObj(this::row).filter(this::fits).map(this::cell);
    }

    /** Nobody sends a form where there is none; who does not exist is nothing to anybody; one's own page names nobody. */
    private boolean together(int a, int x, int b, int y) {
        if (a == PLACE && b == WAY) {
            return y != Way.POST_FILLED.ordinal() || places.get(x).has(RequestMethod.POST);
        }
        if (a == RELATION && b == STATE) {
            return y != State.NOT_EXISTING.ordinal() || x == Relation.OTHER_HUB.ordinal();
        }
        if (a == PLACE && b == RELATION) {
            return !places.get(x).isOwn() || y == Relation.OWN.ordinal();
        }
        return !(a == PLACE && b == STATE) || !places.get(x).isOwn() || y != State.NOT_EXISTING.ordinal();
    }

    private int[] row(int number) {
        int[] row = new int[sizes.length];
        int left = number;
        for (int factor = sizes.length - 1; factor >= 0; factor--) {
            row[factor] = left % sizes[factor];
            left /= sizes[factor];
        }
        return row;
    }

    private boolean fits(int[] row) {
        for (int a = 0; a < row.length; a++) {
            for (int b = a + 1; b < row.length; b++) {
                if (!together(a, row[a], b, row[b])) {
                    return false;
                }
            }
        }
        return true;
    }

    private Cell cell(int[] row) {
        return new Cell(
                places.get(row[PLACE]),
                Way.values()[row[WAY]],
                actors.get(row[2]),
                Relation.values()[row[RELATION]],
                State.values()[row[STATE]]);
    }
}
