package dev.postern.cli;

import java.io.IOException;

/** The folder of the migrations cannot be read, or not written to. */
final class FolderUnusableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    FolderUnusableException(String what, IOException cause) {
        super(what + ": " + cause, cause);
    }
}
