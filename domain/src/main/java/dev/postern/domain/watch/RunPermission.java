package dev.postern.domain.watch;

/** Whether the role that watches could run migrations, without which a plan would not say what a run would do. */
public interface RunPermission {

    /**
     * Asks the database.
     *
     * @throws MissingPrivilegeException if it could not; the message names what is missing
     */
    void require();
}
