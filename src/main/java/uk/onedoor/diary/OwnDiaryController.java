package uk.onedoor.diary;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import uk.onedoor.diary.DiaryShown.Entry;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.web.Page;

/** A young person's own diary: who comes, what for and when. */
@Controller
@OpenTo(Opens.OWN)
class OwnDiaryController {

    private static final int DAYS_BACK = 28;

    private final OwnDiaryPages own;
    private final Diary diary;

    OwnDiaryController(OwnDiaryPages own, Diary diary) {
        this.own = own;
        this.diary = diary;
    }

    @GetMapping("/me/diary")
    String mine(@ModelAttribute("page") Page page, Model model) {
        return own.page(page, model, () -> {
            List<Entry> all =
                    DiaryPages.entries(page, diary.of(own.me(), page.today().minusDays(DAYS_BACK)), Map.of());
            model.addAttribute(
                    "coming",
                    all.stream()
                            .filter(one -> one.ended() == null && !one.on().isBefore(page.today()))
                            .toList());
            model.addAttribute(
                    "was",
                    all.stream()
                            .filter(one -> one.ended() != null || one.on().isBefore(page.today()))
                            .toList());
            return "diary/own-diary";
        });
    }
}
