package org.jiban.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jiban.kernel.BadInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CleaningTest {
    private static final int RED = 0xFF0000;
    private static final int BLUE = 0x0000FF;

    @Test
    void aPhotographLosesWhereAndWithWhatItWasTaken() {
        byte[] photograph = Samples.photograph(1);
        assertThat(text(photograph)).contains("Exif", Samples.MAKER);
        Cleaning.Clean clean = Cleaning.clean(photograph);
        assertThat(clean.type()).isEqualTo("image/jpeg");
        assertThat(text(clean.content())).doesNotContain("Exif", Samples.MAKER);
        assertThat(Samples.read(clean.content()).getWidth()).isEqualTo(40);
    }

    @ParameterizedTest
    @CsvSource({
        // orientation, width, height, then what stands at top left and at bottom right
        "1,40,20,RED,BLUE", "2,40,20,BLUE,RED", "3,40,20,BLUE,RED", "4,40,20,RED,BLUE",
        "5,20,40,RED,BLUE", "6,20,40,RED,BLUE", "7,20,40,BLUE,RED", "8,20,40,BLUE,RED"
    })
    void aPhotographIsTurnedUprightBeforeItForgetsHowItWasHeld(
            int orientation, int width, int height, String first, String last) {
        BufferedImage upright =
                Samples.read(Cleaning.clean(Samples.photograph(orientation)).content());
        assertThat(upright.getWidth()).isEqualTo(width);
        assertThat(upright.getHeight()).isEqualTo(height);
        assertThat(colour(upright, 2, 2)).isEqualTo(first);
        assertThat(colour(upright, width - 3, height - 3)).isEqualTo(last);
    }

    @Test
    void aPictureThatIsAlsoAPageOrAnArchiveIsOnlyAPictureAfterwards() {
        for (String format : new String[] {"jpeg", "png"}) {
            byte[] both = Samples.joined(Samples.picture(format, 40, 20), "<script>alert(1)</script>PK\u0003\u0004");
            assertThat(text(Cleaning.clean(both).content())).doesNotContain("<script>", "PK\u0003\u0004");
        }
    }

    @Test
    void aFloodOfPixelsIsRefusedByItsHeader() {
        assertThat(refusal(Samples.claiming(50_000, 50_000))).isEqualTo("attachment-pixels");
        assertThat(refusal(Samples.claiming(Integer.MAX_VALUE, Integer.MAX_VALUE)))
                .isIn("attachment-pixels", "attachment-broken");
    }

    @Test
    void aLargePictureIsThinnedOutAndKept() {
        BufferedImage kept =
                Samples.read(Cleaning.clean(Samples.picture("jpeg", 6000, 4000)).content());
        assertThat((long) kept.getWidth() * kept.getHeight()).isLessThanOrEqualTo(12_000_000);
        assertThat((double) kept.getWidth() / kept.getHeight()).isBetween(1.49, 1.51);
    }

    @Test
    void aPlainDocumentIsKeptAsItIs() {
        byte[] pdf = Samples.pdf("");
        assertThat(Cleaning.clean(pdf)).isEqualTo(new Cleaning.Clean("application/pdf", pdf));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/OpenAction << /S /JavaScript /JS (app.alert(1)) >>",
                "/S /Launch",
                "/EmbeddedFiles << /EmbeddedFile >>"
            })
    void aDocumentThatDoesSomethingIsRefused(String body) {
        assertThat(refusal(Samples.pdf(body))).isEqualTo("attachment-active");
    }

    @Test
    void aDocumentWithSomethingBehindItIsRefused() {
        assertThat(refusal(Samples.joined(Samples.pdf(""), "PK\u0003\u0004 and an archive")))
                .isEqualTo("attachment-broken");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html><script>alert(1)</script></html>",
                "MZ\u0090\u0000\u0003",
                "plain words",
                "PK\u0003\u0004",
                "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
                "GIF89a",
                "RIFF\u0000\u0000\u0000\u0000WEBPVP8 ",
                "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"
            })
    void whatIsNeitherPictureNorDocumentIsRefusedWhateverItIsCalled(String content) {
        assertThat(refusal(content.getBytes(StandardCharsets.ISO_8859_1))).isEqualTo("attachment-type");
    }

    @Test
    void emptyOversizedAndBrokenFilesAreRefused() {
        assertThat(refusal(new byte[0])).isEqualTo("attachment-empty");
        assertThat(refusal(new byte[5 * 1024 * 1024 + 1])).isEqualTo("attachment-too-large");
        byte[] jpeg = Samples.picture("jpeg", 40, 20);
        assertThat(refusal(Arrays.copyOf(jpeg, 30))).isEqualTo("attachment-broken");
        byte[] png = Samples.picture("png", 40, 20);
        Arrays.fill(png, 40, png.length, (byte) 0);
        assertThat(refusal(png)).isEqualTo("attachment-broken");
    }

    @Test
    void anExifPartThatLiesAboutItsLengthsDoesNoHarm() {
        byte[] photograph = Samples.photograph(6);
        for (int at = 4; at < 120; at++) {
            byte[] lying = photograph.clone();
            lying[at] = (byte) 0xFF;
            assertThat(Orientation.of(lying)).isBetween(1, 8);
        }
    }

    private static String refusal(byte[] content) {
        try {
            Cleaning.clean(content);
            return "accepted";
        } catch (BadInput refusal) {
            assertThat(refusal.field()).isEqualTo("file");
            return refusal.code();
        }
    }

    private static String colour(BufferedImage image, int x, int y) {
        int rgb = image.getRGB(x, y) & 0xFFFFFF;
        return near(rgb, RED) ? "RED" : near(rgb, BLUE) ? "BLUE" : Integer.toHexString(rgb);
    }

    private static boolean near(int rgb, int wanted) {
        return Math.abs((rgb >> 16) - (wanted >> 16)) < 60 && Math.abs((rgb & 0xFF) - (wanted & 0xFF)) < 60;
    }

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.ISO_8859_1);
    }
}
