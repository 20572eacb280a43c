package interviewcoach.fake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The parameters of a request, from JSON, a form, or parts with files. */
final class Request {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)");
    private static final Pattern NAME = Pattern.compile("[; ]name=\"([^\"]*)\"");
    private static final Pattern FILE_NAME = Pattern.compile("filename=\"([^\"]*)\"");

    private Request() {}

    static ObjectNode read(String contentType, String query, byte[] body) {
        ObjectNode parameters = JSON.createObjectNode();
        form(query, parameters);
        if (contentType.contains("json")) {
            parameters.setAll(json(body));
        } else if (contentType.contains("multipart")) {
            parts(contentType, new String(body, ISO_8859_1), parameters);
        } else {
            form(new String(body, UTF_8), parameters);
        }
        return parameters;
    }

    private static ObjectNode json(byte[] body) {
        try {
            JsonNode node = JSON.readTree(body);
            if (node instanceof ObjectNode object) {
                return object;
            }
        } catch (JacksonException e) {
            throw Refusal.violation("can't parse request JSON: " + e.getOriginalMessage());
        }
        throw Refusal.violation("request JSON is not an object");
    }

    private static void form(String form, ObjectNode parameters) {
        for (String pair : form.split("&")) {
            String[] halves = pair.split("=", 2);
            if (halves.length == 2) {
                parameters.put(
                        URLDecoder.decode(halves[0], UTF_8), URLDecoder.decode(halves[1], UTF_8));
            }
        }
    }

    private static void parts(String contentType, String body, ObjectNode parameters) {
        Matcher boundary = BOUNDARY.matcher(contentType);
        if (!boundary.find()) {
            throw Refusal.violation("multipart without boundary");
        }
        for (String part : body.split(Pattern.quote("--" + boundary.group(1)))) {
            int end = part.indexOf("\r\n\r\n");
            if (end > 0) {
                part(
                        part.substring(0, end),
                        part.substring(end + 4, part.length() - 2),
                        parameters);
            }
        }
    }

    private static void part(String head, String content, ObjectNode parameters) {
        String headers = utf8(head);
        Matcher name = NAME.matcher(headers);
        if (!name.find()) {
            throw Refusal.violation("a part without name");
        }
        Matcher file = FILE_NAME.matcher(headers);
        if (file.find()) {
            parameters
                    .putObject(name.group(1))
                    .put("name", file.group(1))
                    .put("content", utf8(content))
                    .put("bytes", content.getBytes(ISO_8859_1));
        } else {
            parameters.put(name.group(1), utf8(content));
        }
    }

    private static String utf8(String bytes) {
        return new String(bytes.getBytes(ISO_8859_1), UTF_8);
    }
}
