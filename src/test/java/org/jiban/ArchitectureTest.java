package org.jiban;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The shape of the code: what may know what. */
class ArchitectureTest {
    /** From the floor up: a module may import what stands on an earlier line, never its own line or a later one. */
    private static final List<List<String>> ORDER = List.of(
            List.of("kernel"),
            List.of("platform"),
            List.of("journal", "timer", "calendar"),
            List.of("attachment"),
            List.of("web"),
            List.of("people", "requester"),
            List.of("directory"),
            List.of("catalogue"),
            List.of("knowledge", "search"),
            List.of("recognition"),
            List.of("order"),
            List.of("dispatch"),
            List.of("telephony"),
            List.of("intake", "callback"),
            List.of("assessment"),
            List.of("notification", "importing", "citizen"),
            List.of("simulation", "bench"),
            List.of("command"));

    private static final DescribedPredicate<JavaClass> GENERATED_PAGES = DescribedPredicate.describe(
            "generated pages", each -> each.getPackageName().startsWith("org.jiban.pages"));

    /** Where the process begins knows the commands, which know the application. */
    private static final DescribedPredicate<JavaClass> BEGINNING =
            DescribedPredicate.describe("the beginning", each -> each.isEquivalentTo(Jiban.class));

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.jiban")
            .that(DescribedPredicate.not(GENERATED_PAGES));

    private static String module(JavaClass type) {
        String[] parts = type.getPackageName().split("\\.");
        return parts.length < 3 || !type.getPackageName().startsWith("org.jiban.") ? "" : parts[2];
    }

    private static Map<String, Integer> ranks() {
        return IntStream.range(0, ORDER.size())
                .boxed()
                .flatMap(line -> ORDER.get(line).stream().map(name -> Map.entry(name, line)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Test
    void callsPointDown() {
        Map<String, Integer> ranks = ranks();
        var wrong = new TreeSet<String>();
        for (JavaClass from : CLASSES) {
            from.getDirectDependenciesFromSelf().forEach(each -> {
                String source = module(from);
                String target = module(each.getTargetClass());
                if (!source.isEmpty()
                        && !target.isEmpty()
                        && !source.equals(target)
                        && !target.equals("pages")
                        && ranks.getOrDefault(target, 0) >= ranks.getOrDefault(source, 0)) {
                    wrong.add(from.getName() + " must not know "
                            + each.getTargetClass().getName());
                }
            });
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyModuleStandsInTheOrder() {
        assertThat(CLASSES.stream().map(ArchitectureTest::module).filter(name -> !name.isEmpty()))
                .isSubsetOf(ranks().keySet());
    }

    @Test
    void noModuleReachesIntoTheInsideOfAnother() {
        ApplicationModules.of(JibanApplication.class, GENERATED_PAGES.or(BEGINNING))
                .detectViolations()
                .throwIfPresent();
    }

    @Test
    void everyPackageIsNullMarkedAndHasItsCharter() {
        var without = new TreeSet<String>();
        for (JavaClass each : CLASSES) {
            if (!each.getPackage().isAnnotatedWith(NullMarked.class)) {
                without.add(each.getPackageName());
            }
        }
        assertThat(without).as("packages without a @NullMarked package-info").isEmpty();
    }

    @Test
    void timeComesFromTheClock() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "org.jiban.kernel..", "org.jiban.platform..", "org.jiban.command..", "org.jiban.bench..")
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .because("simulation and tests move the clock, and limits must follow it")
                .check(CLASSES);
    }

    @Test
    void nothingIsReadFromJavaSerialisationOrRunsOtherPrograms() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.io.ObjectInputStream")
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage("javax.script..", "jakarta.persistence..", "lombok..")
                .because("what comes from outside is data, never code")
                .check(CLASSES);
    }

    @Test
    void testsUseNoMocks() throws IOException {
        assertThat(filesWith(Path.of("src/test/java"), ".java", "import org.mockito"))
                .isEmpty();
    }

    private static List<Path> filesWith(Path folder, String ending, String text) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .filter(file -> read(file).contains(text + "."))
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
