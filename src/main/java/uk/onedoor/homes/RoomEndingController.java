package uk.onedoor.homes;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.MapBindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;

/** A room is a bedroom no more. */
@Controller
@OpenTo(Opens.MANAGERS)
@RequestMapping("/homes/{home}/rooms/{room}/ending")
class RoomEndingController {

    /** The first night nobody sleeps in it, and why. */
    record Form(
            @NotNull(message = "homes.day.missing") @DateTimeFormat(iso = ISO.DATE)
            LocalDate until,

            @NotBlank(message = "homes.because.missing") @Size(max = 500, message = "homes.too.long.500")
            String because) {}

    private final Rooms rooms;
    private final OurHomes homes;
    private final Forms forms;

    RoomEndingController(Rooms rooms, OurHomes homes, Forms forms) {
        this.rooms = rooms;
        this.homes = homes;
        this.forms = forms;
    }

    @GetMapping
    String ask(@PathVariable HomeId home, @PathVariable UUID room, Page page, Model model) {
        return show(home, room, new MapBindingResult(Map.of("until", page.today()), "asked"), page, model);
    }

    @PostMapping
    String save(
            @PathVariable HomeId home,
            @PathVariable UUID room,
            @Valid @ModelAttribute("asked") Form asked,
            BindingResult errors,
            Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    rooms.end(home, room, asked.until(), asked.because());
                    return Saved.to("/homes/" + home).saying(page.t("homes.room.ended"));
                },
                () -> show(home, room, errors, page, model));
    }

    private String show(HomeId home, UUID room, BindingResult errors, Page page, Model model) {
        model.addAttribute("home", homes.get(home));
        model.addAttribute("form", forms.show(page, errors));
        model.addAttribute("room", rooms.get(home, room));
        return "homes/roomEnding";
    }
}
