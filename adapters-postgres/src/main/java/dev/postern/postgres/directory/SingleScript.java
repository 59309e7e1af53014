package dev.postern.postgres.directory;

import dev.postern.domain.migration.MigrationId;
import dev.postern.domain.migration.MigrationScript;
import dev.postern.domain.migration.MigrationSource;
import dev.postern.domain.migration.ScriptFile;
import dev.postern.domain.sql.Place;
import dev.postern.domain.sql.ScriptProblem;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import io.vavr.control.Validation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** One script that need not be a migration: a file, whatever it is called, or what a stream brings. */
public final class SingleScript implements MigrationSource {

    private final MigrationId id;
    private final String file;
    private final Content content;

    private SingleScript(MigrationId id, String file, Content content) {
        this.id = id;
        this.file = file;
        this.content = content;
    }

    /** The script in a file; it goes by the file's name. */
    public static SingleScript in(Path file) {
        String name = String.valueOf(file.getFileName());
        return new SingleScript(
                new MigrationId(name.replaceFirst("(?<=.)[.]sql$", "")),
                file.toString(),
                () -> Files.readAllBytes(file));
    }

    /** The script that a stream brings up to its end, once; the stream stays the caller's to close. */
    public static SingleScript from(InputStream stream, String name) {
        return new SingleScript(new MigrationId(name), name, stream::readAllBytes);
    }

    @Override
    public Validation<Seq<ScriptProblem>, Seq<MigrationScript>> scripts() {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content.read()))
                    .toString();
            return Validation.valid(Vector.of(new MigrationScript(id, "", new ScriptFile(file, text), Option.none())));
        } catch (CharacterCodingException notText) {
            return problem("it is not text in UTF-8", "Save it as UTF-8.");
        } catch (NoSuchFileException missing) {
            return problem(
                    "there is no such file", "Name a file, a folder of migrations, or - for the standard input.");
        } catch (IOException unreadable) {
            return problem("it cannot be read: " + unreadable, "Look after its rights.");
        }
    }

    private Validation<Seq<ScriptProblem>, Seq<MigrationScript>> problem(String fault, String remedy) {
        return Validation.invalid(Vector.of(new ScriptProblem(new Place(file, 1, 1), fault, remedy, file)));
    }

    private interface Content {
        byte[] read() throws IOException;
    }
}
