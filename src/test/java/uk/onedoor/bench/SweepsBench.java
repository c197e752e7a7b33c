package uk.onedoor.bench;

import uk.onedoor.bench.Bench.Benchmark;
import uk.onedoor.bench.Figures.Target;

/**
 * Words that are nowhere else, looked for on every page by everybody; every form sent twice, late, and with fields it does
 * not ask for.
 */
final class SweepsBench implements Benchmark {

    private static final double AT_LEAST_TOKENS = 300;

    @Override
    public void run(Figures figures) {
        Sweeps sweeps =
                Sweeps.run(figures.seed(), "sweeps.CanaryTest", "sweeps.FormsSweepTest", "sweeps.MassAssignmentTest");
        sweeps.failed().forEach(System.err::println);
        long tokens = sweeps.number("canaries.tokens");
        figures.tell("canaries.tokens", tokens, "tokens", Target.atLeast(AT_LEAST_TOKENS), tokens);
        figures.tell("canaries.readers", sweeps.number("canaries.readers"), "readers", Target.none(), tokens);
        long pages = sweeps.number("canaries.pages");
        figures.tell("canaries.characters", sweeps.number("canaries.characters"), "characters", Target.none(), pages);
        figures.tellNone("canaries.outside_their_audience", sweeps.number("canaries.outside"), "findings", pages);
        long forms = sweeps.number("forms.forms");
        figures.tell("forms.forms", forms, "forms", Target.none(), forms);
        figures.tellNone("forms.on_no_page", sweeps.number("forms.on_no_page"), "forms", forms);
        figures.tellNone("forms.saved_twice", sweeps.number("forms.saved_twice"), "forms", forms);
        figures.tellNone("forms.silently_over_another", sweeps.number("forms.silently_over_another"), "forms", forms);
        figures.tellNone("forms.without_key_or_version", sweeps.number("forms.without_key_or_version"), "forms", forms);
        long sent = sweeps.number("mass.forms");
        figures.tell("mass.forms", sent, "forms", Target.none(), sent);
        long columns = sent * sweeps.number("mass.fields");
        figures.tell("mass.fields_too_many", sweeps.number("mass.fields"), "a form", Target.none(), columns);
        figures.tellNone("mass.columns_not_asked_for", sweeps.number("mass.columns"), "columns", columns);
        figures.tellNone("sweeps.tests_that_failed", sweeps.failed().size(), "tests", sweeps.tests());
    }
}
