package uk.onedoor.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.web.util.HtmlUtils;

class PdfPagesTest {

    private static final Clock NOW = Clock.fixed(Instant.parse("2026-10-24T22:10:00Z"), ZoneOffset.UTC);

    private final PdfPages pages = new PdfPages(NOW);

    private static String page(String body) {
        return "<html lang=\"en\"><head><title>A sheet</title><meta name=\"subject\" content=\"A subject\"/></head><body>"
                + "<div class=\"od-head\">A head</div>" + body + "</body></html>";
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument read = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(read).replaceAll("\\s+", " ");
        }
    }

    private String printed(String words) throws IOException {
        return text(pages.of(page("<p class=\"od-said\">" + HtmlUtils.htmlEscape(words, "UTF-8") + "</p>")));
    }

    @Test
    void it_is_tagged_for_screen_readers_and_says_its_title_its_language_and_nothing_of_the_machine()
            throws IOException {
        try (PDDocument pdf = Loader.loadPDF(pages.of(page("<h1>Hello</h1><p>Words</p>")))) {
            var catalog = pdf.getDocumentCatalog();
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getStructureTreeRoot().getKids()).isNotEmpty();
            assertThat(catalog.getLanguage()).isEqualTo("en");
            assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(new String(catalog.getMetadata().toByteArray(), java.nio.charset.StandardCharsets.UTF_8))
                    .contains("pdfuaid:part", "A sheet")
                    .doesNotContain(System.getProperty("os.name"), System.getProperty("user.name") + "<");
            var about = pdf.getDocumentInformation();
            assertThat(about.getTitle()).isEqualTo("A sheet");
            assertThat(about.getProducer()).isEqualTo("OneDoor");
            assertThat(about.getCreator()).isIn(null, "OneDoor");
            assertThat(about.getCreationDate().toInstant()).isEqualTo(NOW.instant());
        }
    }

    @Test
    void every_letter_is_of_the_type_that_is_in_it() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(pages.of(page("<h1>Hello</h1><p>Words <em>and</em> more</p>")))) {
            for (PDPage page : pdf.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    var font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                    assertThat(font.getName()).contains("AtkinsonHyperlegibleNext");
                }
            }
        }
    }

    @Test
    void welsh_and_polish_names_stand_as_they_are_written() throws IOException {
        assertThat(printed("Siân Llŷr, y tŷ gŵyr Ŵ, Łukasz Żółć — “quoted” £5 €6"))
                .contains("Siân Llŷr, y tŷ gŵyr Ŵ, Łukasz Żółć — “quoted” £5 €6");
        assertThat(printed("a y\u0302 that was typed in two parts")).contains("a ŷ that");
    }

    @Test
    void what_the_type_has_no_letter_for_is_seen_to_be_there() throws IOException {
        assertThat(printed("happy \ud83d\ude00\ufe0f, \u4e2d\u6587, \u1e82yn, a\u0001b, \ud83d alone"))
                .contains("happy [grinning face], \u25a1\u25a1, ", "yn, a b, \u25a1 alone");
        assertThat(printed("\ufe64script\ufe65")).contains("\u25a1script\u25a1");
    }

    @Test
    void markup_in_words_stays_words() throws IOException {
        assertThat(printed("<script>alert(1)</script> & <img src=\"file:///etc/hostname\"/> ]]> <!-- &amp;"))
                .contains("<script>alert(1)</script> & <img src=\"file:///etc/hostname\"/> ]]> <!-- &amp;");
    }

    @Test
    void words_without_end_are_broken_and_none_is_lost() throws IOException {
        String word = "abcdefghij".repeat(200);
        assertThat(printed(word).replace(" ", "")).contains(word);
        assertThat(printed("one two ".repeat(3_000))).contains("1 / ", "A head");
    }

    @Test
    void nothing_is_fetched_from_anywhere() throws IOException {
        String asks = page("<p>before</p><img alt=\"a\" src=\"file:///etc/hostname\"/>"
                + "<img alt=\"b\" src=\"http://localhost:1/x.png\"/><img alt=\"c\" src=\"pdf/page.css\"/><p>after</p>");
        try (PDDocument pdf = Loader.loadPDF(pages.of(asks))) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("before", "after");
            assertThat(pdf.getPage(0).getResources().getXObjectNames()).isEmpty();
        }
        assertThatThrownBy(
                        () -> pages.of(
                                "<!DOCTYPE html [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><html><head/><body>&x;</body></html>"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void many_are_made_at_once() {
        List<String> made = IntStream.range(0, 24)
                .parallel()
                .mapToObj(one -> {
                    try {
                        return printed("sheet number " + one + ".");
                    } catch (IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    }
                })
                .toList();
        IntStream.range(0, 24).forEach(one -> assertThat(made.get(one)).contains("sheet number " + one + "."));
    }
}
