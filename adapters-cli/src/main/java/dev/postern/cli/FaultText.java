package dev.postern.cli;

import dev.postern.domain.run.RunFault;

/** Tells what stopped a command, and below it what to do. */
record FaultText(Page page) {

    void print(RunFault fault) {
        String remedy = fault.remedy().isBlank() ? "" : "\n" + fault.remedy();
        page.block(Paint.Tone.BAD, "ERROR", fault.message() + remedy);
    }
}
