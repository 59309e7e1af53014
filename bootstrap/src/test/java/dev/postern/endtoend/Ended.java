package dev.postern.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** What came of a command. */
record Ended(int exit, String out, String err) {

    /** The same, if it ended so; else the test fails and shows what was printed. */
    Ended exits(int expected) {
        assertThat(exit).as("exit code of a command that printed%n%s", this).isEqualTo(expected);
        return this;
    }

    /** The only thing on the standard output: one document, on one line. */
    Document document() {
        assertThat(out)
                .as("standard output of a command that printed%n%s", this)
                .endsWith("\n");
        assertThat(out.strip().lines()).as("lines of the standard output").hasSize(1);
        Document document = Document.of(out);
        assertThat(document.exitCode()).isEqualTo(exit);
        return document;
    }

    List<String> lines() {
        return out.lines().toList();
    }

    String everything() {
        return out + err;
    }

    @Override
    public String toString() {
        return "exit " + exit + "\n--- standard output\n" + out + "--- standard error\n" + err + "---";
    }
}
