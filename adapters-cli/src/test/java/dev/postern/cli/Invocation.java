package dev.postern.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One run of the command line, in process, and what came of it. */
record Invocation(int exit, String out, String err) {

    static final Map<String, String> ENVIRONMENT = Map.of("POSTERN_URL", "postgres://app:s3cret@db/shop");

    static Invocation of(Workbench workbench, String... arguments) {
        return of(workbench, ENVIRONMENT, Terminal.NONE, arguments);
    }

    static Invocation on(Terminal terminal, Workbench workbench, String... arguments) {
        return of(workbench, ENVIRONMENT, terminal, arguments);
    }

    static Invocation of(Workbench workbench, Map<String, String> environment, Terminal terminal, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        PrintWriter standard = new PrintWriter(out);
        PrintWriter error = new PrintWriter(err);
        int exit = new CommandLineApplication(workbench, environment, standard, error, terminal).run(arguments);
        return new Invocation(exit, out.toString(), err.toString());
    }

    static Map<String, String> environmentWith(String name, String value) {
        Map<String, String> environment = new HashMap<>(ENVIRONMENT);
        environment.put(name, value);
        return environment;
    }

    List<String> lines() {
        return out.lines().toList();
    }
}
