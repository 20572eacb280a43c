package interviewcoach.coach;

import interviewcoach.bank.BankFiles;
import interviewcoach.bank.Loaded;
import interviewcoach.notes.Cover;
import interviewcoach.notes.Coverage;
import interviewcoach.notes.Coverage.OfHeading;
import interviewcoach.notes.Coverage.OfNote;
import interviewcoach.notes.Note;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The verb that says what of the notes the bank asks about, and what it leaves out. */
@Command(
        name = "coverage",
        description = {
            "Показать по заголовкам заметок, какие вопросы их покрывают; код 1, если покрыто не всё.",
            "Вопрос покрывает заголовки из sources.notes и всё, что под ними; раздел покрыт, когда покрыты его части."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class ShowCoverage implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Mixin private final QuestionsOption questions;

    @Mixin private final NotesParameter notes = new NotesParameter();

    ShowCoverage(Function<String, @Nullable String> variables) {
        this.questions = new QuestionsOption(variables);
    }

    @Override
    public Integer call() throws IOException {
        List<Note> read = notes.read(spec.commandLine());
        Loaded loaded = questions.read(BankFiles::load);
        Coverage coverage = Coverage.of(read, loaded.citations());
        print(coverage);
        if (!loaded.sound()) {
            spec.commandLine().getErr().println("В банке есть ошибки: их покажет check.");
        }
        return coverage.complete() && loaded.sound() ? 0 : Beginning.FAILED;
    }

    private void print(Coverage coverage) {
        PrintWriter out = spec.commandLine().getOut();
        coverage.notes().forEach(note -> print(note, out));
        coverage.problems().forEach(out::println);
        if (!coverage.elsewhere().isEmpty()) {
            out.println(
                    "Вопросы ссылаются и на другие заметки: "
                            + String.join(", ", coverage.elsewhere())
                            + ".");
        }
        out.println(sum(coverage));
    }

    private static void print(OfNote note, PrintWriter out) {
        out.println(note.note().fileName());
        note.headings()
                .forEach(it -> out.println("  ".repeat(it.heading().depth() + 1) + told(it)));
        out.printf("  Заголовков %d, покрыто %d.%n%n", note.headings().size(), note.covered());
    }

    private static String told(OfHeading it) {
        String title = it.heading().title();
        return switch (it.cover()) {
            case Cover.Named(var ids) -> "+ " + title + ": " + String.join(", ", ids);
            case Cover.FromAbove(var ids) ->
                    "+ " + title + ": вместе с разделом, " + String.join(", ", ids);
            case Cover.FromBelow() -> "+ " + title + ": по частям";
            case Cover.Nothing() ->
                    "– "
                            + title
                            + ": нет вопроса"
                            + (it.heading().empty() ? ", в заметке пусто" : "");
        };
    }

    private static String sum(Coverage coverage) {
        int headings = coverage.notes().stream().mapToInt(it -> it.headings().size()).sum();
        long covered = coverage.notes().stream().mapToLong(OfNote::covered).sum();
        return "Заметок: %d, заголовков: %d, покрыто: %d, не покрыто: %d. Ошибок: %d."
                .formatted(
                        coverage.notes().size(),
                        headings,
                        covered,
                        headings - covered,
                        coverage.problems().size());
    }
}
