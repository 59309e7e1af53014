/**
 * How long things take, measured against plain JDBC in the same run. Not part of the build; see {@link
 * dev.postern.postgres.benchmark.SpeedBenchmark}.
 */
@NullMarked
package dev.postern.postgres.benchmark;

import org.jspecify.annotations.NullMarked;
