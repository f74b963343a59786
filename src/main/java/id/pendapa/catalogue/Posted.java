package id.pendapa.catalogue;

import id.pendapa.catalogue.ServiceDefinition.Field;
import id.pendapa.catalogue.ServiceDefinition.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What came with a form, by name of the input. Inputs of a field are named after its key: {@code akad-hari}, {@code
 * pemohon-nama}; a field with one input has the key itself.
 */
public record Posted(Map<String, String> values) {

    public Posted {
        values = Map.copyOf(values);
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
            return new Field(
                    key,
                    part.kind(),
                    part.label(),
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
            if (next >= most(group)) {
                return posted;
            }
            Map<String, String> more = new HashMap<>(posted.values());
            more.put(name(group, next, "baru"), "");
            return new Posted(more);
        }

        private static boolean has(Field group, int entry, Map<String, String> inputs) {
            String beginning = name(group, entry, "");
            return inputs.keySet().stream().anyMatch(name -> name.startsWith(beginning));
        }

        /** The entries to read: what was left blank or crossed out counts only as far as too few are there. */
        static List<Integer> filled(Field group, Posted posted, boolean required) {
            int shown = shown(group, posted.values());
            List<Integer> filled = new ArrayList<>(IntStream.range(0, shown)
                    .filter(entry -> !isRemoved(group, entry, posted) && !isBlank(group, entry, posted))
                    .boxed()
                    .toList());
            if (required) {
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
