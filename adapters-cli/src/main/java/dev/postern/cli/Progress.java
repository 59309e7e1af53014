package dev.postern.cli;

import dev.postern.domain.run.ProgressListener;

/** Shows what a run does; closed when the run is over. */
interface Progress extends ProgressListener, AutoCloseable {

    @Override
    void close();
}
