package uk.onedoor;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import uk.onedoor.returns.ReturnRows;

/**
 * A test on the whole product with its database. All such tests share one application and one database; each makes a
 * council of its own ({@link TestCouncil}), so that none sees another's people.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ActiveProfiles("test")
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "onedoor.data=target/test/${onedoor.fork:process}",
            "onedoor.database.url=test",
            "onedoor.demo=false",
            "onedoor.notices=false"
        })
@Import({TestDatabase.class, TestCouncil.class, TestWeb.class, ReturnRows.class})
public @interface OneDoorTest {}
