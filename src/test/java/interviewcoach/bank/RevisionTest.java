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

    @TempDir Path folder;

    @Test
    void is_the_same_on_every_machine() throws IOException {
        assertThat(revision(Mistake.resource("tea.yaml"))).isEqualTo("98a1d0f70a31");
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
