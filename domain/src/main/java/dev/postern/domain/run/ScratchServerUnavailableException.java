package dev.postern.domain.run;

/** No scratch server can be had here; the message says what was looked for, where, and what to do. */
public final class ScratchServerUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ScratchServerUnavailableException(String message) {
        super(message);
    }

    public ScratchServerUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
