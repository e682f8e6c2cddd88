package salon.server.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** A database that can be made to fail: before anything is stored, or, meaner, after it is but before anyone knows. */
public final class Flaky extends DelegatingDataSource {

    private volatile boolean failing;
    private volatile boolean losingAnswers;

    public Flaky(DataSource database) {
        super(database);
    }

    public void fail(boolean failing) {
        this.failing = failing;
    }

    /** The next commits succeed, but their answer is lost. */
    public void loseAnswers(boolean losing) {
        this.losingAnswers = losing;
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (failing) {
            throw new SQLNonTransientConnectionException("the database is away");
        }
        Connection connection = super.getConnection();
        return losingAnswers ? losing(connection) : connection;
    }

    private static Connection losing(Connection connection) {
        return (Connection) java.lang.reflect.Proxy.newProxyInstance(
                Flaky.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    try {
                        Object answer = method.invoke(connection, arguments);
                        if (method.getName().equals("commit")) {
                            throw new SQLException("the answer to the commit was lost");
                        }
                        return answer;
                    } catch (java.lang.reflect.InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
