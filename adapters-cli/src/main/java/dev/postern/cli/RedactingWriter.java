package dev.postern.cli;

import java.io.IOException;
import java.io.Writer;

/** Lets nothing through but what the {@link Redactor} has seen: whole lines, and what is there when it is flushed. */
final class RedactingWriter extends Writer {

    private final Writer target;
    private final StringBuilder unfinished = new StringBuilder();

    RedactingWriter(Writer target) {
        this.target = target;
    }

    @Override
    public void write(char[] characters, int offset, int length) throws IOException {
        unfinished.append(characters, offset, length);
        int end = unfinished.lastIndexOf("\n") + 1;
        if (end > 0) {
            pass(end);
        }
    }

    @Override
    public void flush() throws IOException {
        pass(unfinished.length());
        target.flush();
    }

    /** Leaves the target open: it belongs to whoever handed it in. */
    @Override
    public void close() throws IOException {
        flush();
    }

    private void pass(int end) throws IOException {
        target.write(Redactor.redact(unfinished.substring(0, end)));
        unfinished.delete(0, end);
    }
}
