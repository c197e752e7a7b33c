package uk.onedoor.sweeps;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ForkJoinPool;
import org.jsoup.nodes.Element;
import uk.onedoor.TestWeb.Answer;
import uk.onedoor.TestWeb.Visitor;
import uk.onedoor.returns.check.Checker;
import uk.onedoor.returns.reading.CollectionYear;
import uk.onedoor.returns.reading.ReturnFile;
import uk.onedoor.returns.reading.ReturnReader;
import uk.onedoor.returns.rows.Roll;
import uk.onedoor.returns.rows.Setting;

/** Sends a form that asks for files, as a browser does, with a return of one invented child. */
final class SentFiles {

    private static final String EDGE = "edge-of-a-part";
    private static final Map<String, String> RETURN = Map.of(
            "header.csv",
            "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n000777,F,01/02/2012,WBRI,A900000000777,0,\n",
            "episodes.csv",
            "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN\n"
                    + "000777,12/06/2025,S,V2,N5,U6,PR4,,,,ZZ1 1AA,ZZ2 1AA,1900001\n",
            "reviews.csv",
            "CHILD,DOB,REVIEW,REVIEW_CODE\n000777,01/02/2012,02/09/2025,PN9\n");

    private SentFiles() {}

    /** The print of what a check finds in the return's review: a code there never was. */
    static String print() {
        var files = RETURN.entrySet().stream()
                .map(file -> ReturnFile.of(file.getKey(), file.getValue().getBytes(StandardCharsets.UTF_8)))
                .toList();
        Roll roll = Roll.of(ReturnReader.read(files), null, Setting.of(new CollectionYear(2026), "X99000001"));
        return new Checker(ForkJoinPool.commonPool(), done -> {})
                .check(roll)
                .findings()
                .filter(finding -> finding.rule().code().equals("167"))
                .findFirst()
                .orElseThrow()
                .print();
    }

    /** The files go with the first field that asks for any: that is what the form is about. */
    static Answer send(Visitor visitor, Element form, Map<String, List<String>> fields) {
        List<String> files = form.select("input[type=file]").eachAttr("name");
        StringBuilder body = new StringBuilder();
        fields.forEach((name, values) -> {
            if (!files.contains(name)) {
                values.forEach(value -> part(body, "name=\"" + name + "\"", value));
            }
        });
        files.stream()
                .limit(1)
                .forEach(name -> RETURN.forEach((file, text) -> part(
                        body, "name=\"" + name + "\"; filename=\"" + file + "\"\r\nContent-Type: text/csv", text)));
        return visitor.send(HttpRequest.newBuilder(URI.create(visitor.base() + form.attr("action")))
                .header("Content-Type", "multipart/form-data; boundary=" + EDGE)
                .POST(BodyPublishers.ofString(body + "--" + EDGE + "--\r\n"))
                .build());
    }

    private static void part(StringBuilder body, String disposition, String text) {
        body.append("--" + EDGE + "\r\nContent-Disposition: form-data; ")
                .append(disposition)
                .append("\r\n\r\n")
                .append(text)
                .append("\r\n");
    }
}
