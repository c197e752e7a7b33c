package uk.onedoor.platform.signin;

import java.time.LocalTime;
import org.springframework.stereotype.Component;
import uk.onedoor.platform.jobs.DailyJob;

/** Removes sign-ins that ended a month ago; the audit keeps that they were. */
@Component
class ForgetExpiredSignIns implements DailyJob {

    private final SignIns signIns;

    ForgetExpiredSignIns(SignIns signIns) {
        this.signIns = signIns;
    }

    @Override
    public String name() {
        return "forget-expired-sign-ins";
    }

    @Override
    public LocalTime at() {
        return LocalTime.of(3, 10);
    }

    @Override
    public void run() {
        signIns.forgetExpired();
    }
}
