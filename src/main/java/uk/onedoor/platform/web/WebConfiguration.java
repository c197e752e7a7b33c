package uk.onedoor.platform.web;

import gg.jte.TemplateEngine;
import gg.jte.springframework.boot.autoconfigure.JteProperties;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.ConversionService;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import uk.onedoor.platform.access.AccessRules;

/** Puts the access rules before every route, does not start when a route has none, and names who writes pages. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class WebConfiguration implements WebMvcConfigurer {

    private final AccessRules rules;
    private final LanguageChoice language;
    private final PastPages past;

    WebConfiguration(AccessRules rules, LanguageChoice language, PastPages past) {
        this.rules = rules;
        this.language = language;
        this.past = past;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(language);
        registry.addInterceptor(rules);
        registry.addInterceptor(past);
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(new OwnTypes());
        registry.addConverter(new OwnLists((ConversionService) registry)); // each box is read as any other field
    }

    @Bean
    PageViews pageViews(TemplateEngine templates, JteProperties settings, PdfPages pdfs) {
        return new PageViews(templates, settings, pdfs);
    }

    @Bean
    ApplicationRunner everyRouteHasARule(RequestMappingHandlerMapping requestMappingHandlerMapping) {
        return arguments -> requestMappingHandlerMapping.getHandlerMethods().forEach((route, method) -> {
            if (ours(method) && AccessRules.ruleOf(method) == null) {
                throw new IllegalStateException("The route " + route + " has no @OpenTo rule");
            }
        });
    }

    private static boolean ours(HandlerMethod method) {
        return method.getBeanType().getName().startsWith("uk.onedoor.");
    }
}
