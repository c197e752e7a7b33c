package uk.onedoor.sweeps;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestMethod;
import uk.onedoor.TestWeb;
import uk.onedoor.platform.access.Role;
import uk.onedoor.sweeps.AccessAsker.Reply;
import uk.onedoor.sweeps.AccessBook.Answer;
import uk.onedoor.sweeps.AccessCells.Actor;
import uk.onedoor.sweeps.AccessCells.Cell;
import uk.onedoor.sweeps.AccessCells.Place;
import uk.onedoor.sweeps.AccessCells.Way;
import uk.onedoor.sweeps.AccessOracle.Relation;
import uk.onedoor.sweeps.AccessOracle.State;
import uk.onedoor.sweeps.AccessWorld.Somebody;
import uk.onedoor.sweeps.Planting.Planted;

/** Asks the cells of the pages, several at a time, and holds each answer against the book. */
final class AccessPages {

    private static final List<String> VERBS = List.of("PUT", "DELETE", "PATCH");
    /** A question that cannot be read is answered so before anybody looks whom it is about. */
    private static final List<Integer> NOBODY_THERE = List.of(404, 400);

    private static final String KNOWN_ON = "?known_on=2026-11-14";
    private static final int AT_A_TIME = 4;

    private final AccessWorld world;
    private final AccessOracle oracle;
    private final AccessBook book;
    private final SmallTown town;
    private final AccessForms forms;
    private final TestWeb web;
    private final AccessTally tally;
    private final Map<String, AccessAsker> askers = new ConcurrentHashMap<>();
    private final Map<String, Reply> madeUp = new ConcurrentHashMap<>();
    private final LongAdder leftToForms = new LongAdder();

    AccessPages(
            AccessWorld world, AccessOracle oracle, SmallTown town, AccessForms forms, TestWeb web, AccessTally tally) {
        this.world = world;
        this.oracle = oracle;
        this.book = new AccessBook(oracle);
        this.town = town;
        this.forms = forms;
        this.web = web;
        this.tally = tally;
    }

    /** Asks these; what may be saved is not sent here, since it would change who is asked about next. */
    void judge(List<Cell> cells) {
        ExecutorService several = Executors.newFixedThreadPool(AT_A_TIME);
        try (AccessTrace trace = new AccessTrace(world, oracle, tally)) {
            List<Future<?>> parts = IntStream.range(0, AT_A_TIME)
                    .<Future<?>>mapToObj(part -> several.submit(() -> {
                        for (int i = part; i < cells.size(); i += AT_A_TIME) {
                            judge(cells.get(i), trace);
                        }
                    }))
                    .toList();
            for (Future<?> part : parts) {
                part.get();
            }
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            several.shutdownNow();
        }
    }

    private void judge(Cell cell, AccessTrace trace) {
        Answer expected = book.expected(cell);
        if (expected == Answer.WRITES) {
            leftToForms.increment();
            return;
        }
        Planted about =
                cell.state() == State.NOT_EXISTING ? nobody() : person(cell).planted();
        Reply reply = ask(cell, about);
        tally.cell(
                true,
                isAs(expected, cell, reply),
                () -> cell + ": " + reply.status() + " " + reply.path() + ", expected " + expected);
        if (reply.status() == 200 && cell.actor().role() != null) {
            words(cell, about, reply);
            if (cell.place().pattern().startsWith("/young-people/")) {
                trace.opened(world.actor(role(cell), cell.relation(), cell.state()), person(cell));
            }
        }
    }

    private boolean isAs(Answer expected, Cell cell, Reply reply) {
        return switch (expected) {
            case THERE -> reply.status() == 200 || isTheWayToTheKeptRecord(cell, reply);
            case NOT_THERE ->
                isTheWayToTheKeptRecord(cell, reply) && oracle.may(role(cell), cell.relation(), "CORE", true)
                        || (NOBODY_THERE.contains(reply.status()) || isOfNowAlone(cell, reply))
                                && isAsOfNobody(cell, reply);
            case SIGN_IN -> reply.status() == 302 && reply.path().startsWith("/sign-in") && isAsOfNobody(cell, reply);
            case NEVER_SO -> reply.status() < 500 && reply.status() != 200 && isAsOfNobody(cell, reply);
            // also nothing is said to have been saved
            case WRITES_NOTHING ->
                reply.status() >= 400 && reply.status() < 500 || isTheWayToTheKeptRecord(cell, reply);
            default -> reply.status() < 500;
        };
    }

    /** Some pages say nothing of the past: whoever asks, of whomever, is led to now. */
    private static boolean isOfNowAlone(Cell cell, Reply reply) {
        return cell.way() == Way.GET_PAST
                && reply.status() == 302
                && !reply.path().contains(KNOWN_ON);
    }

    private boolean isTheWayToTheKeptRecord(Cell cell, Reply reply) {
        return cell.state() == State.JOINED
                && reply.status() == 302
                && reply.path().contains(person(cell).kept().toString());
    }

    /** Letter for letter and header for header what is answered about somebody there never was. */
    private boolean isAsOfNobody(Cell cell, Reply reply) {
        if (cell.place().isOwn()) {
            return true; // the address names nobody
        }
        return reply.plain()
                .equals(madeUp.computeIfAbsent(
                                cell.actor() + " " + cell.way() + " "
                                        + cell.place().pattern(),
                                any -> ask(cell, nobody()))
                        .plain());
    }

    /** No word that was written about them is in the answer but of the sections they may read. */
    private void words(Cell cell, Planted about, Reply reply) {
        if (reply.body().contains(about.token())) {
            about.words().forEach((column, word) -> {
                String table = column.substring(0, column.lastIndexOf('.'));
                boolean welcomedByName = table.equals("people.identity")
                        && cell.place().pattern().endsWith("/welcome-back")
                        && oracle.wereWithTheirHub(role(cell), cell.relation());
                if (reply.body().contains(word)
                        && AccessOracle.TABLES.containsKey(table)
                        && !welcomedByName
                        && !oracle.mayFind(role(cell), cell.relation(), cell.state(), table)) {
                    tally.wrong(cell + " shows " + column);
                }
            });
        }
    }

    private static Role role(Cell cell) {
        return Objects.requireNonNull(cell.actor().role());
    }

    private Somebody person(Cell cell) {
        return world.somebodyWho(cell.relation(), cell.state());
    }

    private Reply ask(Cell cell, Planted about) {
        Place place = cell.place();
        boolean posts = cell.way() == Way.POST_EMPTY || cell.way() == Way.POST_FILLED;
        Route route = place.route(posts ? RequestMethod.POST : RequestMethod.GET);
        Map<String, List<String>> fields = cell.way() == Way.POST_FILLED ? forms.filled(route, about) : Map.of();
        String when = cell.way() == Way.GET_PAST ? KNOWN_ON : "";
        return asker(cell).ask(method(cell.way(), place), town.address(route, about) + when, fields);
    }

    /** Somebody there never was, with a row of everything. */
    private Planted nobody() {
        Map<String, UUID> ids = new TreeMap<>();
        town.ours.ids().keySet().forEach(table -> ids.put(table, UUID.randomUUID()));
        return new Planted(town.ours.authority(), UUID.randomUUID(), ids, Map.of(), "nobody there");
    }

    private static String method(Way way, Place place) {
        return switch (way) {
            case GET, GET_PAST -> "GET";
            case HEAD -> "HEAD";
            case POST_EMPTY, POST_FILLED -> "POST";
            case OTHER -> VERBS.get(Math.floorMod(place.pattern().hashCode(), VERBS.size()));
        };
    }

    private AccessAsker asker(Cell cell) {
        Actor actor = cell.actor();
        boolean own = actor.role() == Role.YOUNG_PERSON && cell.relation() == Relation.OWN;
        return askers.computeIfAbsent(
                own ? actor + " " + cell.state() : actor.name(),
                any -> new AccessAsker(web.nobody(), token(actor, cell.relation(), cell.state())));
    }

    private @Nullable String token(Actor actor, Relation relation, State state) {
        Role role = actor.role();
        if (role == null) {
            return actor.equals(AccessCells.EXPIRED) ? world.expired.token() : null;
        }
        return world.actor(role, relation, state).token();
    }

    long leftToForms() {
        return leftToForms.sum();
    }
}
