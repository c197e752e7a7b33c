package uk.onedoor.staff;

/** How many young people have this worker as their key worker now? Answered by the room that knows. */
public interface KeyWorked {

    int by(WorkerId worker);
}
