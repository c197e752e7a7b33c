package uk.onedoor.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.onedoor.OneDoorTest;

@OneDoorTest
class JobsTest {

    @Autowired
    @Qualifier("gateClient")
    JdbcClient gate;

    @Autowired
    List<DailyJob> jobs;

    @Test
    void every_daily_job_waits_in_the_database_for_its_time() {
        assertThat(gate.sql("select task_name from platform.scheduled_tasks")
                        .query(String.class)
                        .list())
                .containsAll(jobs.stream().map(DailyJob::name).toList());
    }

    @Test
    void every_job_may_be_done_twice() {
        jobs.forEach(DailyJob::run);
        jobs.forEach(DailyJob::run);
    }
}
