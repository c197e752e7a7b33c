package uk.onedoor.people;

import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.people.Voices.SaidId;
import uk.onedoor.shared.Ids;

/** Says something for a young person and tells them by name who answers, in one go. */
@Component
@Transactional
class OwnVoices {

    private final Voices voices;
    private final People people;
    private final Names names;

    OwnVoices(Voices voices, People people, Names names) {
        this.voices = voices;
        this.people = people;
        this.names = names;
    }

    /** The name of whoever answers. */
    String say(YoungPersonId signedIn, OwnSayController.Form form) {
        YoungPersonId me = people.kept(signedIn);
        SaidId id = form.said() == null ? new SaidId(Ids.next()) : form.said();
        voices.say(id, me, Objects.requireNonNull(form.kind()), form.words() == null ? "" : form.words(), form.about());
        return names.contact(voices.whoAnswers(me)).name();
    }
}
