package uk.onedoor.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.beans.PropertyEditorSupport;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.propertyeditors.StringTrimmerEditor;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import uk.onedoor.platform.time.London;
import uk.onedoor.shared.Passage;

/** Gives every page what it needs, and reads every field the same way. */
@ControllerAdvice("uk.onedoor")
class PageAdvice {

    private final Pages pages;

    PageAdvice(Pages pages) {
        this.pages = pages;
    }

    @ModelAttribute("page")
    Page page(HttpServletRequest request, CsrfToken csrf) {
        return pages.page(request, csrf);
    }

    /** What people type is trimmed; nothing typed is nothing, not an empty word. */
    @InitBinder
    void read(WebDataBinder binder) {
        binder.setAutoGrowCollectionLimit(100);
        binder.setDeclarativeBinding(true); // a form is what its record says; names with dots and brackets are nothing
        binder.registerCustomEditor(LocalDate.class, new Day());
        binder.registerCustomEditor(String.class, new Typed(pages.areTheirOwn()));
    }

    /** A day of a year somebody means. */
    private static final class Day extends PropertyEditorSupport {

        @Override
        public void setAsText(@Nullable String text) {
            try {
                setValue(text == null || text.isBlank() ? null : London.day(text.strip()));
            } catch (DateTimeParseException noDay) {
                throw new IllegalArgumentException(noDay);
            }
        }

        @Override
        public String getAsText() {
            return Objects.toString(getValue(), "");
        }
    }

    /** Text as people type it; the one character a database cannot keep is not text, and is asked again. */
    private static final class Typed extends StringTrimmerEditor {

        private final boolean own;

        /** {@code own}: a young person's, who marks nothing in their own words. */
        Typed(boolean own) {
            super(true);
            this.own = own;
        }

        @Override
        public void setAsText(@Nullable String text) {
            if (text != null && text.indexOf('\0') >= 0) {
                throw new IllegalArgumentException("Not text");
            }
            super.setAsText(text != null && own ? Passage.unmarked(text) : text);
        }
    }
}
