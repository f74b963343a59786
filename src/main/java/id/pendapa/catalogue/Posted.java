package id.pendapa.catalogue;

import id.pendapa.catalogue.ServiceDefinition.Field;
import id.pendapa.catalogue.ServiceDefinition.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What came with a form, by name of the input. Inputs of a field are named after its key: {@code akad-hari}, {@code
 * pemohon-nama}; a field with one input has the key itself.
 */
public record Posted(Map<String, String> values) {

    /** Part of a field for files: keys of those that came with an earlier form, with spaces between. */
    public static final String SENT_BEFORE = "ada";

    public Posted {
        values = Map.copyOf(values);
    }

    /** The same form with one input more, or another text in it. */
    public Posted with(String name, String text) {
        Map<String, String> more = new HashMap<>(values);
        more.put(name, text);
        return new Posted(more);
    }

    /** Files as {@link #SENT_BEFORE} names them. */
    public static String joined(List<Answer.FileRef> files) {
        return files.stream().map(Answer.FileRef::key).collect(Collectors.joining(" "));
    }

    /** Keys of the files that came with an earlier form for this field. */
    public List<String> sentBefore(String key) {
        return Stream.of(text(key, SENT_BEFORE).split(" "))
                .filter(file -> !file.isEmpty())
                .toList();
    }

    /** The text of an input without surrounding space; empty where it was not sent. */
    public String text(String name) {
        return values.getOrDefault(name, "").strip();
    }

    /** The same for a part of a field. */
    public String text(String key, String part) {
        return text(key + "-" + part);
    }

    /**
     * The inputs of repeatable groups. A part of an entry is a field like any other whose key is {@code
     * <group>-<entry>-<part>}, entries counted from 0; so every kind of field is drawn, read and shown again as it always is.
     */
    public static final class Groups {

        /** A checkbox of each entry: leave it out. */
        public static final String REMOVED = "hapus";

        private static final int MOST = 10;

        private Groups() {}

        /** The parts of one entry, as fields of their own. */
        public static List<Field> parts(Field group, int entry) {
            return group.fields().stream()
                    .map(part -> part(part, name(group, entry, part.key())))
                    .toList();
        }

        private static Field part(Field part, String key) {
            return labelled(part, key, part.label());
        }

        private static Field labelled(Field part, String key, String label) {
            return new Field(
                    key,
                    part.kind(),
                    label,
                    part.question(),
                    part.hint(),
                    part.required(),
                    part.personal(),
                    part.specific(),
                    part.export(),
                    part.choices(),
                    part.limits(),
                    part.paperAllowed(),
                    part.register(),
                    part.fields());
        }

        /** Name of an input of an entry. */
        public static String name(Field group, int entry, String part) {
            return group.key() + "-" + entry + "-" + part;
        }

        public static int least(Field group) {
            Long min = group.limits().min();
            return min == null ? 1 : Math.toIntExact(min);
        }

        public static int most(Field group) {
            Long max = group.limits().max();
            return max == null ? MOST : Math.toIntExact(max);
        }

        /** How many entries a form shows: those that came with it, and never fewer than must be given. */
        public static int shown(Field group, Map<String, String> inputs) {
            int last = IntStream.range(0, most(group))
                    .filter(entry -> has(group, entry, inputs))
                    .max()
                    .orElse(-1);
            return Math.max(last + 1, Math.max(1, least(group)));
        }

        /** The same form with room for one entry more. */
        public static Posted withRoom(Field group, Posted posted) {
            int next = shown(group, posted.values());
            return next < most(group) ? posted.with(name(group, next, "baru"), "") : posted;
        }

        private static boolean has(Field group, int entry, Map<String, String> inputs) {
            String beginning = name(group, entry, "");
            return inputs.keySet().stream().anyMatch(name -> name.startsWith(beginning));
        }

        /** The entries to read: what was left blank or crossed out counts only as far as too few are there. */
        public static List<Integer> filled(Field group, Posted posted) {
            int shown = shown(group, posted.values());
            List<Integer> filled = new ArrayList<>(IntStream.range(0, shown)
                    .filter(entry -> !isRemoved(group, entry, posted) && !isBlank(group, entry, posted))
                    .boxed()
                    .toList());
            if (group.required()) {
                IntStream.range(0, shown)
                        .filter(entry -> !isRemoved(group, entry, posted) && isBlank(group, entry, posted))
                        .limit(Math.max(0, least(group) - filled.size()))
                        .forEach(filled::add);
            }
            return filled.stream().sorted().toList();
        }

        private static boolean isRemoved(Field group, int entry, Posted posted) {
            return !posted.text(name(group, entry, REMOVED)).isEmpty();
        }

        private static boolean isBlank(Field group, int entry, Posted posted) {
            String beginning = name(group, entry, "");
            return posted.values().keySet().stream()
                    .filter(name -> name.startsWith(beginning))
                    .allMatch(name -> posted.text(name).isEmpty());
        }

        /**
         * The field of an answer, also of one in an entry of a group; then its label tells which entry.
         *
         * @throws IllegalArgumentException if none of these fields has it
         */
        public static Field named(List<Field> fields, String key) {
            for (Field field : fields) {
                Field owner = field.key().equals(key) ? field : owner(field, key);
                if (owner.key().equals(key)) {
                    return owner.equals(field) ? field : of(field, owner);
                }
            }
            throw new IllegalArgumentException("No field " + key);
        }

        private static Field of(Field group, Field part) {
            int entry = Integer.parseInt(
                    part.key().substring(group.key().length() + 1).replaceFirst("-.*", ""));
            return labelled(part, part.key(), group.label() + " " + (entry + 1) + ": " + part.label());
        }

        /** The field of an input: the part of a group, or the field itself. */
        public static Field owner(Field field, String input) {
            if (field.kind() != Kind.GROUP) {
                return field;
            }
            return IntStream.range(0, most(field))
                    .boxed()
                    .flatMap(entry -> parts(field, entry).stream())
                    .filter(part -> input.equals(part.key()) || input.startsWith(part.key() + "-"))
                    .findFirst()
                    .orElse(field);
        }
    }
}
