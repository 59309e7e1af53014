package dev.postern.domain.catalog;

/** The catalog of the target database could not be read. */
public final class CatalogUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CatalogUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
