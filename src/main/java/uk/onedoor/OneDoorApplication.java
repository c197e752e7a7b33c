package uk.onedoor;

import java.time.Clock;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;
import uk.onedoor.platform.time.ProductClock;

/**
 * The product as a Spring application; {@link OneDoor} is its command line. Beans are named with their room, so that two
 * rooms may each have a class of one name.
 */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@Modulithic(
        systemName = "OneDoor",
        sharedModules = {"platform", "shared"})
public class OneDoorApplication {

    /** The only clock: rules are given the time, so that a test can choose it. */
    @Bean
    @ConditionalOnMissingBean
    ProductClock clock() {
        return new ProductClock(Clock.systemUTC());
    }
}
