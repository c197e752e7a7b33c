package uk.onedoor.notices;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.context.ApplicationContext;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.platform.access.CurrentViewer.SignedIn;
import uk.onedoor.platform.access.Role;
import uk.onedoor.platform.signin.Actors;
import uk.onedoor.platform.signin.SignIns;
import uk.onedoor.platform.time.London;
import uk.onedoor.platform.time.ProductClock;
import uk.onedoor.platform.web.Bundles;
import uk.onedoor.staff.NewWorker;
import uk.onedoor.staff.Staff;

/**
 * A real mail server that is cut again and again, between one message and the next, while two copies of the program send:
 * how many messages were lost, and how many came twice?
 */
public final class MailCut {

    /** What became of all that was to be told. */
    public record Counted(int toTell, int lost, int doubled, int cuts) {}

    private static final int TAKEN_BETWEEN_CUTS = 60;
    private static final int TRIES_WHILE_CUT = 6;
    private static final int MINUTES = 24 * 60;

    private final ApplicationContext product;
    private final String council;
    private final Clock clock;
    private final Outbox outbox;
    private final Wishes wishes;
    private final PostOffice post = new PostOffice();
    private int carried;
    private int downFor;
    private int cuts;

    private MailCut(ApplicationContext product, String council) {
        this.product = product;
        this.council = council;
        this.clock = product.getBean(Clock.class);
        this.outbox = product.getBean(Outbox.class);
        this.wishes = product.getBean(Wishes.class);
    }

    /** Tells so many workers of a council that is there one thing each. */
    public static Counted count(ApplicationContext product, String council, int workers) throws Exception {
        MailCut cut = new MailCut(product, council);
        try (cut.post) {
            return cut.count(workers);
        }
    }

    private Counted count(int workers) throws Exception {
        Instant noon = London.startOf(London.today(clock)).plus(Duration.ofHours(12));
        List<Notice> told = new ArrayList<>();
        for (int i = 0; i < workers; i++) {
            told.add(new Notice(reached(i), "safety.due", "/young-people/" + i, London.today(clock), Step.OWN, null));
        }
        var announcing = new Announcing(product.getBean(NoticeRepository.class), wishes, outbox, post.carrier(), clock);
        at(noon, () -> announcing.tell(told, product.getBean(Readers.class).all()));
        ExecutorService copies = Executors.newFixedThreadPool(2);
        try {
            for (int minute = 0;
                    minute < MINUTES && (minute < 30 || post.taken().size() < workers);
                    minute++) {
                Instant now = noon.plusSeconds(60L * minute);
                Callable<Boolean> copy = () -> {
                    at(now, courier()::send);
                    return true;
                };
                for (var done : copies.invokeAll(List.of(copy, copy))) {
                    done.get();
                }
            }
        } finally {
            copies.shutdownNow();
        }
        List<String> names = post.names();
        int different = new HashSet<>(names).size();
        return new Counted(workers, workers - different, names.size() - different, cuts);
    }

    private Courier courier() {
        Carrier real = post.carrier();
        Carrier cut = new Carrier() {
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
                return carryBetweenCuts(real, letter);
            }
        };
        return new Courier(
                outbox, wishes, new Letters(outbox, cut, List.of(), product.getBean(Bundles.class)), cut, clock);
    }

    /** One after the other, so that the server is cut while nothing is half said: what is then, nobody could know. */
    private synchronized Carrier.Answer carryBetweenCuts(Carrier real, Letter letter) {
        if (downFor > 0 && --downFor == 0) {
            post.comesBack();
        }
        Carrier.Answer answer = real.carry(letter);
        if (answer == Carrier.Answer.TAKEN && ++carried % TAKEN_BETWEEN_CUTS == 0) {
            post.cut();
            cuts++;
            downFor = TRIES_WHILE_CUT;
        }
        return answer;
    }

    private void at(Instant moment, Runnable work) {
        ((ProductClock) clock).at(moment, () -> product.getBean(Actors.class).runAsSystem(council, "bench", work));
    }

    /** A new worker with an address in use. */
    private UUID reached(int number) {
        Actors actors = product.getBean(Actors.class);
        UUID worker = actors.asSystem(
                        council,
                        "bench",
                        () -> product.getBean(Staff.class)
                                .join(new NewWorker(
                                        "Worker " + number,
                                        "mail" + number,
                                        "no password",
                                        Role.KEY_WORKER,
                                        null,
                                        "07700 900100",
                                        "Monday to Friday",
                                        List.of(),
                                        List.of("English"),
                                        6,
                                        false)))
                .value();
        SignIns signIns = product.getBean(SignIns.class);
        String token = signIns.begin(worker, SignIns.Method.PASSWORD, Duration.ofHours(1));
        var them = new SignedIn(signIns.find(token).orElseThrow(), token, "/bench");
        UUID address = CurrentViewer.as(them, () -> wishes.give("worker" + number + "@hub.example"));
        String code = actors.asSystem(council, "bench", () -> outbox.code(address));
        CurrentViewer.as(them, () -> wishes.confirm(code));
        return worker;
    }
}
