package interviewcoach.bank;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedSet;
import java.util.regex.Pattern;

/**
 * A short hash of what a question says and how it is graded, with what the glossary says of the
 * words in its patterns. Comments, quoting, order of fields, line breaks, titles of links, examples
 * and places in the file do not count, nor what the glossary says of other words.
 */
final class Revision {

    private static final int LENGTH = 12;
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final MessageDigest digest;

    private Revision(MessageDigest digest) {
        this.digest = digest;
    }

    static String of(Written question, SortedSet<String> glossed) {
        Revision revision = new Revision(sha256());
        revision.add(question);
        revision.open();
        glossed.forEach(revision::add);
        return HexFormat.of().formatHex(revision.digest.digest()).substring(0, LENGTH);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private void add(Written question) {
        add(question.level().name());
        add(question.text());
        add(question.answer());
        add(question.code().map(Text::value).orElse(""));
        open();
        question.points().forEach(this::add);
        open();
        question.misconceptions().forEach(this::add);
        open();
        question.sources().notes().forEach(this::add);
        open();
        question.sources().links().forEach(link -> add(link.url().toString()));
        open();
        question.corrections().forEach(it -> add(it.note() + " " + it.claim() + " " + it.truth()));
    }

    private void add(Written.Point point) {
        add(point.id());
        add(point.weight() + (point.bonus() ? "+" : ""));
        add(point.label());
        add(point.gap());
        add(point.followUp());
        add(point.patterns());
        add(point.half());
        add(point.about());
        add(point.hints());
    }

    private void add(Written.Misconception it) {
        add(it.id());
        add(it.severity().name());
        add(it.explanation());
        add(it.patterns());
        add(it.liftedBy());
    }

    private void add(List<Text> texts) {
        open();
        texts.forEach(this::add);
    }

    private void add(Text text) {
        add(text.value());
    }

    private void add(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        String plain = SPACE.matcher(composed).replaceAll(" ").strip();
        digest.update(plain.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) '\n');
    }

    /** Sets a list apart from what stands before it. */
    private void open() {
        digest.update((byte) 0);
    }
}
