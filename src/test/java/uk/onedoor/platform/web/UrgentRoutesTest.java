package uk.onedoor.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import uk.onedoor.OneDoorTest;

@OneDoorTest
class UrgentRoutesTest {

    @Autowired
    Lanes lanes;

    private boolean waits(String path) {
        return !lanes.shouldNotFilter(new MockHttpServletRequest("GET", path));
    }

    @Test
    void whatever_is_needed_in_the_night_of_an_episode_waits_for_nobody() {
        String robin = "/young-people/" + UUID.randomUUID();
        String episode = robin + "/missing/" + UUID.randomUUID();
        assertThat(waits(robin + "/missing")).isFalse();
        assertThat(waits(robin + "/missing/new")).isFalse();
        assertThat(waits(robin + "/missing/pack")).isFalse();
        assertThat(waits(episode)).isFalse();
        assertThat(waits(episode + "/pack")).isFalse();
        assertThat(waits(episode + "/police")).isFalse();
        assertThat(waits(episode + "/return")).isFalse();
        assertThat(waits("/app.css")).isFalse();
    }

    @Test
    void everything_else_waits_its_turn() {
        assertThat(waits("/today")).isTrue();
        assertThat(waits("/young-people/" + UUID.randomUUID())).isTrue();
        assertThat(waits("/sign-in")).isTrue();
        assertThat(waits("/nowhere")).isTrue();
    }
}
