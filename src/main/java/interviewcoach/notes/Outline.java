package interviewcoach.notes;

import java.util.ArrayList;
import java.util.List;

/** Makes a tree of sections: one belongs to the nearest one before it that is of a higher level. */
final class Outline {

    private final List<Markdown.Section> sections;
    private int next;

    private Outline(List<Markdown.Section> sections) {
        this.sections = sections;
    }

    static List<Heading> of(List<Markdown.Section> sections) {
        return new Outline(sections).under(0, List.of());
    }

    private List<Heading> under(int level, List<String> above) {
        List<Heading> headings = new ArrayList<>();
        while (next < sections.size() && sections.get(next).level() > level) {
            Markdown.Section section = sections.get(next++);
            List<String> path = new ArrayList<>(above);
            path.add(section.title());
            List<Heading> parts = under(section.level(), path);
            headings.add(new Heading(path, section.line(), section.text(), parts));
        }
        return headings;
    }
}
