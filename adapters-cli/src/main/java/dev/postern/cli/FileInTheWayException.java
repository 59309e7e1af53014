package dev.postern.cli;

/** A file that was to be written is there already. */
final class FileInTheWayException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    FileInTheWayException(String message) {
        super(message);
    }
}
