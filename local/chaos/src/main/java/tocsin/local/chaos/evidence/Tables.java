package tocsin.local.chaos.evidence;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** Reads the services' tables. One connection, made again where it is lost. For use by one thread. */
public final class Tables implements AutoCloseable {

    private static final String SETTINGS = "?user=postgres&connectTimeout=2&socketTimeout=5&loginTimeout=3";

    private final String url;
    private Connection connection;

    /** The tables of a database; its address as the reactive client wants it. */
    public Tables(String database) {
        this.url = "jdbc:" + database + SETTINGS;
    }

    /** Makes something of a row. */
    interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    <T> List<T> read(String query, Reader<T> reader) throws SQLException {
        try (Statement statement = connection().createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<T> all = new ArrayList<>();
            while (rows.next()) {
                all.add(reader.read(rows));
            }
            return all;
        } catch (SQLException failure) {
            close();
            throw failure;
        }
    }

    long number(String query) throws SQLException {
        return read(query, row -> row.getLong(1)).get(0);
    }

    static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private Connection connection() throws SQLException {
        if (connection == null) {
            connection = DriverManager.getConnection(url);
        }
        return connection;
    }

    @Override
    public void close() throws SQLException {
        if (connection != null) {
            Connection last = connection;
            connection = null;
            last.close();
        }
    }
}
