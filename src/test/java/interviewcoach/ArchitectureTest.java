package interviewcoach;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.targetOwner;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.File;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The house: a package imports only from lower floors; neighbours on a floor do not know each
 * other.
 */
class ArchitectureTest {

    /**
     * From the ground up. A new package joins this list, or {@link #every_package_has_a_floor}
     * fails.
     */
    private static final List<List<String>> FLOORS =
            List.of(
                    List.of("grading", "recall"),
                    List.of("bank"),
                    List.of("learner", "league", "notes", "evaluation"),
                    List.of("quiz"),
                    List.of("voice"),
                    List.of("store", "exchange", "picture"),
                    List.of("desk"),
                    List.of("telegram", "console", "clock"),
                    List.of("coach"));

    private static final int PURE_FLOORS = 5;

    private static final String ROOT = "interviewcoach";

    private static JavaClasses classes;

    @BeforeAll
    static void read() {
        classes =
                new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages(ROOT);
    }

    @Test
    void every_package_has_a_floor() {
        List<String> known = FLOORS.stream().flatMap(List::stream).toList();
        assertThat(classes.stream().map(JavaClass::getPackageName).distinct())
                .allSatisfy(name -> assertThat(known).contains(name.substring(ROOT.length() + 1)));
    }

    @Test
    void a_package_imports_only_from_lower_floors() {
        for (int floor = 0; floor < FLOORS.size(); floor++) {
            for (String room : FLOORS.get(floor)) {
                noClasses()
                        .that(resideInAPackage(packageOf(room)))
                        .should()
                        .dependOnClassesThat(resideInAnyOf(sameFloorOrAbove(floor, room)))
                        .as(room + " must not know its neighbours or the floors above")
                        .allowEmptyShould(true)
                        .check(classes);
            }
        }
    }

    @Test
    void the_lower_floors_are_pure() {
        noClasses()
                .that()
                .resideInAnyPackage(pure())
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework..",
                        "java.sql..",
                        "javax.sql..",
                        "org.telegram..",
                        "okhttp3..")
                .check(classes);
    }

    @Test
    void the_lower_floors_read_no_clock_and_throw_no_dice() {
        noClasses()
                .that()
                .resideInAnyPackage(pure())
                .should()
                .callMethodWhere(
                        target(nameMatching("now|system.*|currentTimeMillis|nanoTime|random"))
                                .and(targetOwner(resideInAPackage("java.."))))
                .orShould()
                .dependOnClassesThat()
                .belongToAnyOf(ThreadLocalRandom.class, SecureRandom.class)
                .orShould()
                .callConstructor(Random.class)
                .orShould()
                .callConstructor(SplittableRandom.class)
                .check(classes);
    }

    @Test
    void on_the_lower_floors_only_the_readers_of_files_touch_the_disk() {
        noClasses()
                .that()
                .resideInAnyPackage(pure())
                .and()
                .doNotHaveSimpleName("BankFiles")
                .and()
                .doNotHaveSimpleName("NotesReader")
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(Files.class, File.class, FileChannel.class)
                .check(classes);
    }

    private static String[] pure() {
        return FLOORS.subList(0, PURE_FLOORS).stream()
                .flatMap(List::stream)
                .map(ArchitectureTest::packageOf)
                .toArray(String[]::new);
    }

    private static com.tngtech.archunit.base.DescribedPredicate<JavaClass> resideInAnyOf(
            List<String> rooms) {
        return rooms.stream()
                .map(room ->
                        (com.tngtech.archunit.base.DescribedPredicate<JavaClass>)
                                resideInAPackage(packageOf(room)))
                .reduce((a, b) -> a.or(b))
                .orElse(com.tngtech.archunit.base.DescribedPredicate.not(alwaysTrue()));
    }

    private static List<String> sameFloorOrAbove(int floor, String room) {
        List<String> rooms =
                new ArrayList<>(
                        Stream.iterate(floor, f -> f < FLOORS.size(), f -> f + 1)
                                .flatMap(f -> FLOORS.get(f).stream())
                                .toList());
        rooms.remove(room);
        return rooms;
    }

    private static String packageOf(String room) {
        return ROOT + "." + room;
    }
}
