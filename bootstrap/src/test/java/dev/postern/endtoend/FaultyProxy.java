package dev.postern.endtoend;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A network between a client and a server that is not to be relied upon: after so many bytes something happens to the
 * connection.
 */
final class FaultyProxy implements AutoCloseable {

    /** What happens to a connection. */
    enum Fault {
        /** Both ways are closed. */
        CUT,
        /** What the client sends still arrives, and what the server answers does not. */
        DEAF,
        /** What the server answers still arrives, and what the client sends does not. */
        MUTE,
        /** Nothing is lost; it only takes its time. */
        SLOW
    }

    private final ServerSocket entrance;
    private final int server;
    private final Fault fault;
    private final AtomicLong left;
    private final Random random;
    private final Queue<Socket> sockets = new ConcurrentLinkedQueue<>();

    private FaultyProxy(ServerSocket entrance, int server, Fault fault, long bytes, long seed) {
        this.entrance = entrance;
        this.server = server;
        this.fault = fault;
        this.left = new AtomicLong(bytes);
        this.random = new Random(seed);
    }

    /**
     * Starts one in front of a port of this machine.
     *
     * @param bytes after how many bytes, both ways counted together, the fault comes
     */
    static FaultyProxy before(int server, Fault fault, long bytes, long seed) {
        try {
            FaultyProxy proxy = new FaultyProxy(
                    new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), server, fault, bytes, seed);
            start(proxy::accept);
            return proxy;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    int port() {
        return entrance.getLocalPort();
    }

    /** Whether the fault has come. */
    boolean struck() {
        return left.get() <= 0;
    }

    @Override
    public void close() {
        close(entrance);
        sockets.forEach(FaultyProxy::close);
    }

    private void accept() throws IOException {
        while (true) {
            Socket client = entrance.accept();
            Socket target = new Socket(InetAddress.getLoopbackAddress(), server);
            sockets.add(client);
            sockets.add(target);
            start(() -> carry(client, target, Fault.MUTE));
            start(() -> carry(target, client, Fault.DEAF));
        }
    }

    /** Carries bytes one way, which is the one that some fault breaks. */
    private void carry(Socket from, Socket to, Fault broken) throws IOException {
        byte[] buffer = new byte[4096];
        InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream();
        for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
            if (left.addAndGet(-length) <= 0) {
                strike(from, to, broken);
            }
            out.write(buffer, 0, length);
        }
        to.shutdownOutput();
    }

    private void strike(Socket from, Socket to, Fault broken) throws IOException {
        if (fault == Fault.CUT) {
            close(from);
            close(to);
        } else if (fault == broken) {
            to.shutdownOutput();
        } else if (fault == Fault.SLOW) {
            pause(random.nextInt(20));
        }
    }

    private static void pause(int millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private interface Work {
        void run() throws IOException;
    }

    private static void start(Work work) {
        Thread thread = new Thread(
                () -> {
                    try {
                        work.run();
                    } catch (IOException ended) {
                        Thread.currentThread().interrupt(); // the connection is over, and so is its thread
                    }
                },
                "faulty network");
        thread.setDaemon(true);
        thread.start();
    }

    private static void close(AutoCloseable socket) {
        try {
            socket.close();
        } catch (Exception alreadyGone) {
            throw new IllegalStateException(alreadyGone);
        }
    }
}
