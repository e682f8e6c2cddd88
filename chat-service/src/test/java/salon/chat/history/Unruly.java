package salon.chat.history;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.util.concurrent.Semaphore;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * A database that can be made to be away, to take its time over a commit, or, meaner, to lose its answer to one that
 * succeeded.
 */
final class Unruly extends DelegatingDataSource {

    private static final int ANY = 1_000_000;

    private final Semaphore commits = new Semaphore(ANY);
    private volatile boolean away;
    private volatile boolean losingAnswers;

    private Unruly(DataSource database) {
        super(database);
    }

    /** From now on, until all is well. */
    void goAway() {
        away = true;
    }

    /** The next commits succeed, but their answer is lost. */
    void loseAnswers() {
        losingAnswers = true;
    }

    /** The next commits wait. */
    void holdCommits() {
        commits.drainPermits();
    }

    boolean someCommitWaits() {
        return commits.hasQueuedThreads();
    }

    void behave() {
        away = false;
        losingAnswers = false;
        letCommits();
    }

    void letCommits() {
        commits.drainPermits();
        commits.release(ANY);
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (away) {
            throw new SQLNonTransientConnectionException("the database is away");
        }
        Connection connection = super.getConnection();
        return (Connection) Proxy.newProxyInstance(
                Unruly.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    boolean commit = method.getName().equals("commit");
                    if (commit) {
                        commits.acquire();
                        commits.release();
                    }
                    try {
                        Object answer = method.invoke(connection, arguments);
                        if (commit && losingAnswers) {
                            throw new SQLException("the answer to the commit was lost");
                        }
                        return answer;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    /** Puts one before the pool. */
    @TestConfiguration
    static class Setting {

        @Bean
        static BeanPostProcessor unruly() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof DataSource pool ? new Unruly(pool) : bean;
                }
            };
        }

        @Bean
        Nodes nodes() {
            return new Nodes();
        }
    }
}
