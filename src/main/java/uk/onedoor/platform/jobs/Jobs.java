package uk.onedoor.platform.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import uk.onedoor.platform.time.London;

/**
 * Runs the jobs of all rooms, each by one node at a time however many nodes there are: the database says whose turn it is.
 * Two run beside each other, so that a long one at night does not keep a steady one waiting.
 */
@Component
@ConditionalOnProperty(name = "onedoor.jobs", havingValue = "true", matchIfMissing = true)
class Jobs implements SmartLifecycle {

    private final DataSource gate;
    private final List<DailyJob> jobs;
    private final List<SteadyJob> steady;
    private @Nullable Scheduler scheduler;

    Jobs(@Qualifier("gateDataSource") DataSource gate, List<DailyJob> jobs, List<SteadyJob> steady) {
        this.gate = gate;
        this.jobs = jobs;
        this.steady = steady;
    }

    @Override
    public void start() {
        List<RecurringTask<Void>> tasks = Stream.concat(
                        jobs.stream().map(Jobs::task), steady.stream().map(Jobs::task))
                .toList();
        Scheduler started = Scheduler.create(gate)
                .startTasks(tasks)
                .tableName("platform.scheduled_tasks")
                .threads(2)
                .pollingInterval(Duration.ofSeconds(30))
                .shutdownMaxWait(Duration.ofSeconds(2))
                .build();
        started.start();
        scheduler = started;
    }

    @Override
    public void stop() {
        Scheduler running = scheduler;
        scheduler = null;
        if (running != null) {
            running.stop();
        }
    }

    @Override
    public boolean isRunning() {
        return scheduler != null;
    }

    private static RecurringTask<Void> task(DailyJob job) {
        return Tasks.recurring(job.name(), Schedules.daily(London.ZONE, job.at()))
                .execute((instance, context) -> job.run());
    }

    private static RecurringTask<Void> task(SteadyJob job) {
        return Tasks.recurring(job.name(), Schedules.fixedDelay(job.every())).execute((instance, context) -> job.run());
    }
}
