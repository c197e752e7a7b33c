package uk.onedoor.platform.web;

import gg.jte.TemplateEngine;
import gg.jte.output.PrintWriterOutput;
import gg.jte.springframework.boot.autoconfigure.JteView;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;

/** Renders a template for whoever is looking. */
final class PageView extends JteView {

    private final TemplateEngine templates;

    PageView(TemplateEngine templates) {
        super(templates);
        this.templates = templates;
    }

    @Override
    protected void renderMergedTemplateModel(
            Map<String, Object> model, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/html");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        Page page = (Page) Objects.requireNonNull(model.get("page"), "A template without a page");
        templates.render(
                Objects.requireNonNull(getUrl()),
                model,
                new PageOutput(
                        new PrintWriterOutput(response.getWriter()),
                        page.words(),
                        page.isForStaff(),
                        Forms.holdWhatWasTyped(request)));
    }
}
