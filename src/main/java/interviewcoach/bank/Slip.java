package interviewcoach.bank;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/**
 * A place at which a file stops being YAML, explained to people who do not think in YAML.
 *
 * @param index of the line, counted from 0
 */
record Slip(int index, Kind kind, String message) {

    /** What has to be mended. */
    enum Kind {
        INDENT,
        BLOCK,
        VALUE
    }

    private static final Pattern OPEN_QUOTE =
            Pattern.compile("\\s*+(?:- +)*+(?:[\\w-]+: +)?(\"[^\"]*|'[^']*)");
    private static final String QUOTE = ": возьми всю строку в одинарные кавычки";

    static Slip of(MarkedYamlEngineException error, List<String> lines) {
        return unclosedQuote(lines).orElseGet(() -> told(error, lines));
    }

    /**
     * A quotation without an end reaches to the next quote, so that the parser stumbles far below.
     */
    private static Optional<Slip> unclosedQuote(List<String> lines) {
        return IntStream.range(0, lines.size())
                .filter(i -> OPEN_QUOTE.matcher(lines.get(i)).matches())
                .mapToObj(i -> new Slip(i, Kind.VALUE, "кавычка открыта и не закрыта"))
                .findFirst();
    }

    private static Slip told(MarkedYamlEngineException error, List<String> lines) {
        Mark mark = place(error);
        int index = Math.clamp(mark.getLine(), 0, lines.size() - 1);
        return explain(error, index, lines.get(index), mark);
    }

    /** For a list that never ends, its beginning says more than the place where that is noticed. */
    private static Mark place(MarkedYamlEngineException error) {
        Mark problem = error.getProblemMark().orElseThrow();
        boolean unclosed =
                has(error.getContext(), "quoted scalar", "flow sequence", "flow mapping");
        return unclosed ? error.getContextMark().orElse(problem) : problem;
    }

    private static Slip explain(
            MarkedYamlEngineException error, int index, String line, Mark mark) {
        String problem = String.valueOf(error.getProblem());
        String context = String.valueOf(error.getContext());
        if (has(problem, "TAB") || line.startsWith("\t")) {
            return indent(index, "табуляция в отступе: YAML понимает только пробелы");
        }
        if (has(problem, "mapping values are not allowed")) {
            return before(line, mark).matches("\\s*[\\w-]+")
                    ? indent(index, "отступ больше, чем у соседних полей")
                    : value(index, "двоеточие с пробелом внутри строки без кавычек" + QUOTE);
        }
        if (has(context, "block scalar")) {
            String message = "после | или > текст начинается со следующей строки, с отступом";
            return new Slip(index, Kind.BLOCK, message);
        }
        if (has(problem, "expected <block end>", "not allowed here")
                && !before(line, mark).matches(".*[\"'].*")) {
            String message = "отступ не такой, как у соседних строк этого же списка или раздела";
            return indent(index, message);
        }
        return value(index, explainValue(problem, context, line, mark));
    }

    private static String explainValue(String problem, String context, String line, Mark mark) {
        if (has(problem, ShallowParser.TOO_DEEP)) {
            return "слишком много списков друг в друге";
        }
        if (has(problem, "cannot start any token")) {
            return "строка не может начинаться с «%c»".formatted(at(line, mark)) + QUOTE;
        }
        if (has(context, "anchor", "alias") || has(problem, "undefined alias")) {
            return "строка начинается с * или &, а это в YAML ссылка" + QUOTE;
        }
        if (has(context, "tag")) {
            return "строка начинается с «!», а это в YAML тег" + QUOTE;
        }
        if (has(context, "quoted scalar")) {
            return has(problem, "escape")
                    ? "обратная косая черта в двойных кавычках: возьми строку в одинарные"
                    : "кавычка открыта и не закрыта";
        }
        if (has(context, "flow sequence", "flow mapping")) {
            return "скобка списка открыта и не закрыта, или между элементами нет запятой";
        }
        if (has(problem, "expected <block end>")) {
            return "после закрывающей кавычки стоит ещё текст: возьми в кавычки всю строку"
                    + " (одинарная кавычка внутри одинарных пишется дважды)";
        }
        return "это не YAML: " + problem;
    }

    private static Slip indent(int index, String message) {
        return new Slip(index, Kind.INDENT, message);
    }

    private static Slip value(int index, String message) {
        return new Slip(index, Kind.VALUE, message);
    }

    private static char at(String line, Mark mark) {
        return mark.getColumn() < line.length() ? line.charAt(mark.getColumn()) : ' ';
    }

    private static String before(String line, Mark mark) {
        return line.substring(0, Math.min(mark.getColumn(), line.length()));
    }

    private static boolean has(@Nullable String text, String... parts) {
        return text != null && List.of(parts).stream().anyMatch(text::contains);
    }
}
