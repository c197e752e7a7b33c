package uk.onedoor.bonds;

import java.util.List;

/** The bonds that could come apart for one reason, in sentences, by the names young people use. */
public record AtRisk(String title, String lead, List<Line> lines) {

    /** One bond in a sentence, and where the days stand it is told from. */
    public record Line(String words, String days, String name) {}
}
