package uk.onedoor.platform.web;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How far a page had seen the records, as its forms carry it: sealed, so that nobody sends what the database never said. */
@Component
class SeenBefore {

    private final Sealing sealing;

    SeenBefore(Sealing sealing) {
        this.sealing = sealing;
    }

    String seal(String snapshot) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(sealing.seal(snapshot.getBytes(StandardCharsets.UTF_8)));
    }

    /** What a form carried; empty when it carried nothing of ours. */
    Optional<String> open(@Nullable String sealed) {
        try {
            return sealed == null
                    ? Optional.empty()
                    : Optional.of(
                            new String(sealing.open(Base64.getUrlDecoder().decode(sealed)), StandardCharsets.UTF_8));
        } catch (GeneralSecurityException | IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
