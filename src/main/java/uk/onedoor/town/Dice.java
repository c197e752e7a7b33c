package uk.onedoor.town;

import java.util.List;

/** Chance that is the same every time: dice named by a seed and words, so that no throw depends on another's. */
final class Dice {

    private long state;

    private Dice(long state) {
        this.state = state;
    }

    static Dice of(long seed, String... names) {
        long hash = mix(seed + 0x9E3779B97F4A7C15L);
        for (String name : names) {
            for (int i = 0; i < name.length(); i++) {
                hash = (hash ^ name.charAt(i)) * 0x100000001B3L;
            }
            hash = mix(hash + 0x632BE59BD9B4E019L);
        }
        return new Dice(hash);
    }

    private long next() {
        state += 0x9E3779B97F4A7C15L;
        return mix(state);
    }

    private static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** From 0 up to but not including 1. */
    double share() {
        return (next() >>> 11) * 0x1.0p-53;
    }

    int below(int bound) {
        return (int) (share() * bound);
    }

    /** Both ends included. */
    int between(int least, int most) {
        return least + below(most - least + 1);
    }

    boolean chance(double share) {
        return share() < share;
    }

    /** About the middle, seldom far from it: the mean of three throws, from -1 to 1. */
    double lean() {
        return (share() + share() + share()) / 1.5 - 1;
    }

    <T> T of(List<T> list) {
        return list.get(below(list.size()));
    }

    /** The place of one weight among many, heavier ones more often. */
    int weighted(double... weights) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        double left = share() * sum;
        for (int i = 0; i < weights.length; i++) {
            left -= weights[i];
            if (left < 0) {
                return i;
            }
        }
        return weights.length - 1;
    }
}
