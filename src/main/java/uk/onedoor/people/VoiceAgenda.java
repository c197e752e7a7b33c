package uk.onedoor.people;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.authorities.HubId;

/** What young people said to us and nobody answered yet: a worry raised, whatever it is. */
@Component
@Transactional(readOnly = true)
class VoiceAgenda implements AgendaSource {

    private final Voices voices;

    VoiceAgenda(Voices voices) {
        this.voices = voices;
    }

    @Override
    public List<Item> since(HubId hub, Instant since) {
        return voices.waiting().stream()
                .map(said -> new Item(
                        Topic.WORRIES,
                        said.youngPerson(),
                        "agenda.said." + said.kind(),
                        new Object[0],
                        said.at(),
                        "/voices/" + said.id()))
                .toList();
    }
}
