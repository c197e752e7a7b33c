package uk.onedoor.platform.signin;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Service;

/** Signing in as somebody of the invented town, without a password. Not there outside the demo. */
@Service
@ConditionalOnProperty("onedoor.demo")
public class DemoSignIn {

    private final SignIns signIns;

    DemoSignIn(SignIns signIns) {
        this.signIns = signIns;
    }

    public List<DemoPerson> people() {
        return signIns.demoPeople();
    }

    /** Begins a sign-in as this person; the database refuses any account that is not of the demo. */
    public String begin(UUID account) {
        return signIns.begin(account, SignIns.Method.DEMO, Duration.ofHours(12));
    }
}
