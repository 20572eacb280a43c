package interviewcoach.notes;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes text of bytes. Notes that went through several programs may be in an old encoding, or be
 * UTF-8 that was once taken for an old encoding and saved like that.
 */
final class Encoding {

    private static final Charset WINDOWS = Charset.forName("windows-1251");

    /** What UTF-8 is mistaken for. A Java without one of them does without that repair. */
    private static final List<Charset> MISTAKEN =
            Stream.of("x-MacRoman", "windows-1251", "windows-1252", "ISO-8859-1")
                    .filter(Charset::isSupported)
                    .map(Charset::forName)
                    .toList();

    private Encoding() {}

    static String read(byte[] bytes) {
        String text =
                decode(bytes, StandardCharsets.UTF_8).orElseGet(() -> new String(bytes, WINDOWS));
        List<String> lines = text.replaceFirst("^\uFEFF", "").lines().toList();
        return lines.stream().map(repair(lines)).collect(Collectors.joining("\n"));
    }

    /**
     * A word or two may read as UTF-8 by chance, most of a note does not. Yet lines that were added
     * after the mishap are sound, so each is looked at by itself.
     */
    private static UnaryOperator<String> repair(List<String> lines) {
        List<String> foreign = lines.stream().filter(line -> !ascii(line)).toList();
        return MISTAKEN.stream()
                .filter(charset -> repairs(charset, foreign) * 2 > foreign.size())
                .findFirst()
                .<UnaryOperator<String>>map(charset -> line -> repaired(line, charset).orElse(line))
                .orElse(UnaryOperator.identity());
    }

    private static boolean ascii(String line) {
        return line.chars().allMatch(c -> c < 128);
    }

    private static long repairs(Charset charset, List<String> lines) {
        return lines.stream().filter(line -> repaired(line, charset).isPresent()).count();
    }

    private static Optional<String> repaired(String line, Charset mistaken) {
        return encode(line, mistaken).flatMap(bytes -> decode(bytes, StandardCharsets.UTF_8));
    }

    private static Optional<byte[]> encode(String text, Charset charset) {
        try {
            ByteBuffer buffer = charset.newEncoder().encode(CharBuffer.wrap(text));
            byte[] bytes = new byte[buffer.remaining()];
            buffer.get(bytes);
            return Optional.of(bytes);
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> decode(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
