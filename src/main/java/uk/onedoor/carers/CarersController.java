package uk.onedoor.carers;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.web.Page;

/** All families and hosts, and one with everything about it. */
@Controller
@RequestMapping("/carers")
@OpenTo(Opens.HOMES)
class CarersController {

    private final BoardPage board;
    private final HouseholdPage one;
    private final CarerPages pages;

    CarersController(BoardPage board, HouseholdPage one, CarerPages pages) {
        this.board = board;
        this.one = one;
        this.pages = pages;
    }

    @GetMapping
    String all(@ModelAttribute("page") Page page, Model model) {
        model.addAttribute("board", board.board(page));
        return "carers/board";
    }

    @GetMapping("/{household}")
    String one(@PathVariable HouseholdId household, @ModelAttribute("page") Page page, Model model) {
        model.addAttribute("whole", one.whole(page, pages.open(household)));
        return "carers/household";
    }
}
