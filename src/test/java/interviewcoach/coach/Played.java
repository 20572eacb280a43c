package interviewcoach.coach;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** A run of the command line: its exit code and what it printed. */
record Played(int code, List<String> out, String err) {

    static Played verb(String... args) {
        return verb(Map.of(), "", args);
    }

    static Played verb(Map<String, String> environment, String in, String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code =
                Coach.commandLine(
                                environment::get,
                                new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)))
                        .setOut(new PrintWriter(out, true))
                        .setErr(new PrintWriter(err, true))
                        .execute(args);
        return new Played(code, out.toString().lines().toList(), err.toString());
    }
}
