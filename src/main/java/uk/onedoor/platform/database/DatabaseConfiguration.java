package uk.onedoor.platform.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.onedoor.platform.postgres.Database;
import uk.onedoor.platform.postgres.Database.Login;
import uk.onedoor.platform.postgres.EmbeddedPostgres;
import uk.onedoor.platform.postgres.OutsidePostgres;
import uk.onedoor.platform.time.ProductClock;

/** Two ways in: pages read and write as onedoor_web, sign-in asks as onedoor_gate; migrations alone run as the owner. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    /** The database beside the product, unless an outside one is named. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "onedoor.database.url", matchIfMissing = true, havingValue = "embedded")
    static class Embedded {

        @Bean(destroyMethod = "close")
        EmbeddedPostgres embeddedPostgres(Environment settings) {
            Path data = Path.of(settings.getProperty("onedoor.data", "data"));
            return EmbeddedPostgres.open(data.resolve("postgres"));
        }

        @Bean
        Database database(EmbeddedPostgres postgres, Environment settings) {
            return postgres.database(settings.getProperty("onedoor.database.name", "onedoor"));
        }
    }

    /** A PostgreSQL of the council's own; asked only when one is named, so that a test may bring its own bean. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnExpression("'${onedoor.database.url:embedded}'.startsWith('jdbc:')")
    static class Outside {

        @Bean
        Database database(Environment settings) {
            return OutsidePostgres.at(
                    settings.getRequiredProperty("onedoor.database.url"),
                    settings.getRequiredProperty("onedoor.database.owner-password"),
                    settings.getRequiredProperty("onedoor.database.web-password"),
                    settings.getRequiredProperty("onedoor.database.gate-password"));
        }
    }

    @Bean
    FlywayConnectionDetails migrations(Database database) {
        return new FlywayConnectionDetails() {
            @Override
            public String getUsername() {
                return database.owner().username();
            }

            @Override
            public String getPassword() {
                return database.owner().password();
            }

            @Override
            public String getJdbcUrl() {
                return database.url();
            }
        };
    }

    @Bean
    @Primary
    HikariDataSource dataSource(Database database) {
        return pool("pages", database, database.web(), 16);
    }

    @Bean
    HikariDataSource gateDataSource(Database database) {
        return pool("gate", database, database.gate(), 4);
    }

    @Bean
    @Primary
    ViewerTransactions transactionManager(DataSource dataSource, ProductClock clock) {
        return new ViewerTransactions(new PastTables(dataSource), clock);
    }

    @Bean
    @Primary
    JdbcClient jdbcClient(ViewerTransactions transactions) {
        return JdbcClient.create(Objects.requireNonNull(transactions.getDataSource()));
    }

    @Bean
    JdbcClient gateClient(@Qualifier("gateDataSource") DataSource gate) {
        return JdbcClient.create(gate);
    }

    private static HikariDataSource pool(String name, Database database, Login login, int size) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setJdbcUrl(database.url());
        config.setUsername(login.username());
        config.setPassword(login.password());
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(Math.min(2, size));
        config.setConnectionTimeout(10_000);
        config.setInitializationFailTimeout(-1);
        config.addDataSourceProperty("ApplicationName", "onedoor " + name);
        config.addDataSourceProperty("socketTimeout", "60");
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        config.addDataSourceProperty("prepareThreshold", "3");
        return new HikariDataSource(config);
    }
}
