package uk.onedoor.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.shared.NotFound;
import uk.onedoor.shared.Refusal;
import uk.onedoor.shared.TooLate;

/**
 * The one place that turns every fault into words: not there (or not yours) 404, what was asked cannot be read 400, a
 * rule said no 422, too much at once 413, too many at once 503, ours 500 with a reference and nothing technical.
 */
@Controller
@ControllerAdvice
@OpenTo(Opens.PUBLIC)
class Faults implements ErrorController {

    private static final Logger log = LoggerFactory.getLogger(Faults.class);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Pages pages;

    Faults(Pages pages) {
        this.pages = pages;
    }

    @ExceptionHandler(NotFound.class)
    ModelAndView notFound(HttpServletRequest request) {
        return answer(request, HttpStatus.NOT_FOUND, "fault.not.found", null);
    }

    @ExceptionHandler(Refusal.class)
    ModelAndView refused(Refusal refusal, HttpServletRequest request) {
        return answer(request, HttpStatus.UNPROCESSABLE_CONTENT, "fault.refused", refusal);
    }

    @ExceptionHandler(TooLate.class)
    ModelAndView tooLate(TooLate refusal, HttpServletRequest request) {
        return answer(request, HttpStatus.CONFLICT, "fault.refused", refusal);
    }

    @ExceptionHandler({MaxUploadSizeExceededException.class, MultipartException.class})
    ModelAndView tooMuch(HttpServletRequest request) {
        return answer(request, HttpStatus.CONTENT_TOO_LARGE, "fault.too.much", null);
    }

    @ExceptionHandler(ConcurrencyFailureException.class)
    ModelAndView atTheSameTime(HttpServletRequest request) {
        return answer(request, HttpStatus.CONFLICT, "fault.same.time", null);
    }

    @ExceptionHandler(Exception.class)
    ModelAndView anything(Exception fault, HttpServletRequest request) {
        HttpStatus status = Readings.statusOf(fault);
        if (status == HttpStatus.NOT_FOUND) {
            return notFound(request);
        }
        if (status.is4xxClientError()) {
            return answer(request, status, "fault.unreadable", null);
        }
        return ours(fault, request);
    }

    /** Where the container sends what never reached a controller. */
    @RequestMapping("/error")
    ModelAndView error(HttpServletRequest request, HttpServletResponse response) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus status = code instanceof Integer number ? HttpStatus.resolve(number) : HttpStatus.NOT_FOUND;
        if (status == HttpStatus.SERVICE_UNAVAILABLE) {
            return answer(request, status, "fault.busy", null);
        }
        if (status == null || status.is5xxServerError()) {
            Object cause = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
            return ours(
                    cause instanceof Exception fault ? fault : new IllegalStateException("status " + code), request);
        }
        if (status == HttpStatus.FORBIDDEN) {
            return answer(request, status, "fault.stale", null);
        }
        if (status == HttpStatus.CONTENT_TOO_LARGE) {
            return tooMuch(request);
        }
        return status == HttpStatus.NOT_FOUND ? notFound(request) : answer(request, status, "fault.unreadable", null);
    }

    private ModelAndView ours(Exception fault, HttpServletRequest request) {
        byte[] random = new byte[4];
        RANDOM.nextBytes(random);
        String reference = HexFormat.of().withUpperCase().formatHex(random);
        log.error("Fault {} on {} {}", reference, request.getMethod(), request.getRequestURI(), fault);
        ModelAndView page = answer(request, HttpStatus.INTERNAL_SERVER_ERROR, "fault.ours", null);
        page.addObject("reference", reference);
        return page;
    }

    private ModelAndView answer(
            HttpServletRequest request,
            HttpStatus status,
            String key,
            @org.jspecify.annotations.Nullable Refusal refusal) {
        CsrfToken csrf = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        Page page = pages.page(request, csrf);
        ModelAndView view = new ModelAndView("fault", Map.of("page", page, "key", key, "reference", ""));
        if (refusal != null) {
            view.addObject("words", page.t(refusal.key(), refusal.places()));
        }
        view.setStatus(status);
        return view;
    }
}
