package uk.onedoor.returns.reading;

/** The collection years in which a table, column or code is in force; both ends included. */
public record Years(int first, int last) {

    public static Years of(String first, String last) {
        return new Years(
                first.isEmpty() ? Integer.MIN_VALUE : Integer.parseInt(first),
                last.isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(last));
    }

    public boolean include(CollectionYear year) {
        return includes(year.ends());
    }

    boolean includes(int year) {
        return first <= year && year <= last;
    }

    public String words() {
        if (first == Integer.MIN_VALUE && last == Integer.MAX_VALUE) return "every year";
        if (last == Integer.MAX_VALUE) return "from " + first;
        return first == Integer.MIN_VALUE ? "until " + last : first + " to " + last;
    }
}
