package uk.onedoor.returns.reading;

import java.util.List;
import java.util.stream.Collectors;

/** The return was refused whole and nothing of it was kept; says for each file why, and what to do. */
public final class ReturnRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Refusal> refusals;

    public ReturnRefused(List<Refusal> refusals) {
        super(refusals.stream().map(Refusal::toString).collect(Collectors.joining("\n", "Nothing was read.\n", "")));
        this.refusals = List.copyOf(refusals);
    }

    public List<Refusal> refusals() {
        return refusals;
    }
}
