package dev.postern.http.events;

import dev.postern.domain.watch.RunEvent;
import dev.postern.http.answer.JacksonJson;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;

/**
 * One who listens. What it is told is written when it takes it, so that a slow one holds up nobody; one that takes
 * nothing for long is left.
 */
final class EventStream implements WriteListener {

    private static final int MOST_BYTES_WAITING = 1 << 20;
    private static final int TURNS_UNTIL_SIGN_OF_LIFE = 30;
    private static final String SIGN_OF_LIFE = ": alive\n\n";

    private final AsyncContext request;
    private final ServletOutputStream out;
    private final Queue<byte[]> waiting = new ArrayDeque<>();
    private long heard;
    private int bytesWaiting;
    private int silentTurns = TURNS_UNTIL_SIGN_OF_LIFE - 1;
    private Stage stage = Stage.OPENING;
    private Written written = Written.FLUSHED;

    private enum Stage {
        OPENING,
        OPEN,
        OVER
    }

    private enum Written {
        FLUSHED,
        UNFLUSHED
    }

    EventStream(AsyncContext request, ServletOutputStream out, long heard) {
        this.request = request;
        this.out = out;
        this.heard = heard;
    }

    synchronized boolean isOver() {
        return stage == Stage.OVER;
    }

    /** The id of the last event that it was told. */
    synchronized long heard() {
        return heard;
    }

    /** Tells it what has happened; now and then only that the server is still there. */
    synchronized void offer(List<RunEvent> events) {
        events.forEach(event -> {
            heard = event.id();
            put(text(event));
        });
        silentTurns = events.isEmpty() ? silentTurns + 1 : 0;
        if (silentTurns >= TURNS_UNTIL_SIGN_OF_LIFE) {
            silentTurns = 0;
            put(SIGN_OF_LIFE);
        }
        if (bytesWaiting > MOST_BYTES_WAITING) {
            end();
        } else if (stage == Stage.OPEN) {
            write();
        }
    }

    @Override
    public synchronized void onWritePossible() {
        if (stage == Stage.OPENING) {
            stage = Stage.OPEN;
        }
        write();
    }

    @Override
    public synchronized void onError(Throwable gone) {
        end();
    }

    synchronized void end() {
        if (stage != Stage.OVER) {
            stage = Stage.OVER;
            waiting.clear();
            request.complete();
        }
    }

    private void put(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        bytesWaiting += bytes.length;
        waiting.add(bytes);
    }

    /** After each write the stream has to be asked whether it takes more (Servlet specification, 3.7). */
    private void write() {
        try {
            while (stage == Stage.OPEN && out.isReady()) {
                byte[] next = waiting.poll();
                if (next != null) {
                    bytesWaiting -= next.length;
                    out.write(next);
                    written = Written.UNFLUSHED;
                } else if (written == Written.UNFLUSHED) {
                    written = Written.FLUSHED;
                    out.flush();
                } else {
                    return;
                }
            }
        } catch (IOException gone) {
            end();
        }
    }

    private static String text(RunEvent event) {
        return "id: " + event.id() + "\nevent: " + event.phase() + "\ndata: " + JacksonJson.json(event) + "\n\n";
    }
}
