package uk.onedoor.stays;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import uk.onedoor.shared.Refusal;

/** Several people ask for the same at once, each on a connection of their own. */
public final class Contest implements AutoCloseable {

    /**
     * How it ended.
     *
     * @param won how many got it; {@code told} the keys of what the others were told
     * @param broken whatever else anybody got to see
     * @param slowest how long the last of them waited for an answer
     */
    public record Outcome(int won, List<String> told, List<Throwable> broken, Duration slowest) {}

    private record Answer(@Nullable Throwable no, Duration waited) {}

    private final ExecutorService people;
    private final int most;

    /** A contest of at most so many askers. */
    public Contest(int most) {
        this.most = most;
        this.people = Executors.newFixedThreadPool(most);
    }

    /** Lets all of them go at the same moment. */
    public Outcome between(List<Runnable> askers) throws InterruptedException {
        if (askers.size() > most) {
            throw new IllegalArgumentException("At most " + most + " ask at once, not " + askers.size());
        }
        CyclicBarrier together = new CyclicBarrier(askers.size());
        List<Future<Answer>> asked = new ArrayList<>();
        for (Runnable asker : askers) {
            asked.add(people.submit(() -> {
                together.await();
                return ask(asker);
            }));
        }
        List<Answer> answers = new ArrayList<>();
        for (Future<Answer> one : asked) {
            try {
                answers.add(one.get());
            } catch (ExecutionException never) {
                throw new IllegalStateException(never.getCause());
            }
        }
        return outcome(answers);
    }

    /** Who is told no waited for it as much as who got it. */
    private static Answer ask(Runnable asker) {
        long began = System.nanoTime();
        Throwable no = null;
        try {
            asker.run();
        } catch (RuntimeException refused) {
            no = refused;
        }
        return new Answer(no, Duration.ofNanos(System.nanoTime() - began));
    }

    private static Outcome outcome(List<Answer> answers) {
        List<String> told = new ArrayList<>();
        List<Throwable> broken = new ArrayList<>();
        Duration slowest = Duration.ZERO;
        for (Answer answer : answers) {
            if (answer.no() instanceof Refusal refusal) {
                told.add(refusal.key());
            } else if (answer.no() != null) {
                broken.add(answer.no());
            }
            slowest = answer.waited().compareTo(slowest) > 0 ? answer.waited() : slowest;
        }
        return new Outcome(answers.size() - told.size() - broken.size(), told, broken, slowest);
    }

    @Override
    public void close() {
        people.shutdownNow();
    }
}
