package id.pendapa.requests.web;

import id.pendapa.catalogue.Answer;
import id.pendapa.catalogue.Posted;
import id.pendapa.catalogue.Posted.Groups;
import id.pendapa.catalogue.ServiceDefinition.Field;
import id.pendapa.catalogue.ServiceDefinition.Kind;
import id.pendapa.office.Kelurahan;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One field of a form, ready to draw.
 *
 * @param typed everything typed into the form, by name of the input
 * @param errors messages by name of the input
 * @param known files sent earlier, by their key
 * @param kelurahans the kelurahan to choose from
 * @param alone whether the page asks nothing else, so that the question is its heading
 */
public record FieldForm(
        Field field,
        Posted typed,
        Map<String, String> errors,
        Map<String, Answer.FileRef> known,
        List<Kelurahan> kelurahans,
        boolean alone) {

    public FieldForm {
        known = Map.copyOf(known);
        kelurahans = List.copyOf(kelurahans);
    }

    /** The same field on a page that has its own heading. */
    public FieldForm below() {
        return new FieldForm(field, typed, errors, known, kelurahans, false);
    }

    /** The entries of a group, each with its parts. */
    public List<List<FieldForm>> entries(boolean spare) {
        int count = Groups.shown(field, typed.values());
        int all = spare && count < Groups.most(field) ? count + 1 : count;
        return IntStream.range(0, all)
                .mapToObj(entry -> Groups.parts(field, entry).stream()
                        .map(part -> new FieldForm(part, typed, errors, known, kelurahans, false))
                        .toList())
                .toList();
    }

    /** Whether a group has room for one entry more. */
    public boolean hasRoom() {
        return field.kind() == Kind.GROUP && Groups.shown(field, typed.values()) < Groups.most(field);
    }

    public String key() {
        return field.key();
    }

    /** Name of the input for a part of the field. */
    public String name(String part) {
        return field.key() + "-" + part;
    }

    /** What was typed into the field's only input. */
    public String value() {
        return typed.values().getOrDefault(field.key(), "");
    }

    /** What was typed into a part of it. */
    public String value(String part) {
        return typed.values().getOrDefault(name(part), "");
    }

    /** What is wrong with the field's only input, or null. */
    public @Nullable String error() {
        return errors.get(field.key());
    }

    public @Nullable String error(String part) {
        return errors.get(name(part));
    }

    /** The question, with the mark of those that may stay empty. */
    public String label(String optional) {
        return field.required() ? field.asked() : field.asked() + " " + optional;
    }

    /** Files that came with an earlier form, as far as they are kept. */
    public List<Answer.FileRef> files() {
        return typed.sentBefore(field.key()).stream()
                .flatMap(key -> Optional.ofNullable(known.get(key)).stream())
                .toList();
    }

    /** Whether the form asks for files, here or in an entry. */
    public boolean takesFiles() {
        return field.kind() == Kind.FILE || field.fields().stream().anyMatch(part -> part.kind() == Kind.FILE);
    }

    public int mostFiles() {
        return FormReader.mostFiles(field);
    }
}
