/** Figures for Prometheus. */
@NullMarked
package dev.postern.http.metrics;

import org.jspecify.annotations.NullMarked;
