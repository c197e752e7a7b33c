package uk.onedoor.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.support.RequestContextUtils;
import uk.onedoor.platform.database.Seen;
import uk.onedoor.shared.Passage;
import uk.onedoor.shared.Refusal;
import uk.onedoor.shared.TooLate;

/**
 * Shows forms, and saves what they ask: whole or not at all, once however often it is sent, and never silently over what
 * somebody else saved in the meantime.
 *
 * <p>Every form carries a key of its own ({@code _once}) and how far its page had seen the records ({@code _seen}). A save
 * that comes twice is done once and answered twice. A save over another's change is stopped by the database and shown again;
 * where the form changes words ({@link Stored}), with both, field by field.
 */
@Component
public class Forms {

    private static final Duration TRY_AGAIN = Duration.ofMinutes(10);
    private static final String NOT_CLOSED = "passage.not.closed";
    private static final String BEGUN = Forms.class.getName() + ".begun";

    private final OnceOnly onceOnly;
    private final Drafts drafts;

    Forms(OnceOnly onceOnly, Drafts drafts) {
        this.onceOnly = onceOnly;
        this.drafts = drafts;
    }

    /** A form that only adds: as it opens, or with what was typed and what is wrong with it. */
    public FormView show(Page page, BindingResult typed) {
        say(typed);
        return new FormView(typed, page.words(), null, draft(page), UnaryOperator.identity());
    }

    /** A form that changes what is stored: as it opens ({@code typed} null), or with what was typed. */
    public FormView show(Page page, @Nullable BindingResult typed, Stored stored) {
        if (typed == null) {
            Draft draft = draft(page);
            Meanwhile meanwhile = draft == null
                    ? new Meanwhile(texts(page, stored))
                    : new Meanwhile(Version.read(String.join("", draft.of(Page.VERSION))));
            return new FormView(stored.opened(), page.words(), meanwhile, draft, text -> readable(page, text));
        }
        say(typed);
        Version seen = Version.read(request().getRequest().getParameter(Page.VERSION));
        boolean overtaken =
                typed.getGlobalErrors().stream().anyMatch(error -> Overtaken.KEY.equals(error.getDefaultMessage()));
        Meanwhile meanwhile = overtaken ? new Meanwhile(seen, texts(page, stored)) : new Meanwhile(seen);
        return new FormView(typed, page.words(), meanwhile, null, UnaryOperator.identity());
    }

    /** Whether the fields of the page that answers this hold what whoever is looking typed themselves. */
    static boolean holdWhatWasTyped(HttpServletRequest request) {
        return !request.getMethod().equals("GET") || request.getAttribute(BEGUN) != null;
    }

    /** What is stored, as whoever is looking may read it in a field. */
    private static Map<String, String> texts(Page page, Stored stored) {
        Map<String, String> texts = stored.texts();
        texts.replaceAll((field, text) -> readable(page, text));
        return texts;
    }

    private static String readable(Page page, String stored) {
        return page.isForStaff() ? stored : Passage.without(stored, page.t("passage.left.out"));
    }

    /** What was sent and is shown again was not done (422), unless something else was said already. */
    private static void say(BindingResult typed) {
        HttpServletResponse response = Objects.requireNonNull(request().getResponse());
        if (typed.hasErrors()
                && request().getRequest().getMethod().equals("POST")
                && response.getStatus() == HttpStatus.OK.value()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
    }

    /** What the viewer began on this page and did not save. It has seen what its own first page had seen, and no more. */
    private @Nullable Draft draft(Page page) {
        HttpServletRequest request = request().getRequest();
        if (page.viewer() == null || !request.getMethod().equals("GET")) {
            return null;
        }
        Draft draft = drafts.of(page.from()).orElse(null);
        if (draft != null) {
            request.setAttribute(Pages.SEEN_STILL, String.join("", draft.of(Page.SEEN)));
            request.setAttribute(BEGUN, true);
        }
        return draft;
    }

    /**
     * Saves a form.
     *
     * @param work does it, in one transaction; a {@link Refusal} is shown by its field; null when it told the form itself
     *     what is wrong
     * @param again shows the page once more with what was typed
     * @return where to go; or the page again with status 422, or 409 when somebody else saved in the meantime
     */
    public String save(BindingResult typed, Supplier<@Nullable Saved> work, Supplier<String> again) {
        HttpServletRequest request = request().getRequest();
        request.setAttribute(Pages.SEEN_STILL, request.getParameter(Page.SEEN));
        askToClose(request, typed);
        HttpStatus status = HttpStatus.UNPROCESSABLE_CONTENT;
        if (!typed.hasErrors()) {
            try {
                return lead(onceOnly.save(request, () -> saved(request, work)));
            } catch (TooLate meanwhile) {
                meanwhile.addTo(typed);
                status = HttpStatus.CONFLICT;
                // What is shown now was read after what overtook it.
                request.removeAttribute(Pages.SEEN_STILL);
                Seen.forget();
            } catch (Refusal refusal) {
                refusal.addTo(typed);
            } catch (Told told) {
                // What is wrong stands by its fields already.
            }
        }
        Objects.requireNonNull(request().getResponse()).setStatus(status.value());
        return again.get();
    }

    /** Where words about somebody else may be marked, a mark that was opened is closed; the form itself names where. */
    private static void askToClose(HttpServletRequest request, BindingResult typed) {
        String[] marked = request.getParameterValues(Page.OTHERS);
        if (marked == null || !(typed.getTarget() instanceof Record form)) {
            return;
        }
        for (RecordComponent part : form.getClass().getRecordComponents()) {
            String text = request.getParameter(part.getName());
            if (text != null && List.of(marked).contains(part.getName()) && !Passage.closed(text)) {
                typed.rejectValue(part.getName(), NOT_CLOSED, NOT_CLOSED);
            }
        }
    }

    /** Does what a button asks that has no field: what a rule says against it is a page of its own. */
    public String save(Supplier<Saved> work) {
        HttpServletRequest request = request().getRequest();
        return lead(onceOnly.save(request, () -> saved(request, work)));
    }

    /** Too many came from one address: nothing is saved, and what was typed is shown again (429). */
    public void tooOften(BindingResult typed, String key) {
        typed.reject(key, key);
        HttpServletResponse response = Objects.requireNonNull(request().getResponse());
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(TRY_AGAIN.toSeconds()));
    }

    /** What was begun on the page is no draft any more, in the very transaction that saves it. */
    private Saved saved(HttpServletRequest request, Supplier<@Nullable Saved> work) {
        String from = request.getParameter(Page.FROM);
        if (from != null && PastPages.isPast(from)) {
            throw new Refusal("", "form.past");
        }
        Saved saved = work.get();
        if (saved == null) {
            throw new Told();
        }
        if (from != null && Drafts.ours(from)) {
            drafts.drop(from);
        }
        return saved;
    }

    /** Rolls back a save that found something wrong. */
    private static final class Told extends RuntimeException {
        Told() {
            super(null, null, false, false);
        }
    }

    private static String lead(Saved saved) {
        RequestContextUtils.getOutputFlashMap(request().getRequest()).putAll(saved.says());
        return "redirect:" + saved.location();
    }

    private static ServletRequestAttributes request() {
        return (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
    }
}
