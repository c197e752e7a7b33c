package uk.onedoor.platform.web;

import java.time.LocalTime;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.onedoor.platform.jobs.DailyJob;

/** Forgets the keys of forms saved more than a week ago, and drafts nobody touched for two. */
@Component
class ForgetSaved implements DailyJob {

    private final JdbcClient gate;

    ForgetSaved(@Qualifier("gateClient") JdbcClient gate) {
        this.gate = gate;
    }

    @Override
    public String name() {
        return "forget-saved-forms";
    }

    @Override
    public LocalTime at() {
        return LocalTime.of(3, 20);
    }

    @Override
    public void run() {
        gate.sql("select platform.gate_forget_saved()").query(Long.class).single();
        gate.sql("select platform.gate_forget_drafts()").query(Long.class).single();
    }
}
