package interviewcoach.bank;

import interviewcoach.grading.Glossary;
import interviewcoach.grading.Glossary.Concept;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads {@code glossary.yaml}. */
final class GlossaryReader {

    private static final Map<String, Boolean> KINDS = Map.of("family", true);

    private final Report report;
    private final Set<String> ids = new HashSet<>();

    GlossaryReader(Report report) {
        this.report = report;
    }

    Glossary read(String text) {
        return new YamlText(report)
                .read(text)
                .flatMap(node -> Fields.of(node, 1, report))
                .map(this::glossary)
                .orElseGet(Glossary::empty);
    }

    private Glossary glossary(Fields fields) {
        List<Concept> concepts = new ArrayList<>();
        fields.sections("concepts").forEach(section -> concepts.add(concept(section)));
        Glossary glossary =
                new Glossary(concepts, rows(fields, "derivations"), rows(fields, "antonyms"));
        fields.refuseOthers();
        return glossary;
    }

    private Concept concept(Fields fields) {
        Text id = fields.text("id", Integer.MAX_VALUE);
        if (!id.blank() && !id.value().matches("[a-z0-9-]{1,40}")) {
            report.error(
                    id.line(),
                    "id «%s»: годятся строчные латинские буквы, цифры и дефис, до 40 знаков"
                            .formatted(id.value()));
        }
        if (!id.blank() && !ids.add(id.value())) {
            report.error(id.line(), "понятие %s уже есть".formatted(id.value()));
        }
        List<Text> names = fields.texts("names");
        if (names.isEmpty()) {
            report.error(fields.line("names"), "у понятия нет ни одного имени (names)");
        }
        boolean family = fields.has("kind") && fields.choice("kind", KINDS);
        fields.refuseOthers();
        return new Concept(id.value(), family, Written.values(names));
    }

    private List<List<String>> rows(Fields fields, String key) {
        List<List<String>> rows = new ArrayList<>();
        for (List<Text> row : fields.rows(key)) {
            if (row.size() == 1) {
                report.error(
                        row.getFirst().line(),
                        "в строке одно слово, а родственников нужно хотя бы два");
            }
            rows.add(Written.values(row));
        }
        return rows;
    }
}
