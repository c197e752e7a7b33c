package uk.onedoor.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A stretch of what somebody wrote about a young person: about them, or about somebody else and marked so by whoever
 * wrote it, between double square brackets. The brackets are kept with the words; nobody reads them on a page.
 *
 * <p>A mark that is not closed goes on to the end, and marks within a mark are one: what is left out in doubt is too much
 * rather than too little.
 */
public record Passage(String words, boolean aboutSomebodyElse) {

    private static final String OPENS = "[[";
    private static final String CLOSES = "]]";
    private static final Pattern BRACKETS_IN_A_ROW = Pattern.compile("\\[(?=\\[)");

    /** A text in its stretches, in order, without its brackets; none of them is empty. */
    public static List<Passage> in(String text) {
        List<Passage> passages = new ArrayList<>();
        StringBuilder words = new StringBuilder();
        int depth = 0;
        int at = 0;
        while (at < text.length()) {
            if (text.startsWith(OPENS, at)) {
                if (depth++ == 0) {
                    end(passages, words, false);
                }
                at += OPENS.length();
            } else if (depth > 0 && text.startsWith(CLOSES, at)) {
                if (--depth == 0) {
                    end(passages, words, true);
                }
                at += CLOSES.length();
            } else {
                words.append(text.charAt(at++));
            }
        }
        end(passages, words, depth > 0);
        return passages;
    }

    /** The whole text as it is read by those it was written for: without the brackets. */
    public static String whole(String text) {
        return in(text).stream().map(Passage::words).collect(Collectors.joining());
    }

    /** The text for the young person, with these words in the place of whatever is about somebody else. */
    public static String without(String text, String instead) {
        return in(text).stream()
                .map(passage -> passage.aboutSomebodyElse() ? instead : passage.words())
                .collect(Collectors.joining());
    }

    /** Whether anything in it is marked as about somebody else. */
    public static boolean marked(String text) {
        return in(text).stream().anyMatch(Passage::aboutSomebodyElse);
    }

    /** Whether anything in it could be a mark, so that most texts need no further look. */
    public static boolean bracketed(String text) {
        return text.contains(OPENS);
    }

    /** Whether every mark that is opened is closed. */
    public static boolean closed(String text) {
        return depth(text) == 0;
    }

    /** The text of somebody who marks nothing: brackets that meant no mark stand apart. */
    public static String unmarked(String text) {
        return BRACKETS_IN_A_ROW.matcher(text).replaceAll("[ ");
    }

    private static int depth(String text) {
        int depth = 0;
        for (int at = 0; at < text.length(); at++) {
            if (text.startsWith(OPENS, at)) {
                depth++;
                at++;
            } else if (depth > 0 && text.startsWith(CLOSES, at)) {
                depth--;
                at++;
            }
        }
        return depth;
    }

    private static void end(List<Passage> passages, StringBuilder words, boolean aboutSomebodyElse) {
        if (!words.isEmpty()) {
            passages.add(new Passage(words.toString(), aboutSomebodyElse));
            words.setLength(0);
        }
    }
}
