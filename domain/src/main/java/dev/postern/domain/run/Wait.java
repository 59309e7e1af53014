package dev.postern.domain.run;

import io.vavr.collection.Seq;

/** What holds a run up for the moment. */
public sealed interface Wait {

    /** In one line: {@code another run of this database: pid 4711, user app, …}. */
    String describe();

    /**
     * Another run works on the database.
     *
     * @param holder who that is, in words: process, user, host, since when
     */
    record ForRun(String holder) implements Wait {
        @Override
        public String describe() {
            return "another run of this database: " + holder;
        }
    }

    /**
     * Others hold locks on what is to be locked.
     *
     * @param object what that is, in words: {@code table public.orders}
     * @param blockers who holds it up, those who began first at the front; nobody where the server could not tell
     */
    record ForLock(String object, Seq<Blocker> blockers) implements Wait {
        @Override
        public String describe() {
            return "a lock on " + object
                    + (blockers.isEmpty()
                            ? ""
                            : ", held up by " + blockers.map(Blocker::describe).mkString("; "));
        }
    }
}
