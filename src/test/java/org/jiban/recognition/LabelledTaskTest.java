package org.jiban.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class LabelledTaskTest {
    /** The real file, where it is: beside the checkout, or where {@code JIBAN_SHARED} says. */
    @Test
    void theSevenClassesOfThePublicTaskAreToldApart() {
        String told = System.getenv("JIBAN_SHARED");
        Path file = Path.of(told == null ? "../shared" : told).resolve("data/appeals/labelled.csv");
        assumeThat(Files.exists(file)).as(file + " is there").isTrue();

        LabelledTask.Report report = LabelledTask.measure(file);

        assertThat(report.classes()).hasSize(7);
        assertThat(report.macroF1()).isGreaterThanOrEqualTo(0.80);
        assertThat(report.accuracy()).isGreaterThanOrEqualTo(0.80);
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> LabelledTask.measure(Path.of("nowhere.csv"))).hasMessageContaining("nowhere.csv");
    }
}
