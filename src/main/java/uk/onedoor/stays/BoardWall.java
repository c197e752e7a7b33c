package uk.onedoor.stays;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.onedoor.homes.Bed;
import uk.onedoor.homes.BedKind;
import uk.onedoor.homes.Home;
import uk.onedoor.platform.web.Page;
import uk.onedoor.stays.Board.Group;
import uk.onedoor.stays.BoardNights.Span;
import uk.onedoor.stays.BoardShown.Cell;
import uk.onedoor.stays.BoardShown.Mark;
import uk.onedoor.stays.BoardShown.Row;

/**
 * The board as a visitor to the office may read it: whose bed it is, is to be, or could be. Not where anybody is, not that
 * somebody is missing, is to have left or did not come; and no name unless the council chose first names.
 */
final class BoardWall {

    private static final String HERE = "here";
    private static final String EXPECTED = "expected";

    private final Page page;
    private final Board board;
    private final boolean names;

    BoardWall(Page page, Board board, boolean names) {
        this.page = page;
        this.board = board;
        this.names = names;
    }

    List<BoardShown.Group> groups() {
        return board.groups().stream().map(this::group).toList();
    }

    List<Mark> legend() {
        return Stream.of(HERE, EXPECTED, "free", "not-free")
                .map(mark -> new Mark(mark, page.t("stays.wall.legend." + mark)))
                .toList();
    }

    private BoardShown.Group group(Group group) {
        Home hub = group.hub();
        String title = hub == null ? page.t("stays.board.group." + group.option()) : hub.name();
        List<Row> rows = group.lines().stream()
                .map(line -> new Row(
                        hub == null ? line.home().name() : null,
                        line.bed() == null ? null : line.bed().name(),
                        emergency(line.bed()),
                        cells(line.spans())))
                .toList();
        return new BoardShown.Group(title, hub != null, null, rows);
    }

    private @Nullable String emergency(@Nullable Bed bed) {
        return bed == null || bed.kind() != BedKind.EMERGENCY ? null : page.t("stays.board.emergency");
    }

    /** No seam tells where one visit began or a plan ran out. */
    private List<Cell> cells(List<Span> spans) {
        List<Cell> cells = new ArrayList<>();
        for (Span span : spans) {
            String name = span.mark().isSomebodys() ? name(Objects.requireNonNull(span.stay())) : null;
            Cell next = cell(mark(span.mark()), name, span.nights());
            Cell before = cells.isEmpty() ? next : cells.get(cells.size() - 1);
            if (!cells.isEmpty() && before.mark().equals(next.mark()) && Objects.equals(before.name(), next.name())) {
                cells.set(cells.size() - 1, cell(next.mark(), name, before.nights() + next.nights()));
            } else {
                cells.add(next);
            }
        }
        return cells;
    }

    private static Cell cell(String mark, @Nullable String name, int nights) {
        return new Cell(mark, name, null, null, "", nights, false);
    }

    private String name(Stay stay) {
        return names
                ? Objects.requireNonNull(board.who().get(stay.youngPerson())).nameUsed()
                : page.t("stays.wall.somebody");
    }

    private static String mark(BoardMark mark) {
        return switch (mark) {
            case EXPECTED, HELD, DID_NOT_COME -> EXPECTED;
            case FREE, NOT_FREE, NO_BED -> BoardWords.css(mark);
            default -> HERE;
        };
    }
}
