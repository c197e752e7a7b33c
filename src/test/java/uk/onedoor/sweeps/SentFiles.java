package uk.onedoor.sweeps;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import uk.onedoor.TestWeb.Answer;
import uk.onedoor.TestWeb.Visitor;

/** Sends a form that asks for files, as a browser does, with a return of one invented child. */
final class SentFiles {

    private static final String EDGE = "edge-of-a-part";
    private static final Map<String, String> RETURN = Map.of(
            "header.csv",
            "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n000777,F,01/02/2012,WBRI,A900000000777,0,\n",
            "episodes.csv",
            "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN\n"
                    + "000777,12/06/2025,S,V2,N5,U6,PR4,,,,ZZ1 1AA,ZZ2 1AA,1900001\n");

    private SentFiles() {}

    static Answer send(Visitor visitor, Element form, Map<String, List<String>> fields) {
        List<String> files = form.select("input[type=file]").eachAttr("name");
        StringBuilder body = new StringBuilder();
        fields.forEach((name, values) -> {
            if (!files.contains(name)) {
                values.forEach(value -> part(body, "name=\"" + name + "\"", value));
            }
        });
        files.forEach(name -> RETURN.forEach((file, text) ->
                part(body, "name=\"" + name + "\"; filename=\"" + file + "\"\r\nContent-Type: text/csv", text)));
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
