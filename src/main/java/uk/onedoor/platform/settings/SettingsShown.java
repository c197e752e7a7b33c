package uk.onedoor.platform.settings;

import java.util.List;
import uk.onedoor.platform.web.Choice;

/** A form of settings as its page shows it, and who chose what since when. */
public record SettingsShown(String action, List<Field> fields, List<Line> chosen) {

    /** One setting; a number where nothing is offered to choose among. */
    public record Field(String name, String label, String hint, List<Choice> offered) {}

    /** What somebody chose on a day. */
    public record Line(String words, String by) {}
}
