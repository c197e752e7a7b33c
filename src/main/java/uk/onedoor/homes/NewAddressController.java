package uk.onedoor.homes;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.audit.Audit;
import uk.onedoor.platform.web.Choice;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;
import uk.onedoor.postcodes.Location;
import uk.onedoor.shared.Ids;
import uk.onedoor.shared.NotFound;
import uk.onedoor.shared.Refusal;

/** Where a home stands, written down by who runs a hub. What stood there before is not shown, and no draft is kept. */
@Controller
@RequestMapping("/homes/{home}/address")
@OpenTo(Opens.MANAGERS)
class NewAddressController {

    private static final int FARTHEST_EAST = 700_000;
    private static final int FARTHEST_NORTH = 1_300_000;

    record Form(
            @Nullable UUID id,

            @Nullable UUID over,

            @NotBlank(message = "homes.address.first.missing") @Size(max = 100, message = "homes.address.line.long")
            String first,

            @Nullable @Size(max = 100, message = "homes.address.line.long")
            String second,

            @NotBlank(message = "homes.address.town.missing") @Size(max = 100, message = "homes.address.line.long")
            String town,

            @NotBlank(message = "homes.address.postcode.wrong")
            @Size(max = 12, message = "homes.address.postcode.wrong")
            String postcode,

            @Nullable
            @Min(value = 0, message = "homes.address.easting.wrong")
            @Max(value = FARTHEST_EAST, message = "homes.address.easting.wrong")
            Integer easting,

            @Nullable
            @Min(value = 0, message = "homes.address.northing.wrong")
            @Max(value = FARTHEST_NORTH, message = "homes.address.northing.wrong")
            Integer northing,

            @NotNull(message = "homes.address.from.missing") LocalDate from,

            @NotNull(message = "homes.address.restricted.missing")
            Boolean restricted,

            @NotBlank(message = "homes.address.careOf.missing") @Size(max = 300, message = "homes.address.careOf.long")
            String careOf) {

        NewAddress address() {
            if ((easting == null) != (northing == null)) {
                throw new Refusal(easting == null ? "easting" : "northing", "homes.address.grid.half");
            }
            return new NewAddress(
                    id == null ? Ids.next() : id,
                    Stream.of(first, second, town).filter(Objects::nonNull).collect(Collectors.joining("\n")),
                    postcode,
                    easting == null || northing == null ? null : new Location(easting, northing),
                    restricted,
                    careOf,
                    from);
        }

        @Override
        public String toString() {
            return RestrictedAddress.KEPT_BACK;
        }
    }

    private final OurHomes homes;
    private final Addresses addresses;
    private final Audit audit;
    private final Forms forms;

    NewAddressController(OurHomes homes, Addresses addresses, Audit audit, Forms forms) {
        this.homes = homes;
        this.addresses = addresses;
        this.audit = audit;
        this.forms = forms;
    }

    /** Blank but for how the home is reached without its address. */
    @GetMapping("/new")
    String ask(@PathVariable HomeId home, @ModelAttribute("page") Page page, Model model) {
        Form blank = new Form(
                Ids.next(),
                addresses.revision(home).orElse(null),
                "",
                null,
                "",
                "",
                null,
                null,
                page.today(),
                true,
                addresses.careOf().getOrDefault(home, ""));
        return asking(home, new BeanPropertyBindingResult(blank, "asked"), page, model);
    }

    @PostMapping
    String set(
            @PathVariable HomeId home,
            @Valid @ModelAttribute("asked") Form asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    addresses.set(home, asked.address(), asked.over());
                    return Saved.to("/homes/" + home + "/address")
                            .saying(page.t(
                                    "homes.address.saved", homes.get(home).name()));
                },
                () -> asking(home, errors, page, model));
    }

    private String asking(HomeId id, BindingResult errors, Page page, Model model) {
        return audit.page(() -> {
            audit.shown(List.of());
            if (!addresses.mayKeep(id)) {
                throw new NotFound("address of home " + id);
            }
            model.addAttribute("home", homes.get(id).name());
            model.addAttribute("here", "/homes/" + id + "/address");
            model.addAttribute("today", page.today().toString());
            model.addAttribute("known", addresses.findPostcodes());
            model.addAttribute(
                    "whether",
                    List.of(
                            new Choice(
                                    "true",
                                    page.t("homes.address.restricted.yes"),
                                    page.t("homes.address.restricted.yes.hint")),
                            new Choice(
                                    "false",
                                    page.t("homes.address.restricted.no"),
                                    page.t("homes.address.restricted.no.hint"))));
            model.addAttribute("form", forms.show(page, errors));
            return "homes/address-new";
        });
    }
}
