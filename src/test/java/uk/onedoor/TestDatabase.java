package uk.onedoor;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import uk.onedoor.platform.postgres.Database;
import uk.onedoor.platform.postgres.EmbeddedPostgres;
import uk.onedoor.platform.time.ProductClock;

/** A real PostgreSQL for the tests, empty at each run, and a clock that stands still on a Monday morning. */
@TestConfiguration(proxyBeanMethods = false)
public class TestDatabase {

    /** Monday 16 November 2026, ten past ten in the morning. */
    public static final Instant NOW = Instant.parse("2026-11-16T10:10:00Z");

    /** Where the product keeps its own in a test: tests run in two processes at once, each with a folder of its own. */
    public static final Path FOLDER = Path.of("target", "test", System.getProperty("onedoor.fork", "process"));

    /** Hears what pages say to the database, when a test listens. */
    public static final RecordedSql SQL = new RecordedSql();

    /** Puts our ear between the application and its pool. */
    @Bean
    static BeanPostProcessor ear() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return name.equals("dataSource") ? SQL.over((DataSource) bean) : bean;
            }
        };
    }

    @Bean(destroyMethod = "close")
    EmbeddedPostgres testPostgres() {
        return EmbeddedPostgres.open(FOLDER.resolve("server"));
    }

    @Bean
    @Primary
    Database testDatabase(EmbeddedPostgres testPostgres) {
        return testPostgres.copy("template1", "onedoor_test");
    }

    @Bean
    @Primary
    ProductClock testClock() {
        return new ProductClock(Clock.fixed(NOW, ZoneOffset.UTC));
    }
}
