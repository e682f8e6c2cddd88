package salon.benchmarks.game;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import salon.server.database.PatientPath;

/**
 * A fresh database with the game-server's tables, which stores a commit before it says so. Its files lie in a folder of their own
 * below {@code -Dfolder=…}, or else below the system's for temporary files; that should be on a disk.
 */
final class StoredIn implements AutoCloseable {

    private static final Path ABOVE = Path.of(System.getProperty("folder", System.getProperty("java.io.tmpdir")));

    private final Path folder;
    private final @Nullable EmbeddedPostgres postgres;
    private final HikariDataSource pool;

    private StoredIn(Path folder, @Nullable EmbeddedPostgres postgres, HikariConfig config) {
        this.folder = folder;
        this.postgres = postgres;
        config.setMaximumPoolSize(8);
        this.pool = new HikariDataSource(config);
        Flyway.configure().dataSource(pool).load().migrate();
    }

    static StoredIn fresh(Database kind) throws IOException, SQLException {
        Path folder = Files.createTempDirectory(ABOVE, "journal");
        HikariConfig config = new HikariConfig();
        if (kind == Database.H2) {
            PatientPath.register();
            config.setJdbcUrl(url().replace("${SALON_DATA:./data}", folder.toString()));
            config.setUsername("sa");
            return new StoredIn(folder, null, config);
        }
        EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("postgresql"))
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .start();
        config.setDataSource(postgres.getPostgresDatabase());
        StoredIn database = new StoredIn(folder, postgres, config);
        database.mustSync();
        return database;
    }

    HikariDataSource pool() {
        return pool;
    }

    /** The game-server's own, so that what is measured is what runs. Other services may have settings on the class path too. */
    private static String url() throws IOException {
        for (URL settings : Collections.list(StoredIn.class.getClassLoader().getResources("application.yaml"))) {
            try (InputStream in = settings.openStream()) {
                Optional<String> url = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .map(String::strip)
                        .filter(line -> line.startsWith("url: jdbc:h2:") && line.contains("/game-server;"))
                        .findFirst();
                if (url.isPresent()) {
                    return url.get().substring("url: ".length());
                }
            }
        }
        throw new IOException("the game-server's settings are not on the class path");
    }

    private void mustSync() throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("show fsync")) {
            if (!rows.next() || !rows.getString(1).equals("on")) {
                throw new IllegalStateException("this PostgreSQL does not wait for its disk");
            }
        }
    }

    @Override
    public void close() throws IOException {
        pool.close();
        if (postgres != null) {
            postgres.close();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
