package uk.onedoor.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uk.onedoor.OneDoorTest;
import uk.onedoor.TestWeb;
import uk.onedoor.TestWeb.Visitor;
import uk.onedoor.platform.database.ViewerTransactions;
import uk.onedoor.platform.signin.Actors;
import uk.onedoor.town.TownHistory;
import uk.onedoor.town.TownPlan;
import uk.onedoor.town.TownPlan.Council;

/** One council of the invented town, whole: every situation is in it, and Today is that of a hub that lives. */
@OneDoorTest
@Tag("sweep")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TownLivesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 16);
    private static final Council COUNCIL = TownPlan.usual().councils().get(0);
    private static final int DAYS_LATE = 28;
    private static final Pattern AGO = Pattern.compile("(\\d+) days ago");

    /** What the town means to be late: who is new and difficult to meet, without a plan yet, and the supervision of one worker. */
    private static final Pattern MEANT = Pattern.compile(
            ".*(State on arrival|Make the plan together|Training, supervision or contracts|Your supervision|Your training).*");

    @Autowired
    ApplicationContext product;

    @Autowired
    Actors actors;

    @Autowired
    TestWeb web;

    private TownWriters writers;

    @BeforeAll
    void the_town_is_settled() {
        writers = new TownWriters(product);
        writers.settling().settle(TownHistory.usual(), COUNCIL, () -> false);
    }

    @Test
    void every_situation_is_in_the_town() {
        List<String> missing = TownSituations.on(TODAY).entrySet().stream()
                .filter(situation -> number("select count(*) from " + situation.getValue()) == 0)
                .map(Map.Entry::getKey)
                .toList();
        assertThat(missing).isEmpty();
    }

    @Test
    void bonds_are_at_risk_in_every_way_they_can_be() {
        assertThat(as("HUB_MANAGER").get("/bonds").text())
                .contains("They leave within twelve weeks")
                .contains("Their contract ends within twelve weeks")
                .contains("They are away for a week or longer")
                .contains("Silent for longer than is usual for them");
    }

    @Test
    void nothing_is_late_on_anybodys_today_but_what_the_town_means_to_be() {
        List<String> late = new ArrayList<>();
        for (UUID account : accounts(
                "HUB_MANAGER",
                "DEPUTY_MANAGER",
                "KEY_WORKER",
                "RESIDENTIAL_WORKER",
                "OUTREACH_WORKER",
                "LIFE_COACH",
                "COMMUNICATION_SUPPORT_WORKER",
                "SOCIAL_WORKER",
                "POLICE_LIAISON")) {
            Visitor visitor = web.as(writers.signIns().as(account));
            for (Element line : visitor.get("/today").page().select("main .od-columns > div:last-child li")) {
                Matcher ago = AGO.matcher(line.text());
                if (ago.find()
                        && Integer.parseInt(ago.group(1)) > DAYS_LATE
                        && !MEANT.matcher(line.text()).matches()) {
                    late.add(line.text());
                }
            }
        }
        assertThat(late).isEmpty();
    }

    private Visitor as(String role) {
        return web.as(writers.signIns().as(accounts(role).get(0)));
    }

    private List<UUID> accounts(String... roles) {
        return asked(db -> db.sql("""
                        select distinct h.account_id from platform.role_held h
                          join platform.account a on a.authority_id = h.authority_id and a.id = h.account_id and a.closed_at is null
                         where h.authority_id = (select platform.authority()) and h.role = any (:roles) and h.until_at is null""").param("roles", roles).query(UUID.class).list());
    }

    private long number(String sql) {
        return asked(db -> db.sql(sql).query(Long.class).single());
    }

    private <T> T asked(java.util.function.Function<JdbcClient, T> question) {
        TransactionTemplate transaction = new TransactionTemplate(product.getBean(ViewerTransactions.class));
        return actors.asSystem(
                COUNCIL.code(),
                "test",
                () -> transaction.execute(status -> question.apply(product.getBean(JdbcClient.class))));
    }
}
