package uk.onedoor.patterns;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * Who was with whom: young people on the left, whom they were with on the right, a line between them with the number of
 * episodes behind it. In units of the drawing, which is 360 wide.
 */
public record NetworkPicture(List<Node> people, List<Node> others, List<Line> lines, int height) {

    /** A name at its height. */
    public record Node(String name, int y) {}

    /** A line from a young person to somebody, as wide as there are episodes behind it. */
    public record Line(int from, int to, int episodes) {
        public int width() {
            return Math.min(episodes, 6);
        }

        /** Where its number stands: nearer to the one it comes from, so that numbers of crossing lines stand apart. */
        public double number() {
            return from + (to - from) * 0.3;
        }
    }

    private static final int STEP = 34;
    private static final int TOP = 20;
    private static final int MOST = 16;
    private static final int LETTERS = 19;

    /** The drawing of those with whom most episodes were; the pages tell everybody beside it. */
    static NetworkPicture of(List<Common> commons, Map<UUID, String> names) {
        List<Common> drawn = commons.stream()
                .filter(one -> one.kind() == WhereaboutKind.PERSON)
                .filter(one -> names.keySet().containsAll(one.people().keySet()))
                .limit(MOST)
                .toList();
        Map<UUID, Node> people = new LinkedHashMap<>();
        drawn.forEach(one -> one.people()
                .keySet()
                .forEach(who -> people.computeIfAbsent(
                        who, any -> new Node(shortened(names.getOrDefault(who, "")), TOP + people.size() * STEP))));
        List<Node> others = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        int free = TOP;
        for (Common one : drawn) {
            List<Node> with = one.people().keySet().stream().map(people::get).toList();
            int middle = (int) with.stream().mapToInt(Node::y).average().orElse(TOP);
            Node other = new Node(shortened(one.name()), Math.max(middle, free));
            free = other.y() + STEP;
            others.add(other);
            one.people()
                    .forEach((who, episodes) -> lines.add(
                            new Line(Objects.requireNonNull(people.get(who)).y(), other.y(), episodes)));
        }
        int height = Math.max(TOP + people.size() * STEP, free);
        return new NetworkPicture(List.copyOf(people.values()), others, lines, height);
    }

    /** As much of a name as stands beside the lines; the list tells it whole. */
    private static String shortened(String name) {
        return name.length() <= LETTERS ? name : name.substring(0, LETTERS - 1).strip() + "…";
    }
}
