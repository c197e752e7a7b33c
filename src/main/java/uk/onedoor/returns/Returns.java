package uk.onedoor.returns;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.access.Viewer;
import uk.onedoor.returns.CareHistories.LeftOff;
import uk.onedoor.returns.reading.ReturnFile;
import uk.onedoor.returns.reading.ReturnReader;
import uk.onedoor.returns.reading.ReturnRefused;
import uk.onedoor.returns.reading.UnreadableCell;
import uk.onedoor.shared.NotFound;

/** The council's statutory returns: reading them in, and what each reading came to. */
@Service
public class Returns {

    private static final int LISTED_READINGS = 50;

    private final ReturnDesk desk;
    private final ReadingRepository readings;
    private final CurrentViewer viewer;

    Returns(ReturnDesk desk, ReadingRepository readings, CurrentViewer viewer) {
        this.desk = desk;
        this.readings = readings;
        this.viewer = viewer;
    }

    /**
     * Reads a return of the viewer's council and keeps it; reading it again changes nothing.
     *
     * @throws ReturnRefused with the reason and the remedy for each file; then nothing at all was kept
     */
    public Reading read(List<ReturnFile> files) {
        Viewer by = viewer.get();
        if (!by.may(Opens.RETURNS)) {
            throw new NotFound("returns");
        }
        return desk.read(
                by.authority(), () -> ReturnReader.read(files), by::account, Reading.Way.PAGE, Progress.UNHEARD);
    }

    /** The latest readings, newest first. */
    @Transactional(readOnly = true)
    public List<Reading> newest() {
        return readings.newest(LISTED_READINGS);
    }

    @Transactional(readOnly = true)
    public Reading get(UUID reading) {
        return readings.find(reading).orElseThrow(() -> new NotFound("reading " + reading));
    }

    /** What could not be read, by row and column; a row as a whole has no column. */
    @Transactional(readOnly = true)
    public List<UnreadableCell> unreadable(UUID reading, int most) {
        return readings.unreadable(reading, most);
    }

    /** The rows, or parts of rows, that are on no timeline, and why. */
    @Transactional(readOnly = true)
    public List<LeftOff> leftOff(UUID reading, int most) {
        return readings.leftOff(reading, most);
    }
}
