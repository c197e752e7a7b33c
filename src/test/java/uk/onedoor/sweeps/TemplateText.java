package uk.onedoor.sweeps;

import java.util.ArrayList;
import java.util.List;

/** A template taken apart: the mark-up it writes as it stands, and the strings in its code. */
final class TemplateText {

    private final String source;
    private final StringBuilder markup = new StringBuilder();
    private final List<String> strings = new ArrayList<>();
    private int at;

    private TemplateText(String source) {
        this.source = source;
    }

    static TemplateText of(String template) {
        TemplateText text = new TemplateText(
                template.replaceAll("(?m)^@(import|param) .*$", "").replaceAll("(?s)<%--.*?--%>", ""));
        text.markup();
        return text;
    }

    String written() {
        return markup.toString();
    }

    List<String> strings() {
        return strings;
    }

    private void markup() {
        while (at < source.length() && source.charAt(at) != '`') {
            if (here("${") || here("!{") || here("$unsafe{")) {
                code('{', '}');
            } else if (here("@if") || here("@elseif") || here("@for") || here("@template")) {
                code('(', ')');
            } else if (here("@else") || here("@end") || here("@raw")) {
                at = wordEnd(at + 1);
            } else {
                markup.append(source.charAt(at++));
            }
        }
    }

    private boolean here(String word) {
        return source.startsWith(word, at);
    }

    private int wordEnd(int from) {
        int end = from;
        while (end < source.length() && Character.isLetter(source.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Reads code to the end of its brackets; content blocks inside it are mark-up again. */
    private void code(char opens, char closes) {
        at = source.indexOf(opens, at);
        int depth = 0;
        do {
            char letter = source.charAt(at);
            if (letter == '"') {
                string();
                continue;
            }
            if (here("@`")) {
                at += 2;
                markup();
            }
            depth += letter == opens ? 1 : letter == closes ? -1 : 0;
            at++;
        } while (depth > 0 && at < source.length());
    }

    private void string() {
        int end = at + 1;
        while (source.charAt(end) != '"') {
            end += source.charAt(end) == '\\' ? 2 : 1;
        }
        strings.add(source.substring(at + 1, end));
        at = end + 1;
    }
}
