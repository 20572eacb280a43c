package interviewcoach.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A revision tells a changed question from one that was only written differently. */
class RevisionTest {

    private static final String GLOSSARY =
            """
            concepts:
              - {id: water, names: [вода, водичка]}
              - {id: kettle, names: [чайник, самовар]}
            derivations:
              - [остудить, остужать]
            antonyms:
              - [короткий, долгий]
            """;

    @TempDir Path folder;

    @Test
    void is_the_same_on_every_machine() throws IOException {
        assertThat(revision(Mistake.resource("tea.yaml"))).isEqualTo("aa7c31bd1bc4");
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '~',
            value = {
                "question: Как заварить зелёный чай? => question: 'Как заварить зелёный чай?'",
                "level: junior => level: junior # для начинающих",
                "hints: [Посуда холодная., Чем её согреть?] => hints: ['Посуда холодная.', \"Чем её согреть?\"]",
                "Воду берут мягкую, нагревают до 80 градусов\\n => Воду берут мягкую, нагревают\\n      до 80 градусов\\n",
                "label: держать две минуты\\n        gap: сколько ждать => gap: сколько ждать\\n        label: держать две минуты",
                "label: держать две минуты => weight: 1\\n        label: держать две минуты",
                "voice: negated => voice: partial",
                "order: 7 => order: 8",
                "Где хранить чай? => Где держать чай?",
                "title: Чайная книга => title: Книга о чае",
            })
    void survives(String before, String after) throws IOException {
        String weightless = Mistake.resource("tea.yaml");
        assertThat(revision(edited(weightless, before, after))).isEqualTo(revision(weightless));
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '~',
            value = {
                "Как заварить зелёный чай? => Как заварить чёрный чай?",
                "level: junior => level: middle",
                "мягкую => жёсткую",
                "kettle.heat(80) => kettle.heat(90)",
                "weight: 2 => weight: 3",
                "bonus: true => bonus: false",
                "label: держать две минуты => label: держать три минуты",
                "gap: сколько ждать => gap: сколько держать",
                "(остудить | остывшая) вода => остывшая вода",
                "half: [вода не кипяток] => half: [не кипяток]",
                "half: [вода не кипяток] => about: [вода]\\n        half: [вода не кипяток]",
                "Посуда холодная. => Посуда ледяная.",
                "follow-up: До скольки греть? => follow-up: Как греть?",
                "severity: serious => severity: slight",
                "patterns: [добавить сахар] => patterns: [положить сахар]",
                "lifted-by: [cooler] => lifted-by: [short]",
                "сахар прячет вкус => сахар портит вкус",
                "007#Чай\"] => 008#Чай\"]",
                "leaf=green => leaf=black",
                "хватит секунды => хватит минуты",
            })
    void changes_with(String before, String after) throws IOException {
        String sound = Mistake.resource("tea.yaml");
        assertThat(revision(edited(sound, before, after))).isNotEqualTo(revision(sound));
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '~',
            value = {
                "вода, водичка => вода, водичка, водица",
                "вода, водичка => водичка, водица",
                "[остудить, остужать] => [остудить, охладить]",
                "- [короткий, долгий] => - [короткий, быстрый]",
                "kettle, names: [чайник => kettle, names: [чайник, вода",
            })
    void changes_with_what_the_glossary_says_of_a_word_in_its_patterns(String before, String after)
            throws IOException {
        assertThat(glossed(edited(GLOSSARY, before, after))).isNotEqualTo(glossed(GLOSSARY));
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '~',
            value = {
                "вода, водичка => водичка, вода",
                "чайник, самовар => чайник",
                "derivations: => derivations:\\n  - [варить, варка]",
                "- [короткий, долгий] => - [долгий, короткий]",
                "- [короткий, долгий] => - [короткий, долгий]\\n  - [белый, чёрный]",
            })
    void survives_what_the_glossary_says_of_others(String before, String after) throws IOException {
        assertThat(glossed(edited(GLOSSARY, before, after))).isEqualTo(glossed(GLOSSARY));
    }

    private String glossed(String glossary) throws IOException {
        Files.writeString(folder.resolve("glossary.yaml"), glossary);
        return revision(
                edited(
                        Mistake.resource("tea.yaml"),
                        "half: [вода не кипяток]",
                        "half: [вода не кипяток, короткий настой]"));
    }

    private static String edited(String text, String before, String after) {
        String old = before.replace("\\n", "\n");
        assertThat(text).contains(old);
        return text.replace(old, after.replace("\\n", "\n"));
    }

    private String revision(String text) throws IOException {
        Files.writeString(folder.resolve("tea.yaml"), text);
        return BankFiles.load(folder, Words.DICTIONARY)
                .bank()
                .question("tea-brewing")
                .orElseThrow()
                .revision();
    }
}
