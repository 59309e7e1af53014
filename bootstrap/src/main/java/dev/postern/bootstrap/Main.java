package dev.postern.bootstrap;

import com.google.inject.Guice;
import com.google.inject.Stage;
import dev.postern.cli.CommandLineApplication;
import dev.postern.postgres.run.Cancellation;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;

/** The program: {@code java -jar postern.jar}. */
public final class Main {

    private Main() {}

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        PrintWriter out = writer(FileDescriptor.out);
        PrintWriter err = writer(FileDescriptor.err);
        CountDownLatch ended = new CountDownLatch(1);
        Cancellation cancellation = new Cancellation();
        Runtime.getRuntime()
                .addShutdownHook(
                        new Thread(new Interruption(Thread.currentThread(), cancellation, ended), "interruption"));
        int exit = Guice.createInjector(
                        Stage.PRODUCTION, new CommandLineModule(System.getenv(), System.in, out, err, cancellation))
                .getInstance(CommandLineApplication.class)
                .run(arguments);
        out.flush();
        err.flush();
        ended.countDown();
        System.exit(exit);
    }

    private static PrintWriter writer(FileDescriptor stream) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(stream), StandardCharsets.UTF_8), true);
    }
}
