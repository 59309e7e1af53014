package dev.postern.domain.watch;

/** Sees who holds and who waits. */
public interface LockView {

    /**
     * As it is now.
     *
     * @throws MissingPrivilegeException if the role may not see the sessions of others
     */
    LockReport locks();
}
