package uk.onedoor.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/** Remembers the language somebody chose, on their own device. */
@Component
class LanguageChoice implements HandlerInterceptor {

    private static final Duration A_YEAR = Duration.ofDays(365);
    private static final Pattern ASKED = Pattern.compile("(?:^|&)lang=([A-Za-z-]+)");

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        // Only a link asks for a language; the body of a form is left for its own reader.
        String query = request.getQueryString();
        Matcher asked = ASKED.matcher(query == null ? "" : query);
        if (asked.find()) {
            Language language = Language.of(asked.group(1));
            SpokenWords.LANGUAGE.give(
                    request, response, language.code(), language == Language.PSEUDO ? Duration.ZERO : A_YEAR);
        }
        return true;
    }
}
