package interviewcoach.fake;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** From HTTP to methods and back, with what goes wrong in between. */
final class Front implements HttpHandler {

    private static final Pattern PATH = Pattern.compile("/bot([^/]+)/([A-Za-z]+)/?");

    private static final Pattern FILE = Pattern.compile("/file/bot([^/]+)/(.+)");

    private final Rules rules = new Rules();
    private final Bot bot;
    private final Faults faults;
    private final Consumer<String> violations;
    private final Consumer<String> calls;
    private volatile String token = FakeTelegram.TOKEN;

    Front(Bot bot, Faults faults, Consumer<String> violations, Consumer<String> calls) {
        this.bot = bot;
        this.faults = faults;
        this.violations = violations;
        this.calls = calls;
    }

    void token(String other) {
        token = other;
    }

    private record Reply(int status, String type, byte[] body) {

        static Reply json(int status, JsonNode body) {
            return new Reply(status, "application/json", body.toString().getBytes(UTF_8));
        }
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            Reply reply = reply(exchange, body);
            if (reply != null) {
                exchange.getResponseHeaders().set("Content-Type", reply.type());
                exchange.sendResponseHeaders(reply.status(), reply.body().length);
                exchange.getResponseBody().write(reply.body());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private @Nullable Reply reply(HttpExchange exchange, byte[] body) throws InterruptedException {
        Matcher path = PATH.matcher(exchange.getRequestURI().getPath());
        if (!path.matches()) {
            return file(FILE.matcher(exchange.getRequestURI().getPath()));
        }
        calls.accept(path.group(2));
        if (!path.group(1).equals(token)) {
            return error(Refusal.of(401, "Unauthorized"));
        }
        String method = rules.spelling(path.group(2));
        if (method == null) {
            violations.accept("no method " + path.group(2));
            return error(Refusal.of(404, "Not Found: method not found"));
        }
        return reply(method, exchange, body);
    }

    private Reply file(Matcher path) {
        boolean allowed = path.matches() && path.group(1).equals(token);
        byte[] file = allowed ? bot.file(path.group(2)) : null;
        return file == null
                ? error(Refusal.of(404, "Not Found"))
                : new Reply(200, "application/octet-stream", file);
    }

    private @Nullable Reply reply(String method, HttpExchange exchange, byte[] body)
            throws InterruptedException {
        try {
            String type = exchange.getRequestHeaders().getFirst("Content-Type");
            String query = exchange.getRequestURI().getRawQuery();
            ObjectNode parameters =
                    Request.read(type == null ? "" : type, query == null ? "" : query, body);
            Fault fault = faults.take(method, parameters.path("chat_id").asLong(0));
            return fault == null ? call(method, parameters) : fail(fault, method, parameters);
        } catch (Refusal refusal) {
            return refused(method, refusal);
        }
    }

    private Reply call(String method, ObjectNode parameters) throws InterruptedException {
        try {
            rules.check(method, parameters);
            ObjectNode reply = Bot.JSON.createObjectNode().put("ok", true);
            reply.set("result", bot.call(method, parameters));
            return Reply.json(200, reply);
        } catch (Refusal refusal) {
            return refused(method, refusal);
        }
    }

    private Reply refused(String method, Refusal refusal) {
        if (refusal.isViolation()) {
            violations.accept(method + ": " + refusal.description());
        }
        return error(refusal);
    }

    private @Nullable Reply fail(Fault fault, String method, ObjectNode parameters)
            throws InterruptedException {
        return switch (fault) {
            case Fault.Refuse(var code, var description, var more) ->
                    error(
                            more == null
                                    ? Refusal.of(code, description)
                                    : Refusal.of(
                                            code,
                                            description,
                                            (ObjectNode) Bot.JSON.readTree(more)));
            case Fault.Page(var status, var html) ->
                    new Reply(status, "text/html", html.getBytes(UTF_8));
            case Fault.Body(var json) -> new Reply(200, "application/json", json.getBytes(UTF_8));
            case Fault.Dropped() -> null;
            case Fault.LostReply() -> {
                call(method, parameters);
                yield null;
            }
            case Fault.Truncated() -> {
                Reply whole = call(method, parameters);
                yield new Reply(
                        whole.status(),
                        whole.type(),
                        Arrays.copyOf(whole.body(), whole.body().length / 2));
            }
            case Fault.Slow(var delay) -> {
                Thread.sleep(delay);
                yield call(method, parameters);
            }
        };
    }

    private static Reply error(Refusal refusal) {
        ObjectNode json = Bot.JSON.createObjectNode();
        json.put("ok", false);
        json.put("error_code", refusal.code());
        json.put("description", refusal.description());
        if (refusal.parameters() != null) {
            json.set("parameters", refusal.parameters());
        }
        return Reply.json(refusal.code(), json);
    }
}
