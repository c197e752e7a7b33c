package uk.onedoor.sweeps;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import uk.onedoor.OneDoorTest;
import uk.onedoor.TestCouncil;
import uk.onedoor.TestWeb;
import uk.onedoor.platform.postgres.Database;
import uk.onedoor.platform.signin.SignIns;

/** A sweep through a small town: the table of routes, and a browser for whoever lives there. */
@OneDoorTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("sweep")
abstract class InASmallTown {

    /** One town serves all sweeps that only look. */
    private static final Map<Database, SmallTown> LOOKED_AT = new ConcurrentHashMap<>();

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    TestCouncil councils;

    @Autowired
    TestWeb web;

    @Autowired
    SignIns signIns;

    @Autowired
    Database database;

    /** The town of all sweeps that change nothing in it. */
    SmallTown sharedTown() {
        return LOOKED_AT.computeIfAbsent(database, any -> ownTown());
    }

    SmallTown ownTown() {
        return new SmallTown(councils, signIns, database);
    }
}
