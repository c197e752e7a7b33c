package uk.onedoor.sweeps;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import uk.onedoor.platform.access.AccessRules;
import uk.onedoor.platform.access.Opens;

/** A route of the product: how it is asked, to whom it opens, which method answers. */
record Route(RequestMethod method, String pattern, @Nullable Opens rule, HandlerMethod handler) {

    private static final Pattern VARIABLE = Pattern.compile("\\{([^}:]+)(?::([^}]+))?}");

    /** A place in a pattern: {@code {person}}, or {@code {months:1|3}} with what may stand there. */
    record Variable(String name, @Nullable String allowed, String before) {}

    /** Every route of ours, from the table the product itself answers by. */
    static List<Route> all(RequestMappingHandlerMapping table) {
        List<Route> routes = new ArrayList<>();
        table.getHandlerMethods().forEach((info, handler) -> {
            if (handler.getBeanType().getName().startsWith("uk.onedoor.")) {
                for (RequestMethod method : info.getMethodsCondition().getMethods()) {
                    for (String pattern : info.getPatternValues()) {
                        routes.add(new Route(method, pattern, AccessRules.ruleOf(handler), handler));
                    }
                }
            }
        });
        routes.sort(java.util.Comparator.comparing(Route::toString));
        return routes;
    }

    static List<Route> pages(RequestMappingHandlerMapping table) {
        return all(table).stream()
                .filter(route -> route.method == RequestMethod.GET)
                .toList();
    }

    static List<Route> posts(RequestMappingHandlerMapping table) {
        return all(table).stream()
                .filter(route -> route.method == RequestMethod.POST)
                .toList();
    }

    List<Variable> variables() {
        List<Variable> variables = new ArrayList<>();
        Matcher found = VARIABLE.matcher(pattern);
        while (found.find()) {
            String[] before = pattern.substring(0, found.start()).split("/");
            variables.add(
                    new Variable(found.group(1), found.group(2), before.length == 0 ? "" : before[before.length - 1]));
        }
        return variables;
    }

    /** True when an address, as a form or a link gives it, is one of this route. */
    boolean matches(String address) {
        String path = address.contains("?") ? address.substring(0, address.indexOf('?')) : address;
        StringBuilder whole = new StringBuilder();
        int from = 0;
        Matcher found = VARIABLE.matcher(pattern);
        while (found.find()) {
            whole.append(Pattern.quote(pattern.substring(from, found.start())))
                    .append(found.group(2) == null ? "[^/]+" : "(?:" + found.group(2) + ")");
            from = found.end();
        }
        return path.matches(whole + Pattern.quote(pattern.substring(from)));
    }

    /** The pattern with its places filled. */
    String filled(java.util.function.Function<Variable, String> values) {
        String path = pattern;
        for (Variable variable : variables()) {
            path = VARIABLE.matcher(path).replaceFirst(Matcher.quoteReplacement(values.apply(variable)));
        }
        return path;
    }

    /** The fields a route reads: its named parameters, and the parts of the form it is given. */
    List<String> fields() {
        List<String> fields = new ArrayList<>();
        for (MethodParameter parameter : handler.getMethodParameters()) {
            RequestParam named = parameter.getParameterAnnotation(RequestParam.class);
            ModelAttribute form = parameter.getParameterAnnotation(ModelAttribute.class);
            if (named != null) {
                fields.add(named.value().isEmpty() ? parameter.getParameter().getName() : named.value());
            } else if (form != null
                    && parameter.getParameterType().isRecord()
                    && !form.value().equals("page")) {
                Stream.of(parameter.getParameterType().getRecordComponents())
                        .map(RecordComponent::getName)
                        .forEach(fields::add);
            }
        }
        return fields;
    }

    @Override
    public String toString() {
        return pattern + " " + method;
    }
}
