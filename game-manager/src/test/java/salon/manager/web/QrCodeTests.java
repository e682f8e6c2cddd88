package salon.manager.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is drawn can be read: the picture is painted here as a browser would, and given to a reader of such codes. */
class QrCodeTests {

    private static final Pattern BOX = Pattern.compile("viewBox=\"0 0 (\\d+) (\\d+)\"");
    private static final Pattern BAR = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-(\\d+)z");
    private static final int SCALE = 8;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:8081/play/K7Q2MX",
                "http://192.168.1.20:8081/play/AAAAAA",
                "https://a-rather-long-name-of-a-host.of-somebody.example.org:12345/play/999999"
            })
    void canBeReadByAPhone(String link) throws Exception {
        assertThat(new QRCodeReader()
                        .decode(new BinaryBitmap(new HybridBinarizer(painted(QrCode.svg(link)))))
                        .getText())
                .isEqualTo(link);
    }

    private static LuminanceSource painted(String svg) {
        Matcher box = BOX.matcher(svg);
        assertThat(box.find()).isTrue();
        int side = Integer.parseInt(box.group(1)) * SCALE;
        int[] pixels = new int[side * side];
        Arrays.fill(pixels, 0xffffff);
        for (MatchResult bar : BAR.matcher(svg).results().toList()) {
            int x = Integer.parseInt(bar.group(1)) * SCALE;
            int y = Integer.parseInt(bar.group(2)) * SCALE;
            for (int row = y; row < y + SCALE; row++) {
                Arrays.fill(pixels, row * side + x, row * side + x + Integer.parseInt(bar.group(3)) * SCALE, 0x000000);
            }
        }
        return new RGBLuminanceSource(side, side, pixels);
    }
}
