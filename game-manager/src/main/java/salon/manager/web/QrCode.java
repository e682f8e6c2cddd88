package salon.manager.web;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/**
 * A QR code as SVG: black on white in any scheme, as cameras want it, within the margin of four modules that the standard asks for, and sharp
 * at any size.
 */
final class QrCode {

    private static final int MARGIN = 4;

    private QrCode() {}

    static String svg(String text) {
        ByteMatrix modules = modules(text);
        int size = modules.getWidth() + 2 * MARGIN;
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" shape-rendering=\"crispEdges\">"
                        .formatted(size, size)
                + "<path fill=\"#fff\" d=\"M0 0h%dv%dH0z\"/>".formatted(size, size)
                + "<path d=\"" + bars(modules) + "\"/></svg>";
    }

    /** One bar for all dark modules of a row that touch each other. */
    private static String bars(ByteMatrix modules) {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                int from = x;
                while (x < modules.getWidth() && modules.get(x, y) == 1) {
                    x++;
                }
                if (x > from) {
                    path.append("M%d %dh%dv1h-%dz".formatted(from + MARGIN, y + MARGIN, x - from, x - from));
                }
            }
        }
        return path.toString();
    }

    /** With a quarter of it lost on a bad screen it can still be read, which M stands for. */
    private static ByteMatrix modules(String text) {
        try {
            return Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
        } catch (WriterException e) {
            throw new IllegalArgumentException("This is too long for a QR code.", e);
        }
    }
}
