package salon.train.feed;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A feed that is one file. What it is called is no part of what it says. */
final class SingleFile extends FeedFiles {

    private final Path path;
    private final String name;

    SingleFile(Path path, String name, long most) {
        super(most);
        this.path = path;
        this.name = name;
    }

    @Override
    String shown(String any) {
        return name;
    }

    @Override
    boolean has(String any) {
        return true;
    }

    @Override
    InputStream stream(String any) throws IOException {
        return Files.newInputStream(path);
    }

    @Override
    public void close() {
        // Nothing is kept open.
    }
}
