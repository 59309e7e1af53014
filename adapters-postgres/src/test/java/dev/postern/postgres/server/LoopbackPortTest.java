package dev.postern.postgres.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.postgres.testing.PostgresServers;
import dev.postern.postgres.testing.TestDatabase;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class LoopbackPortTest {

    @Test
    void name_of_a_database_is_encoded_in_its_url() {
        assertThat(new LoopbackPort(5432).url("a b/ü"))
                .isEqualTo("postgresql://postgres@127.0.0.1:5432/a%20b%2F%C3%BC");
    }

    @Test
    void port_at_which_nobody_listens_serves_nothing() throws IOException {
        assertThat(LoopbackPort.free().serves(Path.of("/nowhere"))).isFalse();
    }

    @Test
    void server_of_another_data_folder_is_not_taken_for_ours() {
        try (TestDatabase database = PostgresServers.newDatabase()) {
            LoopbackPort port = new LoopbackPort(URI.create(database.url()).getPort());

            assertThat(port.serves(Path.of("/nowhere"))).isFalse();
        }
    }
}
