package dev.postern.domain.run;

/** The database to migrate. */
public interface TargetDatabase {

    /**
     * A session for looking; any number may be open at once.
     *
     * @throws DatabaseUnavailableException if there is no connection to be had
     * @throws UnsupportedServerException if the server is none that Postern works with
     * @throws RoleUnavailableException if the session cannot work as the role that it is to
     */
    Session look();

    /**
     * A session that holds the run lock of the database as long as it is open: no other run, from wherever, can be under
     * way.
     *
     * @param listener is told while another run is waited for, and while the session waits for locks of others
     * @throws DatabaseUnavailableException if there is no connection to be had
     * @throws UnsupportedServerException if the server is none that Postern works with
     * @throws RoleUnavailableException if the session cannot work as the role that it is to
     * @throws RunLockUnavailableException if another run does not end in time
     */
    Session exclusive(ProgressListener listener);

    /**
     * The same in place of a session that was lost: a server that starts again, or a network that is away, is given some time
     * to come back.
     *
     * @throws DatabaseUnavailableException if there is no connection to be had in that time
     */
    default Session exclusiveAgain(ProgressListener listener) {
        return exclusive(listener);
    }
}
