package id.pendapa.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.asm.ClassReader;
import org.springframework.asm.ClassVisitor;
import org.springframework.asm.Handle;
import org.springframework.asm.MethodVisitor;
import org.springframework.asm.SpringAsmInfo;

/**
 * The SQL statements that stand in compiled classes, as the compiler folded them. Texts put together at run time are
 * found in their pieces.
 */
final class SqlOfTheCode {

    private static final Pattern STATEMENT = Pattern.compile(
            "\\s*(SELECT|INSERT INTO|UPDATE|DELETE FROM|WITH|REFRESH|MERGE INTO|TRUNCATE|COPY|NOTIFY|CALL)\\b\\s+\\S.*",
            Pattern.DOTALL);
    private static final Pattern PIECE =
            Pattern.compile("\\s*(WHERE|AND|OR|ORDER BY|LIMIT|LEFT JOIN|JOIN|GROUP BY)\\b\\s+\\S.*", Pattern.DOTALL);

    private final Map<String, String> statements = new TreeMap<>();
    private final Map<String, String> pieces = new TreeMap<>();

    private SqlOfTheCode() {}

    /** Reads all classes below a folder. */
    static SqlOfTheCode in(Path folder) {
        SqlOfTheCode found = new SqlOfTheCode();
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(file -> file.toString().endsWith(".class")).forEach(found::read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    /** Whole statements in one form, each with the class that has it. */
    Map<String, String> statements() {
        return statements;
    }

    /** Parts of statements that are put together at run time, each with the class that has it. */
    Map<String, String> pieces() {
        return pieces;
    }

    private void read(Path file) {
        try (InputStream bytes = Files.newInputStream(file)) {
            ClassReader reader = new ClassReader(bytes);
            String name = reader.getClassName().replace('/', '.');
            reader.accept(new Constants(text -> sort(name, text)), ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void sort(String name, String text) {
        // The recipe of a concatenation marks its variables with the character 1.
        String[] parts = text.split("\u0001", -1);
        for (String part : parts) {
            if (parts.length == 1 && STATEMENT.matcher(part).matches()) {
                statements.put(SqlRecord.normal(part), name);
            } else if (PIECE.matcher(part).matches() || STATEMENT.matcher(part).matches()) {
                pieces.put(SqlRecord.normal(part), name);
            }
        }
    }

    /** All text constants that instructions load; those that only stand in a field are used somewhere else. */
    private static final class Constants extends ClassVisitor {

        private final Consumer<String> found;

        Constants(Consumer<String> found) {
            super(SpringAsmInfo.ASM_VERSION);
            this.found = found;
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] exceptions) {
            return new MethodVisitor(SpringAsmInfo.ASM_VERSION) {
                @Override
                public void visitLdcInsn(Object value) {
                    take(value);
                }

                @Override
                public void visitInvokeDynamicInsn(
                        String name, String descriptor, Handle bootstrap, Object... arguments) {
                    for (Object argument : arguments) {
                        take(argument);
                    }
                }
            };
        }

        private void take(Object value) {
            if (value instanceof String text) {
                found.accept(text);
            }
        }
    }
}
