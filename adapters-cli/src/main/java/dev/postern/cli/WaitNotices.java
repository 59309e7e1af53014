package dev.postern.cli;

import dev.postern.domain.run.Wait;

/** Tells who holds a run up, the same only once, however often it is heard; and that its connection was lost. */
final class WaitNotices {

    private final Page page;
    private String last = "";

    WaitNotices(Page page) {
        this.page = page;
    }

    void tell(Wait wait) {
        String words = wait.describe();
        if (!words.equals(last)) {
            page.block(Paint.Tone.WAITING, "WAIT", words);
            page.flush();
            last = words;
        }
    }

    void tellOfLoss(String why) {
        page.block(Paint.Tone.WAITING, "LOST", why + "; the run goes on as soon as there is a new connection");
        page.flush();
    }
}
