package uk.onedoor.placements;

import java.util.List;
import org.springframework.stereotype.Component;
import uk.onedoor.homes.HomeId;
import uk.onedoor.homes.KeptFrom;

/**
 * Says on the page of an address who must never learn it. They are named in the words they were written down in and not by
 * their record, so that the page leaves no trace with them by which they would learn that there is such a home.
 */
@Component
class KeptFromSomebody implements KeptFrom {

    private final MustNeverLearn said;

    KeptFromSomebody(MustNeverLearn said) {
        this.said = said;
    }

    @Override
    public List<MustNever> of(HomeId home) {
        return said.of(home).stream()
                .map(one -> new MustNever(
                        one.who().name(), one.from(), one.saidBy(), one.because(), at(home) + "/" + one.id() + "/over"))
                .toList();
    }

    @Override
    public String linkToNew(HomeId home) {
        return at(home) + "/new";
    }

    static String at(HomeId home) {
        return "/homes/" + home + "/never-learn";
    }
}
