package dev.postern.domain.watch;

import java.util.List;

/** What runs write down of themselves while they go on, kept for seven days. */
public interface EventLog {

    /**
     * What came after an event, in order.
     *
     * @param id 0 for everything that is kept
     */
    List<RunEvent> after(long id, int most);

    /** The id of the latest event; 0 if there is none. */
    long latest();
}
