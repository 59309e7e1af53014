package dev.postern.endtoend;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A line to a database, which can be cut, mended, and made to swallow all that is sent. */
final class Line implements AutoCloseable {

    private final URI database;
    private final ServerSocket door;
    private final Set<Socket> ends = ConcurrentHashMap.newKeySet();
    private volatile State state = State.WHOLE;

    private enum State {
        WHOLE,
        CUT,
        SILENT
    }

    private Line(URI database, ServerSocket door) {
        this.database = database;
        this.door = door;
    }

    static Line to(String url) {
        try {
            Line line = new Line(URI.create(url), new ServerSocket(0, 200, InetAddress.getLoopbackAddress()));
            daemon(line::accept);
            return line;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The address of the database at the near end. */
    String url() {
        return database.toString().replace(":" + database.getPort() + "/", ":" + door.getLocalPort() + "/");
    }

    /** Nobody gets through any more, and who had is cut off. */
    void cut() {
        change(State.CUT);
    }

    /** Whoever calls is let in and never hears anything; who had got through is cut off. */
    void silence() {
        change(State.SILENT);
    }

    void mend() {
        change(State.WHOLE);
    }

    private void change(State to) {
        state = to;
        ends.forEach(Line::close);
        ends.clear();
    }

    private void accept() {
        try {
            while (true) {
                Socket near = door.accept();
                ends.add(near);
                daemon(() -> connect(near));
            }
        } catch (IOException closed) {
            cut();
        }
    }

    private void connect(Socket near) {
        try {
            switch (state) {
                case CUT -> close(near);
                case SILENT -> swallow(near);
                case WHOLE -> {
                    Socket far = new Socket(database.getHost(), database.getPort());
                    ends.add(far);
                    daemon(() -> copy(near, far));
                    copy(far, near);
                }
            }
        } catch (IOException notPutThrough) {
            close(near);
        }
    }

    private static void copy(Socket from, Socket to) {
        try (InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            byte[] buffer = new byte[8192];
            for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                out.write(buffer, 0, length);
                out.flush();
            }
        } catch (IOException ended) {
            close(from);
            close(to);
        }
    }

    private static void swallow(Socket near) {
        try (InputStream in = near.getInputStream()) {
            in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException ended) {
            close(near);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void daemon(Runnable task) {
        Thread thread = new Thread(task, "line to the database");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        cut();
        try {
            door.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
