package uk.onedoor.platform.web;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.onedoor.shared.Passage;

/**
 * Writes a page. Every text of every page comes by here, so here it is decided what is written of words about somebody
 * else: told apart for staff, left out for everybody else, wherever on the page they stand.
 */
final class PageOutput extends OwaspHtmlTemplateOutput {

    /** Elements that hold letters and nothing else, so that nothing can be told apart within them; text is a picture's. */
    private static final Set<String> LETTERS_ONLY =
            Set.of("title", "option", "textarea", "text", "tspan", "desc", "script", "style");

    private final Words words;
    private final boolean staff;
    private final boolean theirOwnTyping;
    private @Nullable String tag;
    private @Nullable String attribute;

    /** {@code theirOwnTyping}: the fields of the page's forms hold what whoever is looking typed, and nothing stored. */
    PageOutput(TemplateOutput output, Words words, boolean staff, boolean theirOwnTyping) {
        super(output);
        this.words = words;
        this.staff = staff;
        this.theirOwnTyping = theirOwnTyping;
    }

    @Override
    public void setContext(@Nullable String tag, @Nullable String attribute) {
        this.tag = tag;
        this.attribute = attribute;
        super.setContext(tag, attribute);
    }

    @Override
    public void writeUserContent(@Nullable String text) {
        if (text == null || !Passage.bracketed(text)) {
            super.writeUserContent(text);
        } else if (isField()) {
            super.writeUserContent(staff || theirOwnTyping ? text : without(text));
        } else if (!staff) {
            super.writeUserContent(without(text));
        } else if (attribute != null || tag != null && LETTERS_ONLY.contains(tag)) {
            super.writeUserContent(Passage.whole(text));
        } else {
            Passage.in(text).forEach(this::write);
        }
    }

    /** A block in the place of an attribute is text of that attribute. */
    @Override
    public void writeUserContent(@Nullable Content content) {
        if (content == null || attribute == null) {
            super.writeUserContent(content);
        } else {
            StringOutput text = new StringOutput();
            content.writeTo(text);
            writeUserContent(text.toString());
        }
    }

    private void write(Passage passage) {
        if (!passage.aboutSomebodyElse()) {
            super.writeUserContent(passage.words());
            return;
        }
        String about = words.say("passage.about");
        String around = tag;
        writeContent("<span class=\"od-others\" title=\"");
        setContext("span", "title");
        super.writeUserContent(about);
        setContext(around, null);
        writeContent("\"><span class=\"govuk-visually-hidden\" translate=\"yes\">");
        super.writeUserContent(about + ": ");
        writeContent("</span>");
        super.writeUserContent(passage.words());
        writeContent("</span>");
    }

    private boolean isField() {
        return attribute == null ? "textarea".equals(tag) : attribute.equals("value");
    }

    private String without(String text) {
        return Passage.without(text, words.say("passage.left.out"));
    }
}
