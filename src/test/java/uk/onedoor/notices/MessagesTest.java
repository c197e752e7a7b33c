package uk.onedoor.notices;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.onedoor.OneDoorTest;
import uk.onedoor.TestCouncil;
import uk.onedoor.TestCouncil.Council;
import uk.onedoor.notices.Carrier.Answer;
import uk.onedoor.platform.access.Role;
import uk.onedoor.platform.time.London;
import uk.onedoor.platform.time.ProductClock;
import uk.onedoor.platform.web.Bundles;
import uk.onedoor.staff.WorkerId;

/** Against a real mail server: what is sent, when, and how often. */
@OneDoorTest
class MessagesTest {

    @Autowired
    TestCouncil councils;

    @Autowired
    NoticeRepository notices;

    @Autowired
    Wishes wishes;

    @Autowired
    Outbox outbox;

    @Autowired
    Readers readers;

    @Autowired
    Bundles bundles;

    @Autowired
    Clock clock;

    private final PostOffice post = new PostOffice();
    private Council council;
    private LocalDate today;
    private Instant noon;

    @BeforeEach
    void itIsNoon() {
        council = councils.make();
        today = London.today(clock);
        noon = at(today, 12);
    }

    @AfterEach
    void close() {
        post.close();
    }

    private static Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(London.ZONE).toInstant();
    }

    private void when(Instant moment, Runnable work) {
        ((ProductClock) clock).at(moment, work);
    }

    private UUID gives(WorkerId worker, String email) {
        return council.as(worker, () -> {
            UUID address = wishes.give(email);
            outbox.addCode(address);
            return address;
        });
    }

    /** Their address is in use, and the message with its code went long ago. */
    private void isReached(WorkerId worker, String email) {
        UUID address = gives(worker, email);
        String code = council.asSystem(() -> outbox.code(address));
        assertThat(council.<Boolean>as(worker, () -> wishes.confirm(code))).isTrue();
        council.asSystem(() -> {
            outbox.take().ifPresent(one -> outbox.sent(one.id()));
            return true;
        });
    }

    private void chooses(WorkerId worker, Way way, boolean wake) {
        council.does(worker, () -> wishes.choose(new Wish(way, QuietHours.USUAL, wake)));
    }

    private void isNew(Instant moment, WorkerId worker, String thing, LocalDate by) {
        when(
                moment,
                () -> tell(List.of(
                        new Notice(worker.value(), "safety.due", "/young-people/" + thing, by, Step.OWN, null))));
    }

    private void tell(List<Notice> told) {
        var announcing = new Announcing(notices, wishes, outbox, post.carrier(), clock);
        council.asSystem(() -> {
            announcing.tell(told, readers.all());
            return true;
        });
    }

    private void send(Instant moment) {
        when(moment, () -> send(post.carrier()));
    }

    private void send(Carrier carrier) {
        var courier = new Courier(outbox, wishes, new Letters(outbox, carrier, List.of(), bundles), carrier, clock);
        council.asSystem(() -> {
            courier.send();
            return true;
        });
    }

    private static String whole(MimeMessage message) {
        try {
            var bytes = new ByteArrayOutputStream();
            message.writeTo(bytes);
            return bytes.toString(StandardCharsets.UTF_8);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_message_says_to_sign_in_and_nothing_about_anybody() {
        isReached(council.keyWorker, "kit@hub.example");
        UUID robin = council.meets("Robin Canary").value();
        isNew(noon, council.keyWorker, robin.toString(), today);
        send(noon);
        assertThat(post.taken()).singleElement().satisfies(message -> {
            assertThat(whole(message))
                    .contains("https://onedoor.council.example/sign-in", "To: kit@hub.example", "Auto-Submitted")
                    .doesNotContain("Robin", "Canary", "Kit Keyworker", robin.toString(), "safety", "young");
            assertThat(message.getSubject()).isEqualTo("Something new for you in OneDoor");
        });
    }

    @Test
    void nobody_gets_e_mail_before_they_typed_the_code_that_went_to_their_address() {
        gives(council.keyWorker, "kit@hub.example");
        isNew(noon, council.keyWorker, "one", today);
        send(clock.instant());
        assertThat(post.taken())
                .singleElement()
                .satisfies(message -> assertThat(message.getSubject()).isEqualTo("Your code for OneDoor"));
        assertThat(council.<Boolean>as(council.keyWorker, () -> wishes.confirm("000000000000")))
                .isFalse();
        String sent = whole(post.taken().get(0)).replaceAll("(?s).*([0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4}).*", "$1");
        assertThat(council.<Boolean>as(council.manager, () -> wishes.confirm(sent.replace("-", ""))))
                .isFalse();
        assertThat(council.<Boolean>as(council.keyWorker, () -> wishes.confirm(sent.replace("-", ""))))
                .isTrue();
    }

    @Test
    void while_the_mail_server_is_down_everything_is_kept_and_then_sent_once() {
        List<WorkerId> all = new ArrayList<>();
        for (String name : List.of("Ann A", "Ben B", "Cat C", "Dan D", "Eve E", "Fay F", "Gus G", "Hal H")) {
            WorkerId worker = council.joins(name, Role.KEY_WORKER, council.hub);
            isReached(worker, name.substring(0, 3) + "@hub.example");
            all.add(worker);
        }
        all.subList(0, 4).forEach(worker -> isNew(noon, worker, "one", today));
        send(noon);
        post.cut();
        all.forEach(worker -> isNew(noon.plusSeconds(60), worker, "two", today));
        for (int minute = 1; minute <= 90; minute++) {
            send(noon.plusSeconds(60L * minute));
        }
        assertThat(post.names()).hasSize(4);
        post.comesBack();
        for (int minute = 91; minute <= 110; minute++) {
            send(noon.plusSeconds(60L * minute));
        }
        assertThat(post.names()).hasSize(12).doesNotHaveDuplicates();
    }

    @Test
    void two_copies_of_the_program_that_send_at_once_send_each_message_once() throws Exception {
        for (char name = 'A'; name < 'A' + 16; name++) {
            WorkerId worker = council.joins(name + "na " + name, Role.KEY_WORKER, council.hub);
            isReached(worker, name + "@hub.example");
            isNew(noon, worker, "one", today);
        }
        ExecutorService copies = Executors.newFixedThreadPool(4);
        try {
            Callable<Boolean> copy = () -> {
                send(noon);
                return true;
            };
            for (var done : copies.invokeAll(List.of(copy, copy, copy, copy))) {
                assertThat(done.get()).isTrue();
            }
        } finally {
            copies.shutdownNow();
        }
        assertThat(post.names()).hasSize(16).doesNotHaveDuplicates();
    }

    @Test
    void a_copy_that_dies_before_it_could_say_sent_leaves_a_message_that_comes_again_under_the_same_name() {
        isReached(council.keyWorker, "kit@hub.example");
        isNew(noon, council.keyWorker, "one", today);
        when(noon, () -> {
            try {
                send(new Dying(post.carrier()));
            } catch (IllegalStateException died) {
                // As a machine does whose power goes.
            }
        });
        send(noon.plusSeconds(60));
        assertThat(post.names()).as("it is another copy's for five minutes").hasSize(1);
        send(noon.plusSeconds(301));
        send(noon.plusSeconds(600));
        assertThat(post.names()).hasSize(2);
        assertThat(post.names().get(0)).isEqualTo(post.names().get(1));
    }

    /** Hands on what it is given, and dies. */
    private record Dying(Carrier real) implements Carrier {

        @Override
        public boolean isThere() {
            return true;
        }

        @Override
        public String signIn() {
            return real.signIn();
        }

        @Override
        public Answer carry(Letter letter) {
            real.carry(letter);
            throw new IllegalStateException("The power is gone");
        }
    }

    @Test
    void what_is_new_at_night_is_sent_in_the_morning_and_only_what_is_late_to_whoever_asked_to_be_woken() {
        isReached(council.keyWorker, "kit@hub.example");
        isReached(council.manager, "mo@hub.example");
        chooses(council.manager, Way.AT_ONCE, true);
        Instant night = at(today, 23);
        isNew(night, council.keyWorker, "one", today.minusDays(1));
        isNew(night, council.manager, "one", today);
        send(night);
        assertThat(post.names()).isEmpty();
        isNew(night, council.manager, "two", today.minusDays(1));
        send(night);
        assertThat(post.taken())
                .singleElement()
                .satisfies(message -> assertThat(whole(message)).contains("To: mo@hub.example"));
        send(at(today.plusDays(1), 7));
        assertThat(post.names()).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void a_message_that_waited_for_the_mail_server_into_the_night_waits_for_the_morning() {
        isReached(council.keyWorker, "kit@hub.example");
        isNew(at(today, 20), council.keyWorker, "one", today);
        post.cut();
        send(at(today, 20));
        post.comesBack();
        send(at(today, 22));
        assertThat(post.names()).isEmpty();
        send(at(today.plusDays(1), 7));
        assertThat(post.names()).hasSize(1);
    }

    @Test
    void a_digest_comes_once_in_the_morning_and_in_the_app_only_means_no_message() {
        isReached(council.keyWorker, "kit@hub.example");
        isReached(council.manager, "mo@hub.example");
        chooses(council.keyWorker, Way.DIGEST, false);
        chooses(council.manager, Way.APP, true);
        LocalDate tomorrow = today.plusDays(1);
        isNew(noon, council.manager, "one", today.minusDays(9));
        isNew(at(today, 5), council.keyWorker, "one", today);
        isNew(at(today, 6), council.keyWorker, "two", today);
        send(at(today, 7));
        assertThat(post.names()).isEmpty();
        for (int hour = 8; hour < 12; hour++) {
            when(at(today, hour), () -> tell(List.of()));
            isNew(at(today, hour), council.keyWorker, "at-" + hour, today);
            send(at(today, hour));
        }
        assertThat(post.names()).hasSize(1);
        when(at(tomorrow, 8), () -> tell(List.of()));
        send(at(tomorrow, 8));
        assertThat(post.names()).hasSize(2);
        when(at(tomorrow.plusDays(1), 8), () -> tell(List.of()));
        send(at(tomorrow.plusDays(1), 8));
        assertThat(post.names()).as("nothing was new since").hasSize(2);
    }

    @Test
    void several_new_things_before_a_message_went_are_one_message() {
        isReached(council.keyWorker, "kit@hub.example");
        isNew(noon, council.keyWorker, "one", today);
        isNew(noon, council.keyWorker, "two", today);
        send(noon);
        isNew(noon, council.keyWorker, "three", today);
        send(noon);
        assertThat(post.names()).hasSize(2);
    }

    @Test
    void what_is_refused_five_times_is_given_up_and_an_administrator_reads_that_it_was() {
        isReached(council.keyWorker, "kit@hub.example");
        isNew(noon, council.keyWorker, "one", today);
        Carrier never = new Carrier() {
            @Override
            public boolean isThere() {
                return true;
            }

            @Override
            public String signIn() {
                return "";
            }

            @Override
            public Answer carry(Letter letter) {
                return Answer.REFUSED;
            }
        };
        for (int minute = 0; minute < 60; minute++) {
            when(noon.plusSeconds(60L * minute), () -> send(never));
        }
        WorkerId ada = council.joins("Ada Admin", Role.ADMINISTRATOR, null);
        when(noon.plus(Duration.ofHours(2)), () -> {
            assertThat(council.as(ada, outbox::post).givenUp()).isEqualTo(1);
            assertThat(council.as(council.manager, outbox::post).givenUp()).isZero();
        });
        send(noon.plus(Duration.ofHours(3)));
        assertThat(post.names()).isEmpty();
    }

    @Test
    void at_first_those_who_answer_for_somebody_hear_at_once_and_others_once_a_day() {
        Map<Role, Way> usual = Map.of(
                Role.KEY_WORKER, Way.AT_ONCE,
                Role.HUB_MANAGER, Way.AT_ONCE,
                Role.LIFE_COACH, Way.DIGEST,
                Role.DIRECTOR, Way.DIGEST);
        council.joins("Lou Coach", Role.LIFE_COACH, council.hub);
        council.joins("Dee Director", Role.DIRECTOR, null);
        assertThat(council.asSystem(() -> readers.all())).hasSize(4).allSatisfy(reader -> {
            Wish wish = Wish.usual(reader.viewer());
            assertThat(wish.way())
                    .isEqualTo(usual.get(reader.viewer().roles().iterator().next()));
            assertThat(wish.quiet().from()).isEqualTo(LocalTime.of(21, 0));
            assertThat(wish.wake()).isFalse();
        });
    }
}
