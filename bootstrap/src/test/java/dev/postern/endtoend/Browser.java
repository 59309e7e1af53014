package dev.postern.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** A real browser without a window. */
final class Browser implements AutoCloseable {

    private static final Path SHOTS = Path.of("target", "screenshots");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** What an accessibility checker finds that keeps somebody out. */
    private static final String AXE = "const done = arguments[0]; axe.run(document, {resultTypes: ['violations']})"
            + ".then(r => done(r.violations.filter(v => v.impact === 'serious' || v.impact === 'critical')"
            + ".map(v => v.id + ': ' + v.help + ' at ' + v.nodes.map(n => n.target.join(' ')).join(', '))))"
            + ".catch(e => done(['axe failed: ' + e]));";

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /** The driver of Debian's Chromium, if it is installed. */
    static Optional<Path> installed() {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Arrays.stream(path.split(":", -1))
                .map(folder -> Path.of(folder, "chromedriver"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    static Browser start(Path executable) {
        ChromeOptions options = new ChromeOptions();
        options.addArguments(List.of(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--hide-scrollbars"));
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(executable.toFile())
                .build();
        return new Browser(new ChromeDriver(service, options));
    }

    Browser open(String address) {
        driver.get(address);
        return this;
    }

    /** What a person reads on the page. */
    String text() {
        return driver.findElement(By.tagName("body")).getText();
    }

    /** Waits until the page, which follows what happens, says something. */
    void await(String words) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!text().contains(words) && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        assertThat(text()).contains(words);
    }

    void click(String link) {
        driver.findElement(By.linkText(link)).click();
    }

    /** Takes pictures for a person to look at, on a wide and a narrow window, light and dark, and checks both widths. */
    void look(String name) {
        for (String scheme : List.of("light", "dark")) {
            driver.executeCdpCommand(
                    "Emulation.setEmulatedMedia",
                    Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
            for (int width : new int[] {1600, 375}) {
                resize(width);
                shoot(name + "-" + width + "-" + scheme);
                assertThat(violations())
                        .as(name + " at " + width + ", " + scheme)
                        .isEmpty();
            }
        }
    }

    private void resize(int width) {
        driver.manage().window().setSize(new Dimension(Math.max(width, 500), 1200));
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 1200, "deviceScaleFactor", 1, "mobile", false));
        assertThat(driver.executeScript("return document.documentElement.scrollWidth <= window.innerWidth"))
                .as("the page fits into " + width + " pixels")
                .isEqualTo(true);
    }

    private void shoot(String name) {
        try {
            Files.createDirectories(SHOTS);
            Files.write(SHOTS.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private List<?> violations() {
        driver.manage().timeouts().scriptTimeout(PATIENCE);
        // The page's policy allows no script but its own; the driver's are not the page's.
        driver.executeScript(axe() + ";window.axe = axe;");
        return (List<?>) Objects.requireNonNull(driver.executeAsyncScript(AXE), "axe says nothing");
    }

    private static String axe() {
        try (InputStream script = Optional.ofNullable(Browser.class.getResourceAsStream("/axe.min.js"))
                .orElseThrow()) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        driver.quit();
    }
}
