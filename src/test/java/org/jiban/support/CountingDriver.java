package org.jiban.support;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Logger;
import org.jiban.platform.DatabaseAccess;

/**
 * A driver in front of PostgreSQL's that writes down what an application sends: each statement once, a batch as one, each of
 * several that travel together, and each commit and rollback.
 */
public final class CountingDriver implements Driver {
    private static final String PREFIX = "jdbc:counted:";
    private static final List<String> SENT = new CopyOnWriteArrayList<>();

    static {
        try {
            DriverManager.registerDriver(new CountingDriver());
        } catch (SQLException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    /** The same access through this driver. */
    public static DatabaseAccess through(DatabaseAccess access) {
        return new DatabaseAccess(
                access.url().replaceFirst("^jdbc:", PREFIX),
                access.ownerPassword(),
                access.appPassword(),
                access.vaultPassword());
    }

    /** What is sent while something runs, by all threads. */
    public static List<String> during(Runnable work) {
        SENT.clear();
        work.run();
        return List.copyOf(SENT);
    }

    @Override
    public Connection connect(String url, Properties info) throws SQLException {
        if (!acceptsURL(url)) {
            return null;
        }
        return counted(DriverManager.getConnection(url.replaceFirst("^" + PREFIX, "jdbc:"), info));
    }

    private static Connection counted(Connection connection) {
        return proxy(Connection.class, connection, (method, arguments, answer) -> {
            if (method.getName().equals("commit") || method.getName().equals("rollback")) {
                SENT.add(method.getName());
            }
            if (answer instanceof PreparedStatement statement) {
                return prepared(statement, String.valueOf(arguments[0]));
            }
            return answer instanceof Statement statement ? direct(statement) : answer;
        });
    }

    private static PreparedStatement prepared(PreparedStatement statement, String sql) {
        return proxy(PreparedStatement.class, statement, (method, arguments, answer) -> {
            if (method.getName().startsWith("execute")) {
                SENT.addAll(List.of(sql.split(";\n")));
            }
            return answer;
        });
    }

    private static Statement direct(Statement statement) {
        return proxy(Statement.class, statement, (method, arguments, answer) -> {
            if (method.getName().startsWith("execute")) {
                SENT.add(arguments == null ? method.getName() : String.valueOf(arguments[0]));
            }
            return answer;
        });
    }

    private interface Hearing {
        Object heard(Method method, Object[] arguments, Object answer);
    }

    private static <T> T proxy(Class<T> type, T real, Hearing hearing) {
        return type.cast(Proxy.newProxyInstance(
                CountingDriver.class.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    try {
                        return hearing.heard(method, arguments, method.invoke(real, arguments));
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    @Override
    public boolean acceptsURL(String url) {
        return url.startsWith(PREFIX);
    }

    @Override
    public DriverPropertyInfo[] getPropertyInfo(String url, Properties info) {
        return new DriverPropertyInfo[0];
    }

    @Override
    public int getMajorVersion() {
        return 1;
    }

    @Override
    public int getMinorVersion() {
        return 0;
    }

    @Override
    public boolean jdbcCompliant() {
        return false;
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getGlobal();
    }
}
