package salon.train.feed;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The files of a folder. */
final class PlainFiles extends FeedFiles {

    private final Path folder;

    PlainFiles(Path folder, long most) {
        super(most);
        this.folder = folder;
    }

    @Override
    boolean has(String name) {
        return Files.isRegularFile(folder.resolve(name));
    }

    @Override
    InputStream stream(String name) throws IOException {
        return Files.newInputStream(folder.resolve(name));
    }

    @Override
    public void close() {
        // Nothing is kept open.
    }
}
