package dev.postern.cli;

import java.io.PrintWriter;

/** The two streams of a command, and the terminal behind the first. */
record Console(PrintWriter out, PrintWriter err, Terminal terminal) {

    void flush() {
        out.flush();
        err.flush();
    }
}
