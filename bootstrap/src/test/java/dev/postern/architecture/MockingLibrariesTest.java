package dev.postern.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Fakes run the same contract as the real thing; a mock would only repeat what the code does. Enforcer asks too. */
final class MockingLibrariesTest {

    private static final List<String> MOCKING = List.of(
            "org.mockito.Mockito",
            "org.easymock.EasyMock",
            "org.jmock.Mockery",
            "mockit.Expectations",
            "io.mockk.MockK",
            "org.powermock.api.mockito.PowerMockito",
            "org.spockframework.mock.MockUtil");

    @Test
    void no_mocking_library_is_on_the_test_class_path() {
        assertThat(MOCKING).noneMatch(MockingLibrariesTest::isOnClassPath);
    }

    @Test
    void a_library_on_the_test_class_path_is_seen() {
        assertThat(isOnClassPath("org.junit.jupiter.api.Test")).isTrue();
    }

    private static boolean isOnClassPath(String name) {
        try {
            Class.forName(name, false, MockingLibrariesTest.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException absent) {
            return false;
        }
    }
}
