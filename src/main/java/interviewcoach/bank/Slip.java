package interviewcoach.bank;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/** A place at which a file stops being YAML, explained to people who do not think in YAML. */
record Slip(int line, String message) {

    private static final Pattern VALUE = Pattern.compile("(\\s*(?:- +)*(?:[\\w-]+: +)?)(\\S.*)");
    private static final String QUOTE = ": возьми всю строку в одинарные кавычки";

    static Slip of(MarkedYamlEngineException error, List<String> lines) {
        Mark mark = place(error);
        int line = Math.min(mark.getLine(), Math.max(0, lines.size() - 1));
        return new Slip(line + 1, explain(error, lines.isEmpty() ? "" : lines.get(line), mark));
    }

    /**
     * For a list or a quotation that never ends, its beginning says more than the end of the file.
     */
    private static Mark place(MarkedYamlEngineException error) {
        Mark problem = error.getProblemMark().orElseThrow();
        boolean unclosed =
                has(error.getContext(), "quoted scalar", "flow sequence", "flow mapping");
        return unclosed ? error.getContextMark().orElse(problem) : problem;
    }

    private static String explain(MarkedYamlEngineException error, String line, Mark mark) {
        String problem = String.valueOf(error.getProblem());
        String context = String.valueOf(error.getContext());
        if (has(problem, "TAB") || line.startsWith("\t")) {
            return "табуляция в отступе: YAML понимает только пробелы";
        }
        if (has(problem, "mapping values are not allowed")) {
            return before(line, mark).matches("\\s*[\\w-]+")
                    ? "отступ больше, чем у соседних полей"
                    : "двоеточие с пробелом внутри строки без кавычек" + QUOTE;
        }
        if (has(problem, "undefined alias")) {
            return "строка начинается с *, а это в YAML ссылка" + QUOTE;
        }
        if (has(problem, "cannot start any token")) {
            return "строка не может начинаться с «%c»".formatted(at(line, mark)) + QUOTE;
        }
        if (has(context, "anchor", "alias")) {
            return "строка начинается с & или *, а это в YAML метка" + QUOTE;
        }
        if (has(context, "quoted scalar")) {
            return has(problem, "escape")
                    ? "обратная косая черта в двойных кавычках: возьми строку в одинарные"
                    : "кавычка открыта и не закрыта";
        }
        if (has(context, "flow sequence", "flow mapping")) {
            return "скобка списка открыта и не закрыта, или между элементами нет запятой";
        }
        if (has(context, "block scalar")) {
            return "после | или > текст начинается со следующей строки, с отступом";
        }
        if (afterQuote(line, mark)) {
            return "после закрывающей кавычки стоит ещё текст: возьми в кавычки всю строку"
                    + " (одинарная кавычка внутри одинарных пишется дважды)";
        }
        if (has(problem, "expected <block end>", "not allowed here")) {
            return "отступ не такой, как у соседних строк этого же списка или раздела";
        }
        return "это не YAML: " + problem;
    }

    private static char at(String line, Mark mark) {
        return mark.getColumn() < line.length() ? line.charAt(mark.getColumn()) : ' ';
    }

    private static boolean afterQuote(String line, Mark mark) {
        return before(line, mark).contains("\"") || before(line, mark).contains("'");
    }

    private static String before(String line, Mark mark) {
        return line.substring(0, Math.min(mark.getColumn(), line.length()));
    }

    private static boolean has(@Nullable String text, String... parts) {
        return text != null && List.of(parts).stream().anyMatch(text::contains);
    }

    /** The line as its author probably meant it, so that reading can go on behind it. */
    static String mend(String line) {
        Matcher value = VALUE.matcher(line.replace("\t", "  "));
        return value.matches()
                ? value.group(1) + "'" + value.group(2).replace("'", "''") + "'"
                : "";
    }
}
