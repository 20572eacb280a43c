package interviewcoach.bank;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The files of a bank as texts: those of a folder, and over them those that were published.
 *
 * @param folder as problems name it
 * @param found whether there is such a folder
 * @param files ordered by name
 */
public record Sources(String folder, boolean found, List<File> files) {

    /** The name of the glossary among the files. */
    public static final String GLOSSARY = "glossary.yaml";

    private static final String PUBLISHED = "published/";

    public Sources {
        files = files.stream().sorted(Comparator.comparing(File::name)).toList();
    }

    /**
     * A file.
     *
     * @param name ends with {@code .yaml}, also when it lies there as {@code .yml}
     * @param place as problems name it
     * @param text null when it is not in UTF-8
     */
    public record File(String name, String place, @Nullable String text) {

        boolean isGlossary() {
            return name.equals(GLOSSARY);
        }
    }

    /** The file of that name, if there is one. */
    public Optional<File> file(String name) {
        return files.stream().filter(it -> it.name().equals(name)).findFirst();
    }

    /** These files with published ones, by their names, in the place of those of the same name. */
    public Sources with(Map<String, String> published) {
        Stream<File> left = files.stream().filter(it -> !published.containsKey(it.name()));
        Stream<File> over =
                published.entrySet().stream()
                        .map(it -> new File(it.getKey(), PUBLISHED + it.getKey(), it.getValue()));
        return new Sources(folder, found, Stream.concat(left, over).toList());
    }
}
