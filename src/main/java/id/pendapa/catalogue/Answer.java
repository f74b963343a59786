package id.pendapa.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import id.pendapa.shared.Nik;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One answer of a citizen, checked. In JSON each carries its shape under {@code is}. Answers are personal data: printing
 * one for people is the work of {@code AnswerPrinter}, and {@code toString} tells nothing.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Answer.Text.class, name = "text"),
    @JsonSubTypes.Type(value = Answer.Amount.class, name = "amount"),
    @JsonSubTypes.Type(value = Answer.Day.class, name = "day"),
    @JsonSubTypes.Type(value = Answer.Identity.class, name = "nik"),
    @JsonSubTypes.Type(value = Answer.Area.class, name = "area"),
    @JsonSubTypes.Type(value = Answer.Address.class, name = "address"),
    @JsonSubTypes.Type(value = Answer.Person.class, name = "person"),
    @JsonSubTypes.Type(value = Answer.Files.class, name = "files"),
    @JsonSubTypes.Type(value = Answer.Declared.class, name = "declared"),
    @JsonSubTypes.Type(value = Answer.Several.class, name = "several"),
    @JsonSubTypes.Type(value = Answer.Group.class, name = "group")
})
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface Answer {

    /** TEXT, LONG_TEXT (lines), CHOICE (the code), FAMILY_CARD (16 digits), PHONE (international form), EMAIL. */
    record Text(String value) implements Answer {
        @Override
        public String toString() {
            return "Text[•••]";
        }
    }

    /** NUMBER or RUPIAH. */
    record Amount(long value) implements Answer {
        @Override
        public String toString() {
            return "Amount[•••]";
        }
    }

    /** DATE. */
    record Day(LocalDate value) implements Answer {
        @Override
        public String toString() {
            return "Day[•••]";
        }
    }

    /** NIK, or the reason why the person has none. Exactly one is there. */
    record Identity(@Nullable Nik nik, @Nullable String reasonForNone) implements Answer {
        @Override
        public String toString() {
            return "Identity[•••]";
        }
    }

    /** AREA: a kelurahan of the office with RT and RW as typed digits. */
    record Area(String kelurahanCode, String rt, String rw) implements Answer {
        @Override
        public String toString() {
            return "Area[•••]";
        }
    }

    /**
     * ADDRESS anywhere: street, and below it a kelurahan of the office with RT and RW, or places as text; a country
     * stands only for an address abroad.
     */
    record Address(
            String street,
            @Nullable Area area,
            @Nullable String kelurahan,
            @Nullable String kecamatan,
            @Nullable String city,
            @Nullable String province,
            @Nullable String country)
            implements Answer {
        @Override
        public String toString() {
            return "Address[•••]";
        }
    }

    /** PERSON: who somebody is. Sex is {@code L} or {@code P}. */
    record Person(String name, Identity identity, String birthPlace, LocalDate birthDate, String sex, String occupation)
            implements Answer {
        @Override
        public String toString() {
            return "Person[•••]";
        }
    }

    /** FILE: keys in the file store, or the promise to bring the paper. */
    record Files(List<FileRef> files, boolean bringsPaper) implements Answer {
        public Files {
            files = List.copyOf(files);
        }

        @Override
        public String toString() {
            return "Files[" + files.size() + ", " + bringsPaper + "]";
        }
    }

    /** A stored file; the name is only ever shown. */
    record FileRef(String key, String name) {
        @Override
        public String toString() {
            return "FileRef[" + key + "]";
        }
    }

    /** DECLARATION: stated as true. */
    record Declared(boolean value) implements Answer {}

    /** CHECKBOXES: codes of the ticked choices, in the order of the definition; at least one. */
    record Several(List<String> values) implements Answer {
        public Several {
            values = List.copyOf(values);
        }

        @Override
        public String toString() {
            return "Several[•••]";
        }
    }

    /** GROUP: one map for each entry, from the key of the part to its answer. */
    record Group(List<Map<String, Answer>> entries) implements Answer {
        public Group {
            entries = entries.stream()
                    .map(entry -> Collections.unmodifiableMap(new LinkedHashMap<>(entry)))
                    .toList();
        }

        /** The same with further answers in its entries, as many maps as there are entries. */
        public Group with(List<? extends Map<String, ? extends Answer>> more) {
            List<Map<String, Answer>> whole = new ArrayList<>();
            for (int entry = 0; entry < entries.size(); entry++) {
                Map<String, Answer> answers = new LinkedHashMap<>(entries.get(entry));
                answers.putAll(more.get(entry));
                whole.add(answers);
            }
            return new Group(whole);
        }

        /** The same without papers: what a letter tells of each entry. */
        public Group withoutFiles() {
            return new Group(entries.stream()
                    .map(entry -> {
                        Map<String, Answer> told = new LinkedHashMap<>(entry);
                        told.values().removeIf(Files.class::isInstance);
                        return told;
                    })
                    .toList());
        }

        @Override
        public String toString() {
            return "Group[" + entries.size() + "]";
        }
    }
}
