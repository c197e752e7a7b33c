package uk.onedoor.bench;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.context.ConfigurableApplicationContext;
import uk.onedoor.platform.postgres.Database;

/** Somebody signed in to a product that runs in this process; and the login its pages have, for sending their SQL straight. */
record BenchVisitor(ConfigurableApplicationContext product, String token) {

    /** Opens a page once; it must be there. */
    void visit(String path) {
        try (RawHttp visitor = new RawHttp(port(), path, cookie())) {
            int status = visitor.get();
            if (status != 200) {
                throw new IllegalStateException(path + " answered " + status);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    HikariDataSource floorPool(int size) {
        Database where = product.getBean(Database.class);
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(where.url());
        config.setUsername(where.web().username());
        config.setPassword(where.web().password());
        config.setMaximumPoolSize(size);
        config.setAutoCommit(false);
        config.addDataSourceProperty("prepareThreshold", "3");
        return new HikariDataSource(config);
    }

    int port() {
        return product.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    String cookie() {
        return "onedoor=" + token;
    }
}
