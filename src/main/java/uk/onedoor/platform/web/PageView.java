package uk.onedoor.platform.web;

import gg.jte.TemplateEngine;
import gg.jte.output.PrintWriterOutput;
import gg.jte.output.StringOutput;
import gg.jte.springframework.boot.autoconfigure.JteView;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** Renders a template for whoever is looking: as a page, or as a PDF when its name says so. */
final class PageView extends JteView {

    private static final String AS_PDF = "-pdf.jte";

    private final TemplateEngine templates;
    private final PdfPages pdfs;

    PageView(TemplateEngine templates, PdfPages pdfs) {
        super(templates);
        this.templates = templates;
        this.pdfs = pdfs;
    }

    @Override
    protected void renderMergedTemplateModel(
            Map<String, Object> model, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Page page = (Page) Objects.requireNonNull(model.get("page"), "A template without a page");
        String template = Objects.requireNonNull(getUrl());
        if (template.endsWith(AS_PDF)) {
            StringOutput text = new StringOutput();
            templates.render(template, model, new PageOutput(text, page.words(), page.isForStaff(), false));
            send(pdfs.of(text.toString()), (String) model.get(PdfPages.FILE), response);
            return;
        }
        response.setContentType("text/html");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        templates.render(
                template,
                model,
                new PageOutput(
                        new PrintWriterOutput(response.getWriter()),
                        page.words(),
                        page.isForStaff(),
                        Forms.holdWhatWasTyped(request)));
    }

    private static void send(byte[] pdf, @Nullable String name, HttpServletResponse response) throws IOException {
        response.setContentType(MediaType.APPLICATION_PDF_VALUE);
        response.setCharacterEncoding((String) null); // it is no text
        response.setContentLength(pdf.length);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.inline()
                        .filename(Objects.requireNonNull(name, "A PDF without a name"))
                        .build()
                        .toString());
        response.getOutputStream().write(pdf);
    }
}
