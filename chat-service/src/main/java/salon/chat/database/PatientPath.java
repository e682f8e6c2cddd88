package salon.chat.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * Files for H2 ({@code jdbc:h2:patient:…}) that wait for space instead of failing. One write that fails makes H2 give up its
 * database: it stays closed, or locked against the process's own next attempt, until the process ends. So it must not see one.
 */
public final class PatientPath extends FilePathWrapper {

    /** As it stands in the URL. */
    public static final String SCHEME = "patient";

    private static final String DATABASE = ".mv.db";

    /** Before a URL with {@value #SCHEME} can be opened. */
    public static void register() {
        FilePath.register(new PatientPath());
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        if (mode.equals("r") || !name.endsWith(DATABASE)) {
            return super.open(mode);
        }
        Path file = Path.of(getBase().toString());
        Reserve reserve = Reserve.beside(file);
        try {
            return new PatientFile(super.open(mode), file, reserve);
        } catch (IOException e) {
            reserve.leave();
            throw e;
        }
    }
}
