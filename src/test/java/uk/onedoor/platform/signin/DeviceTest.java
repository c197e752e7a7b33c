package uk.onedoor.platform.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DeviceTest {

    @Test
    void browser_and_system_are_told_roughly() {
        assertThat(Device.of("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36"
                        + " Edg/140.0"))
                .isEqualTo("Edge, Windows");
        assertThat(Device.of("Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Safari/604.1"))
                .isEqualTo("Safari, iPhone");
        assertThat(Device.of("Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36"))
                .isEqualTo("Chrome, Android");
    }

    @Test
    void what_says_nothing_we_know_is_kept_as_nothing() {
        assertThat(Device.of("<script>alert(1)</script>")).isNull();
        assertThat(Device.of(null)).isNull();
    }
}
