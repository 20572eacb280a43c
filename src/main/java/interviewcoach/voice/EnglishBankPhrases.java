package interviewcoach.voice;

import interviewcoach.bank.Changes;
import interviewcoach.bank.Sources;
import interviewcoach.quiz.Action;
import interviewcoach.quiz.Outside.Unread;
import interviewcoach.quiz.Reply;
import interviewcoach.quiz.Shelved;
import interviewcoach.quiz.Version;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** The English words for those who care for the questions. */
final class EnglishBankPhrases {

    private static final ProblemList.Words PROBLEMS =
            new ProblemList.Words("line", "warning", "… and %d more: the file has all of them.");

    private static final String ASIDE = " – not in use: it does not fit the folder (/admin reload)";

    private EnglishBankPhrases() {}

    static String html(Reply.OfBank reply) {
        return switch (reply) {
            case Reply.BankReloaded(var changes) -> "The bank was read again.\n" + whole(changes);
            case Reply.BankRefused(var problems) ->
                    "<b>The bank stays as it was. Mistakes: %d.</b>\n".formatted(problems.size())
                            + ProblemList.html(problems, "", PROBLEMS);
            case Reply.NotRead(var why) -> unread(why);
            case Reply.Checked checked -> checked(checked);
            case Reply.Why why -> "How it was judged:\n" + Named.trace(why);
            case Reply.Published(var file, var changes) ->
                    "<b>Published: %s.</b> It is live already.\n".formatted(Named.file(file))
                            + whole(changes);
            case Reply.AlreadyLive(var file) -> Named.file(file) + " is live already.";
            case Reply.Discarded(var file) ->
                    "Thrown away. %s stays as it was.".formatted(Named.file(file));
            case Reply.IsPublished(var file) ->
                    "%s is published and cannot be thrown away. To bring back an earlier version, open its history."
                            .formatted(Named.file(file));
            case Reply.NoDraft() -> "There is no such draft any more. Send the file again.";
            case Reply.BankFiles(var files) -> files(files);
            case Reply.BankFile(var file, var history, var zone) -> file(file, history, zone);
            case Reply.FileText(var file, _) ->
                    "This is %s as it is live. Change it and send it back."
                            .formatted(Named.file(file));
            case Reply.PutBack(var file, var version, var changes) ->
                    (version == 0
                                    ? "For %s the folder counts again.\n"
                                            .formatted(Named.file(file))
                                    : "%s is live again in version %d.\n"
                                            .formatted(Named.file(file), version))
                            + whole(changes);
            case Reply.NoSuchFile() -> "The bank has no such file or version.";
            case Reply.ForCurators() -> "Only a curator may do this. My commands: /help";
        };
    }

    private static String unread(Unread why) {
        return switch (why) {
            case NAME ->
                    "Name the file by its topic, e.g. asyncio.yaml (or glossary.yaml), and send it again.";
            case SIZE -> "The file is too large: I take up to 2 MB.";
            case ENCODING -> "The file is not in UTF-8: save it in UTF-8 and send it again.";
            case UNAVAILABLE -> "The file could not be fetched. Send it again.";
        };
    }

    private static String checked(Reply.Checked checked) {
        List<String> lines = new ArrayList<>();
        lines.add("<b>%s:</b> %s".formatted(Named.file(checked.file()), count(checked)));
        if (!checked.problems().isEmpty()) {
            lines.add(ProblemList.html(checked.problems(), checked.file(), PROBLEMS));
        }
        if (checked.errors() > 0) {
            lines.add("It cannot be published with mistakes: correct it and send it again.");
        } else {
            lines.addAll(changes(checked.changes()));
        }
        return String.join("\n", lines);
    }

    private static String count(Reply.Checked checked) {
        int warnings = checked.problems().size() - checked.errors();
        if (checked.problems().isEmpty()) {
            return "all is well.";
        }
        return "mistakes: %d, warnings: %d.".formatted(checked.errors(), warnings);
    }

    private static String whole(Changes changes) {
        List<String> lines = new ArrayList<>();
        lines.add(
                "In all, topics: %d, questions: %d."
                        .formatted(changes.topics(), changes.questions()));
        lines.addAll(changes(changes));
        return String.join("\n", lines);
    }

    private static List<String> changes(Changes changes) {
        if (changes.none()) {
            return List.of("The questions are the same.");
        }
        List<String> lines = new ArrayList<>();
        lines.addAll(Named.ids("New", changes.added()));
        lines.addAll(Named.ids("Revised", changes.revised()));
        lines.addAll(Named.ids("Withdrawn", changes.withdrawn()));
        return lines;
    }

    private static String files(List<Shelved> files) {
        List<String> lines = new ArrayList<>();
        lines.add("<b>Files of the bank</b>");
        files.forEach(it -> lines.add(Named.file(it.file()) + " · " + origin(it)));
        lines.add("Send a file of that name to replace it.");
        return String.join("\n", lines);
    }

    private static String origin(Shelved file) {
        Version published = file.published();
        String origin =
                published == null
                        ? "from the folder"
                        : "published, version " + published.number() + Named.by(published);
        return size(file) + " · " + origin + (file.aside() ? ASIDE : "");
    }

    private static String size(Shelved file) {
        if (file.file().equals(Sources.GLOSSARY)) {
            return "the glossary";
        }
        return file.questions() == 1 ? "1 question" : file.questions() + " questions";
    }

    private static String file(Shelved file, List<Version> history, ZoneId zone) {
        List<String> lines = new ArrayList<>();
        lines.add("<b>%s</b>".formatted(Named.file(file.file())));
        lines.add("Now: " + origin(file));
        if (!history.isEmpty()) {
            lines.add("History, newest first:");
        }
        history.forEach(it ->
                lines.add(
                        Named.version(it, zone)
                                + (it.draft() == null ? " – back to the folder" : "")));
        if (Named.isCut(history)) {
            lines.add("There were more before: " + Named.putBack(file, 1));
        }
        return String.join("\n", lines);
    }

    static String label(Action.OfDraft action, Reply under) {
        return switch (action) {
            case Action.Try(_, _) -> under instanceof Reply.Checked ? "Try it" : "Next question";
            case Action.Look(_) -> "End";
            case Action.Publish(_) -> "Publish";
            case Action.Discard(_) -> "Throw away";
        };
    }

    static String label(Action.OfShelf action, Reply under) {
        return switch (action) {
            case Action.Files() -> "Files of the bank";
            case Action.File(var file) ->
                    under instanceof Reply.BankFiles ? Named.topic(file) : "History of the file";
            case Action.Download(_) -> "Download";
            case Action.PutBack(_, var version) ->
                    version > 0
                            ? "Put back version " + version
                            : Named.isOnlyPublished(under)
                                    ? "Take it off"
                                    : "Put back the folder's file";
        };
    }
}
