package uk.onedoor.referrals;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.signin.Limits;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.Page;
import uk.onedoor.shared.Refusal;

/** Receipts: the code shown once, and what anybody who types it is told. The code is never in an address. */
@Controller
@OpenTo(Opens.PUBLIC)
class ReceiptController {

    record Form(@Nullable String code) {}

    private static final int LONGEST = 100;

    private final Receipts receipts;
    private final Limits limits;
    private final Forms forms;

    ReceiptController(Receipts receipts, Limits limits, Forms forms) {
        this.receipts = receipts;
        this.limits = limits;
        this.forms = forms;
    }

    /** Right after asking, once; who comes back later types the code. */
    @GetMapping("/door/{slug}/receipt")
    String shownOnce(@PathVariable String slug, @ModelAttribute("page") Page page, Model model) {
        Object code = model.getAttribute("receipt");
        Optional<Receipt> receipt = code == null ? Optional.empty() : receipts.find(code.toString());
        if (receipt.isEmpty()) {
            return "redirect:/receipt" + DoorController.kept(page);
        }
        model.addAttribute("code", String.valueOf(code));
        model.addAttribute("found", receipt.get());
        return "referrals/received";
    }

    @GetMapping("/receipt")
    String ask(
            @ModelAttribute("typed") Form typed, BindingResult errors, @ModelAttribute("page") Page page, Model model) {
        model.addAttribute("form", forms.show(page, errors));
        return "referrals/receipt";
    }

    @PostMapping("/receipt")
    String find(
            @ModelAttribute("typed") Form typed,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model,
            HttpServletRequest request) {
        if (!limits.allows(Limits.Of.RECEIPT, request.getRemoteAddr())) {
            forms.tooOften(errors, "referrals.receipt.busy");
            return ask(typed, errors, page, model);
        }
        String code = typed.code() == null || typed.code().length() > LONGEST ? "" : typed.code();
        Optional<Receipt> receipt = errors.hasErrors() ? Optional.empty() : receipts.find(code);
        if (receipt.isEmpty() && !errors.hasErrors()) {
            new Refusal("code", "referrals.receipt.unknown").addTo(errors);
        }
        receipt.ifPresent(found -> model.addAttribute("found", found));
        return ask(typed, errors, page, model);
    }
}
