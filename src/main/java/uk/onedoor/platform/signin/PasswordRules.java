package uk.onedoor.platform.signin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.onedoor.shared.Refusal;

/**
 * Which passwords may be chosen: twelve characters or more, of any kind, but none that is guessed first. Not asked: figures,
 * capitals, or a new one every so often, which make people choose worse.
 */
public final class PasswordRules {

    private static final int SHORTEST = 12;
    private static final int FEWEST_DIFFERENT = 5;

    /** What people begin with when they must choose something quickly; our own list, without ends such as 123 or 2026!. */
    private static final Set<String> GUESSED_FIRST =
            Arrays.stream("""
            password passphrase passwort secret letmein welcome changeme admin administrator login signin user test testing
            temp temporary default qwerty qwertyuiop azerty asdfgh asdfghjkl zxcvbn zxcvbnm iloveyou ilove you love football
            liverpool arsenal chelsea everton rangers celtic united england yorkshire summer winter spring autumn january february
            march april june july august september october november december monday tuesday wednesday thursday friday saturday
            sunday hello dragon monkey princess sunshine superman batman starwars pokemon charlie jordan ashley michael daniel
            jessica baseball master shadow trustno one two three four five abc abcdef abcdefgh mypassword my the new old work
            office council children services social care home house team hub one door onedoor no wrong nowrongdoor
            """.split("\\s+")).collect(Collectors.toUnmodifiableSet());

    private static final List<String> RUNS = List.of(
            "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz",
            "012345678901234567890123456789",
            "1234567890qwertyuiopasdfghjklzxcvbnm",
            "qwertyuiopasdfghjklzxcvbnm",
            "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p",
            "qazwsxedcrfvtgbyhnujmikolp");

    private PasswordRules() {}

    /**
     * Says no to a password that is guessed first.
     *
     * @param about what somebody who knows them would try: their name, username, hub and council
     * @throws Refusal by {@code password}
     */
    public static void check(String password, Collection<String> about) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            throw new Refusal("password", "site.password.short");
        }
        String low = password.toLowerCase(Locale.ROOT);
        String letters = letters(low);
        if (low.chars().distinct().count() < FEWEST_DIFFERENT || letters.length() < 4 || isARun(low)) {
            throw new Refusal("password", "site.password.guessed");
        }
        Set<String> words = new HashSet<>(GUESSED_FIRST);
        about.forEach(text -> words.addAll(wordsOf(text)));
        if (isMadeOf(letters, words)) {
            throw new Refusal("password", "site.password.guessed");
        }
    }

    /** Letters alone, without what is put at the ends; those read too that figures and signs stand for. */
    private static String letters(String low) {
        String middle = low.replaceAll("^\\P{L}+|\\P{L}+$", "");
        boolean disguised = middle.matches(".*\\p{L}[0345$@7]+\\p{L}.*");
        String read = disguised
                ? middle.replace('0', 'o')
                        .replace('3', 'e')
                        .replace('4', 'a')
                        .replace('@', 'a')
                        .replace('5', 's')
                        .replace('$', 's')
                        .replace('7', 't')
                : middle;
        return read.replaceAll("\\P{L}", "");
    }

    private static List<String> wordsOf(String text) {
        List<String> words =
                new ArrayList<>(Stream.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"))
                        .filter(word -> word.length() > 2)
                        .toList());
        words.add(words.stream().collect(Collectors.joining()));
        words.remove("");
        return words;
    }

    private static boolean isARun(String low) {
        String back = new StringBuilder(low).reverse().toString();
        return RUNS.stream().anyMatch(run -> run.contains(low) || run.contains(back));
    }

    /** True when nothing is left of it but words of these, at most two different ones. */
    private static boolean isMadeOf(String letters, Set<String> words) {
        return isMadeOf(letters, words, Set.of());
    }

    private static boolean isMadeOf(String rest, Set<String> words, Set<String> used) {
        if (rest.isEmpty()) {
            return true;
        }
        for (int end = rest.length(); end > 0; end--) {
            String word = rest.substring(0, end);
            if (words.contains(word) && (used.contains(word) || used.size() < 2)) {
                Set<String> now = new HashSet<>(used);
                now.add(word);
                if (isMadeOf(rest.substring(end), words, now)) {
                    return true;
                }
            }
        }
        return false;
    }
}
