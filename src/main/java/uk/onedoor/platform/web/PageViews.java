package uk.onedoor.platform.web;

import gg.jte.TemplateEngine;
import gg.jte.springframework.boot.autoconfigure.JteProperties;
import gg.jte.springframework.boot.autoconfigure.JteViewResolver;
import org.springframework.web.servlet.view.AbstractUrlBasedView;

/** Finds the template of a page by its name; every one is rendered by {@link PageView}. */
final class PageViews extends JteViewResolver {

    private final TemplateEngine templates;
    private final PdfPages pdfs;

    PageViews(TemplateEngine templates, JteProperties settings, PdfPages pdfs) {
        super(templates, settings);
        this.templates = templates;
        this.pdfs = pdfs;
    }

    @Override
    protected AbstractUrlBasedView instantiateView() {
        return new PageView(templates, pdfs);
    }
}
