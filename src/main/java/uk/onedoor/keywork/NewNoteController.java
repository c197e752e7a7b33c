package uk.onedoor.keywork;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.MapBindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import uk.onedoor.people.YoungPerson;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.access.Viewer;
import uk.onedoor.platform.audit.Audit;
import uk.onedoor.platform.time.London;
import uk.onedoor.platform.web.Choice;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;
import uk.onedoor.shared.Ids;

/** The quick note: who, how, the words; everything else is folded away. */
@Controller
@OpenTo(Opens.ALONGSIDE)
class NewNoteController {

    /** How long a phone keeps a note that could not be sent, and a day more. */
    private static final Duration KEPT = Duration.ofDays(8);

    private static final LocalTime MIDDAY = LocalTime.NOON;

    /** What the form says. {@code writtenAt} (milliseconds) comes with a note that waited on a phone for a signal. */
    record Form(
            @NotNull(message = "unreadable") UUID id,

            @NotEmpty(message = "keywork.note.who.missing") @Nullable
            List<UUID> youngPeople,

            @NotNull(message = "keywork.note.how.missing") ContactMode how,

            @Nullable Integer minutes,
            @Nullable PortfolioArea area,

            @NotBlank(message = "keywork.note.words.missing")
            String words,

            @Nullable String ownWords,
            @Nullable Integer mood,
            @Nullable String withheldReason,
            @Nullable ReachedOut reachedOut,
            @Nullable Boolean refused,

            @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate on,

            @DateTimeFormat(iso = ISO.TIME) @Nullable LocalTime at,

            @Nullable Long writtenAt) {

        List<YoungPersonId> about() {
            return Objects.requireNonNullElse(youngPeople, List.<UUID>of()).stream()
                    .map(YoungPersonId::new)
                    .toList();
        }
    }

    private final Notes notes;
    private final WhoToWriteAbout who;
    private final Audit audit;
    private final Forms forms;
    private final Clock clock;

    NewNoteController(Notes notes, WhoToWriteAbout who, Audit audit, Forms forms, Clock clock) {
        this.notes = notes;
        this.who = who;
        this.audit = audit;
        this.forms = forms;
        this.clock = clock;
    }

    @GetMapping("/notes/new")
    String ask(@RequestParam(defaultValue = "") List<UUID> youngPerson, Page page, Model model) {
        List<UUID> chosen = youngPerson.stream().limit(20).toList();
        var asked = new MapBindingResult(Map.of("id", Ids.next(), "youngPeople", chosen), "note");
        return show(chosen.stream().map(YoungPersonId::new).toList(), asked, page, model);
    }

    @PostMapping("/notes")
    String record(@Valid @ModelAttribute("note") Form asked, BindingResult errors, Page page, Model model) {
        return forms.save(
                errors,
                () -> {
                    List<NoteId> saved = notes.write(note(asked));
                    return Saved.to("/notes/" + saved.get(0)).saying(page.n("keywork.note.saved", saved.size()));
                },
                () -> show(chosen(asked), errors, page, model));
    }

    /** Who is signed in now and the token their forms carry: asked by a phone that kept notes while it had no signal. */
    @GetMapping("/notes/token")
    @ResponseBody
    Map<String, String> token(CsrfToken csrf, Page page) {
        Viewer viewer = Objects.requireNonNull(page.viewer());
        return Map.of(
                "name", csrf.getParameterName(),
                "token", csrf.getToken(),
                "account", viewer.account().toString());
    }

    private NewNote note(Form asked) {
        return new NewNote(
                asked.id(),
                asked.about(),
                happenedAt(asked),
                asked.how(),
                asked.minutes(),
                asked.area(),
                asked.words(),
                asked.ownWords(),
                asked.mood(),
                asked.withheldReason(),
                asked.reachedOut(),
                Boolean.TRUE.equals(asked.refused()));
    }

    /** When they said it was; else when it was written without a signal; else now. */
    private Instant happenedAt(Form asked) {
        Instant now = clock.instant();
        LocalDate on = asked.on();
        if (on != null || asked.at() != null) {
            LocalDate day = on == null ? London.day(now) : on;
            if (asked.at() == null && day.equals(London.day(now))) {
                return now;
            }
            LocalTime time = asked.at() == null ? MIDDAY : asked.at();
            return day.atTime(time).atZone(London.ZONE).toInstant();
        }
        Long written = asked.writtenAt();
        boolean waited = written != null
                && written <= now.toEpochMilli()
                && written >= now.minus(KEPT).toEpochMilli();
        return waited ? Instant.ofEpochMilli(Objects.requireNonNull(written)) : now;
    }

    private static List<YoungPersonId> chosen(@Nullable Form asked) {
        return asked == null ? List.of() : asked.about();
    }

    private static List<Choice> choices(List<YoungPerson> people) {
        return people.stream()
                .map(person -> new Choice(person.id().toString(), person.wholeName()))
                .toList();
    }

    private String show(List<YoungPersonId> chosen, BindingResult errors, Page page, Model model) {
        model.addAttribute("form", forms.show(page, errors));
        WhoToWriteAbout.Who people = audit.page(() -> {
            WhoToWriteAbout.Who found = who.now(chosen);
            audit.shown(found.ids());
            return found;
        });
        model.addAttribute("near", choices(people.near()));
        model.addAttribute("others", choices(people.others()));
        return "keywork/newNote";
    }
}
