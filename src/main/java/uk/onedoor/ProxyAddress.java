package uk.onedoor;

import java.util.regex.Pattern;
import org.apache.catalina.util.NetMask;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** One address or range in front of us, written as a range: a name could be made to lead elsewhere. */
final class ProxyAddress implements ITypeConverter<String> {

    private static final Pattern NUMERIC = Pattern.compile("[0-9.]+(/[0-9]+)?|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*(/[0-9]+)?");

    @Override
    public String convert(String text) {
        String range = text.strip();
        if (!NUMERIC.matcher(range).matches()) {
            throw wrong(text);
        }
        if (!range.contains("/")) {
            range += range.contains(":") ? "/128" : "/32";
        }
        if (range.endsWith("/0")) {
            throw new TypeConversionException("'" + text + "' would believe everybody; name the web server in front");
        }
        try {
            new NetMask(range);
            return range;
        } catch (IllegalArgumentException unreadable) {
            throw wrong(text);
        }
    }

    private static TypeConversionException wrong(String text) {
        return new TypeConversionException(
                "it must be a numeric address or range, as in 10.0.0.5 or 10.0.0.0/24, not '" + text + "'");
    }
}
