package uk.onedoor.platform.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** The launcher's own way into the server; nothing outside this package signs in like this. */
record Superuser(int port, String password) {

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    Connection connect(String database) throws SQLException {
        return connect(url(database), new Database.Login(Passwords.SUPERUSER, password));
    }

    static Connection connect(String url, Database.Login login) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", login.username());
        properties.setProperty("password", login.password());
        properties.setProperty("connectTimeout", "10");
        properties.setProperty("socketTimeout", "60");
        properties.setProperty("ApplicationName", "onedoor launcher");
        return DriverManager.getConnection(url, properties);
    }

    @Override
    public String toString() {
        return "Superuser[port=" + port + "]";
    }
}
