package uk.onedoor.returns.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The small return written as the one XML file that DfE takes beside CSV; it has no social workers. */
public final class SmallXml {
    private static final Map<String, String> GROUPS = Map.of(
            "missing.csv", "AMISSING",
            "reviews.csv", "AREVIEW",
            "previous_permanence.csv", "PERMANENCE",
            "oc2.csv", "OC2",
            "placed_for_adoption.csv", "AD_PLACED");
    private static final List<String> FLAT = List.of("ad1.csv", "oc3.csv");

    private final SmallReturn small;

    private SmallXml(SmallReturn small) {
        this.small = small;
    }

    public static String of(SmallReturn small) {
        return new SmallXml(small).text();
    }

    private String text() {
        StringBuilder xml = new StringBuilder("<?xml version='1.0' encoding='us-ascii'?>\n<EXPSSDA903>\n");
        for (Map<String, String> header : rows("header.csv")) {
            String child = header.get("CHILD");
            xml.append("<CHILD><HEADER>");
            append(xml, header, List.of());
            List<Map<String, String>> uasc = of("uasc.csv", child);
            xml.append("<UASC>").append(uasc.isEmpty() ? "0" : "1").append("</UASC>");
            uasc.forEach(row -> append(xml, row, List.of("CHILD", "SEX", "DOB")));
            for (String flat : FLAT) of(flat, child).forEach(row -> append(xml, row, List.of("CHILD", "DOB")));
            GROUPS.forEach((file, group) -> groups(xml, file, group, child));
            xml.append("</HEADER>\n");
            groups(xml, "episodes.csv", "EPISODE", child);
            xml.append("</CHILD>\n");
        }
        return xml.append("</EXPSSDA903>\n").toString();
    }

    private void groups(StringBuilder xml, String file, String name, String child) {
        for (Map<String, String> row : of(file, child)) {
            xml.append('<').append(name).append('>');
            append(xml, row, List.of("CHILD", "DOB"));
            xml.append("</").append(name).append(">\n");
        }
    }

    private static void append(StringBuilder xml, Map<String, String> row, List<String> without) {
        row.forEach((column, cell) -> {
            String name = column.equals("CHILD") ? "CHILDID" : column.equals("PLACE") ? "PL" : column;
            if (without.contains(column)) return;
            if (cell.isEmpty()) xml.append('<').append(name).append(" />");
            else
                xml.append('<')
                        .append(name)
                        .append('>')
                        .append(cell)
                        .append("</")
                        .append(name)
                        .append('>');
        });
    }

    private List<Map<String, String>> of(String file, String child) {
        return rows(file).stream().filter(row -> child.equals(row.get("CHILD"))).toList();
    }

    private List<Map<String, String>> rows(String file) {
        List<String> lines = small.text(file).lines().toList();
        String[] heading = lines.get(0).split(",", -1);
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < heading.length; i++) row.put(heading[i], cells[i]);
            rows.add(row);
        }
        return rows;
    }
}
