package uk.onedoor.stays;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.web.Page;

/** All homes by night, tonight at a glance, and the sheet for the office wall. */
@Controller
@OpenTo(Opens.HOMES)
class BoardController {

    private static final int MOST_WEEKS = 8;

    private final BoardPages pages;

    BoardController(BoardPages pages) {
        this.pages = pages;
    }

    @GetMapping("/homes/board")
    String board(
            @RequestParam(defaultValue = "1") int back,
            @RequestParam(defaultValue = "3") int ahead,
            @ModelAttribute("page") Page page,
            Model model) {
        int before = Math.max(0, Math.min(back, MOST_WEEKS - 1));
        return pages.board(page, model, before, Math.max(1, Math.min(ahead, MOST_WEEKS - before)));
    }

    @GetMapping("/homes/tonight")
    String tonight(@ModelAttribute("page") Page page, Model model) {
        return pages.tonight(page, model);
    }

    @GetMapping("/homes/board/wall")
    String wall(@ModelAttribute("page") Page page, Model model) {
        return pages.wall(page, model);
    }
}
