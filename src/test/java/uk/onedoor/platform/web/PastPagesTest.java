package uk.onedoor.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import uk.onedoor.platform.time.KnownOn;

class PastPagesTest {

    private static final String ROBIN = "/young-people/0198c1de-0000-7000-8000-00000000000a";
    private static final Instant THEN = KnownOn.read("2026-03-01");

    @Test
    void links_to_records_stay_in_the_past() {
        assertThat(PastPages.past("<a class=\"x\" href=\"" + ROBIN + "/story\">Story</a>", THEN))
                .isEqualTo("<a class=\"x\" href=\"" + ROBIN + "/story?known_on=2026-03-01\">Story</a>");
        assertThat(PastPages.past("<a href=\"" + ROBIN + "/story?strand=GOOD&amp;whole=true\">", THEN))
                .isEqualTo("<a href=\"" + ROBIN + "/story?strand=GOOD&amp;whole=true&amp;known_on=2026-03-01\">");
        assertThat(PastPages.past("<a href=\"" + ROBIN + "#top\">", THEN))
                .isEqualTo("<a href=\"" + ROBIN + "?known_on=2026-03-01#top\">");
    }

    @Test
    void links_to_elsewhere_and_to_now_lead_where_they_say() {
        String elsewhere = "<a href=\"/today\"><a href=\"/young-people\"><a href=\"tel:0770\">"
                + "<a data-now=\"yes\" class=\"x\" href=\"" + ROBIN + "\"><link href=\"" + ROBIN + "\">"
                + "<a href=\"" + ROBIN + "?known_on=2025-01-01\">";
        assertThat(PastPages.past(elsewhere, THEN)).isEqualTo(elsewhere);
    }

    @Test
    void nothing_on_it_can_be_sent_and_asking_still_can() {
        assertThat(PastPages.past("<form method=\"post\" action=\"/x\"><form action=\"/search\" method=\"get\">", THEN))
                .isEqualTo("<form inert method=\"post\" action=\"/x\"><form action=\"/search\" method=\"get\">");
    }

    @Test
    void whoever_looks_can_still_sign_out() {
        String out = "<form action=\"/sign-out\" method=\"post\" data-sign-out=\"yes\">";
        assertThat(PastPages.past(out, THEN)).isEqualTo(out);
    }

    @Test
    void the_same_page_as_it_is_now_keeps_the_rest_of_its_question() {
        assertThat(PastPages.now(ROBIN + "/story?strand=GOOD&known_on=2026-03-01"))
                .isEqualTo(ROBIN + "/story?strand=GOOD");
        assertThat(PastPages.now(ROBIN + "?known_on=2026-03-01")).isEqualTo(ROBIN);
        assertThat(PastPages.now(ROBIN + "?known%5Fon=2026-03-01&a=%zz")).isEqualTo(ROBIN + "?a=%zz");
    }
}
