package uk.onedoor.stays;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import uk.onedoor.homes.Bed;
import uk.onedoor.homes.BedKind;
import uk.onedoor.homes.Home;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.audit.Audit;
import uk.onedoor.platform.settings.Settings;
import uk.onedoor.platform.web.Page;
import uk.onedoor.stays.Board.Line;
import uk.onedoor.stays.BoardNights.Span;
import uk.onedoor.stays.BoardShown.Person;
import uk.onedoor.stays.BoardShown.Tonight;

/** Shows the board of all homes, tonight at a glance, and the sheet for the office wall. */
@Component
class BoardPages {

    static final String NAMES = "stays.wall.names";

    private static final int DAYS_A_WEEK = 7;
    private static final int NIGHTS_ON_THE_WALL = 14;

    private final BoardReading reading;
    private final Settings settings;
    private final Audit audit;

    BoardPages(BoardReading reading, Settings settings, Audit audit) {
        this.reading = reading;
        this.settings = settings;
        this.audit = audit;
    }

    /** All homes from so many weeks back to so many ahead, tonight among the latter. */
    String board(Page page, Model model, int back, int ahead) {
        LocalDate tonight = reading.tonight();
        Board board =
                read(tonight.minusDays((long) DAYS_A_WEEK * back), tonight.plusDays((long) DAYS_A_WEEK * ahead - 1));
        BoardWords words = new BoardWords(page, board);
        model.addAttribute("nights", words.nights());
        model.addAttribute("groups", words.groups());
        model.addAttribute("legend", BoardWords.legend(page));
        model.addAttribute("back", back);
        model.addAttribute("ahead", ahead);
        return "stays/board";
    }

    private Board read(LocalDate first, LocalDate last) {
        return audit.page(() -> {
            Board board = reading.between(first, last);
            audit.shown(board.who().keySet().stream().map(YoungPersonId::value).toList());
            return board;
        });
    }

    /** Two weeks for the wall: no links, no notes, no reasons; first names where the council chose so, else nobody's. */
    String wall(Page page, Model model) {
        LocalDate tonight = reading.tonight();
        Board board = read(tonight, tonight.plusDays(NIGHTS_ON_THE_WALL - 1L));
        BoardWall wall = new BoardWall(page, board, settings.number(NAMES) == 1);
        model.addAttribute("nights", new BoardWords(page, board).nights());
        model.addAttribute("groups", wall.groups());
        model.addAttribute("legend", wall.legend());
        return "stays/board-wall";
    }

    /** Every home tonight: who sleeps here, who is to come, who is away, who is on. */
    String tonight(Page page, Model model) {
        LocalDate tonight = reading.tonight();
        Board board = read(tonight, tonight);
        model.addAttribute("night", page.date(tonight));
        model.addAttribute("homes", tonight(page, board));
        return "stays/board-tonight";
    }

    private static List<Tonight> tonight(Page page, Board board) {
        BoardWords words = new BoardWords(page, board);
        Map<Home, List<Line>> byHome = board.groups().stream()
                .flatMap(group -> group.lines().stream())
                .collect(Collectors.groupingBy(Line::home, LinkedHashMap::new, Collectors.toList()));
        List<Tonight> homes = new ArrayList<>();
        byHome.forEach((home, lines) -> homes.add(new Tonight(
                home.name(),
                page.t("stays.tonight.option." + home.option()),
                people(words, board, lines, BoardMark.HERE, BoardMark.VISITS, BoardMark.STILL_HERE),
                people(words, board, lines, BoardMark.EXPECTED, BoardMark.HELD),
                people(words, board, lines, BoardMark.AWAY),
                people(words, board, lines, BoardMark.MISSING),
                words.staff(board.on().get(home.id())),
                emergencyBeds(lines))));
        return homes;
    }

    private static List<Person> people(BoardWords words, Board board, List<Line> lines, BoardMark... marks) {
        List<BoardMark> asked = List.of(marks);
        return lines.stream()
                .flatMap(line -> line.spans().stream())
                .filter(span -> asked.contains(span.mark()))
                .map(span -> {
                    Stay stay = Objects.requireNonNull(span.stay());
                    String name = Objects.requireNonNull(board.who().get(stay.youngPerson()))
                            .wholeName();
                    return new Person(
                            name,
                            BoardWords.link(stay),
                            span.mark() == BoardMark.EXPECTED ? null : words.more(span, stay));
                })
                .toList();
    }

    /** Those free tonight; null in a home that keeps none. */
    private static @Nullable List<String> emergencyBeds(List<Line> lines) {
        List<Line> kept = lines.stream()
                .filter(line -> line.bed() != null && line.bed().kind() == BedKind.EMERGENCY)
                .toList();
        return kept.isEmpty()
                ? null
                : kept.stream()
                        .filter(line -> line.spans().stream().map(Span::mark).anyMatch(mark -> mark == BoardMark.FREE))
                        .map(Line::bed)
                        .map(Objects::requireNonNull)
                        .map(Bed::name)
                        .toList();
    }
}
