package id.pendapa.catalogue;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One version of a service, as data (DESIGN.md section 4): everything that the office promises, asks, checks, does and
 * hands out. Immutable; a submitted request keeps the version that it was made with.
 *
 * @param code stable code of the service, for example {@code DISP-NIKAH}
 * @param identity how sure the office must be of the applicant before a letter is released
 * @param intake what happens before submission and what is promised at submission
 * @param card what the public reads
 * @param data the answers, each once
 * @param pages the order of the questions; refers to {@code data} by key
 * @param flow states and actions from submission to the end
 * @param letters what is handed out
 * @param tests sample citizens and the state that each must reach
 */
public record ServiceDefinition(
        String code,
        int version,
        Identity identity,
        Intake intake,
        Card card,
        List<Field> data,
        List<Page> pages,
        List<Rule> rules,
        Flow flow,
        List<Letter> letters,
        List<Sample> tests) {

    public ServiceDefinition {
        data = List.copyOf(data);
        pages = List.copyOf(pages);
        rules = List.copyOf(rules);
        letters = List.copyOf(letters);
        tests = List.copyOf(tests);
    }

    /** The field of this key; publishing made sure that every reference has one. */
    public Field field(String key) {
        return data.stream()
                .filter(field -> field.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(code + " has no field " + key));
    }

    public Letter letter(String letterCode) {
        return letters.stream()
                .filter(letter -> letter.code().equals(letterCode))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(code + " has no letter " + letterCode));
    }

    /** How sure the office must be who the applicant is (decision Who-Are-You). */
    public enum Identity {
        NONE,
        SEEN,
        ACCOUNT
    }

    /**
     * What happens before and at submission.
     *
     * @param draftExpiry how long an unsent draft is kept after its last answer
     * @param checkWorkingDays "Diperiksa paling lambat …": working days from submission to the first check
     * @param finishWorkingMinutes "selesai paling lambat …": office minutes from complete papers, or null when counted in days
     * @param finishWorkingDays working days from complete papers, or null when counted in minutes
     * @param completionDays calendar days that the applicant has for a requested completion before the request lapses
     * @param escalateAfterMinutes office minutes beyond a promise until the Kasi, the Sekcam and the Camat are told, or null for the office's own
     * @param undoMinutes how long an officer may take back a step that nobody outside knows of; 0 for never
     */
    public record Intake(
            Duration draftExpiry,
            int checkWorkingDays,
            @Nullable Integer finishWorkingMinutes,
            @Nullable Integer finishWorkingDays,
            int completionDays,
            @Nullable List<Integer> escalateAfterMinutes,
            int undoMinutes) {}

    /**
     * The public card: the service standard in words.
     *
     * @param result what one gets
     * @param duration how long it takes, in words
     * @param contoh true while time and requirements come from another kecamatan and the Camat has not adopted them
     * @param feeRupiah 0 unless a regulation says otherwise
     * @param closedReason why it cannot be applied for now, or null when open
     * @param dataUse what happens with my data, in plain words
     * @param notes further sentences shown on the card
     * @param standard the 14 components of the service standard (UU 25/2009 Ps. 21) by key
     */
    public record Card(
            String title,
            String summary,
            List<String> keywords,
            List<String> who,
            List<String> bring,
            String result,
            String duration,
            boolean contoh,
            long feeRupiah,
            List<LegalBasis> legalBasis,
            @Nullable String closedReason,
            String dataUse,
            List<String> notes,
            Map<String, String> standard) {

        public Card {
            keywords = List.copyOf(keywords);
            who = List.copyOf(who);
            bring = List.copyOf(bring);
            legalBasis = List.copyOf(legalBasis);
            notes = List.copyOf(notes);
            standard = Collections.unmodifiableMap(new LinkedHashMap<>(standard));
        }

        @JsonIgnore
        public boolean isOpen() {
            return closedReason == null;
        }
    }

    public record LegalBasis(String text, boolean confirmed) {}

    /** The kinds of answers. */
    public enum Kind {
        TEXT,
        LONG_TEXT,
        NUMBER,
        RUPIAH,
        DATE,
        NIK,
        FAMILY_CARD,
        PHONE,
        EMAIL,
        CHOICE,
        CHECKBOXES,
        AREA,
        ADDRESS,
        PERSON,
        FILE,
        GROUP,
        DECLARATION
    }

    public enum Export {
        NEVER,
        YES,
        OBFUSCATED
    }

    /**
     * One answer that the service needs.
     *
     * @param key lower camel case, unique in the definition
     * @param label the question's short name, as on a paper form
     * @param question the question as asked on its page, or null to use the label
     * @param personal personal data under UU 27/2022
     * @param specific specific personal data under Ps. 4 of it (health, children, finance …)
     * @param choices for CHOICE and CHECKBOXES
     * @param limits bounds for text, number, date
     * @param paperAllowed for FILE: "saya bawa kertasnya" is an answer
     * @param register register field that can fill it for a clerk, or null
     * @param fields for GROUP: what each entry asks; limits {@code min} and {@code max} bound the number of entries
     */
    public record Field(
            String key,
            Kind kind,
            String label,
            @Nullable String question,
            @Nullable String hint,
            boolean required,
            boolean personal,
            boolean specific,
            Export export,
            List<Choice> choices,
            Limits limits,
            boolean paperAllowed,
            @Nullable String register,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Field> fields) {

        public Field {
            choices = List.copyOf(choices);
            fields = List.copyOf(fields);
        }

        public String asked() {
            return question == null ? label : question;
        }
    }

    public record Choice(String code, String label) {}

    /** Bounds; null means no bound. Dates are relative to the office's today in days. */
    public record Limits(
            @Nullable Integer minLength,
            @Nullable Integer maxLength,
            @Nullable Long min,
            @Nullable Long max,
            @Nullable Integer earliestDays,
            @Nullable Integer latestDays,
            @Nullable Integer maxFiles) {

        public static final Limits NONE = new Limits(null, null, null, null, null, null, null);
    }

    /**
     * One page of the form.
     *
     * @param id part of the page's address, lower case with hyphens
     * @param fields keys of the fields asked on it
     */
    public record Page(String id, String title, @Nullable String help, List<String> fields) {
        public Page {
            fields = List.copyOf(fields);
        }
    }

    public enum RuleKind {
        /** Where it is false the request cannot be submitted; the message says why and what to do. */
        ELIGIBILITY,
        /** Where it is false the pages or fields in {@code targets} are skipped. */
        SHOW,
        /** Where it is false a warning is shown to the applicant and to the desk; one may go on. */
        WARN
    }

    /**
     * A rule: a condition that should hold.
     *
     * @param targets for SHOW: ids of pages or keys of fields
     * @param message what the person reads where it does not hold
     */
    public record Rule(
            String id, RuleKind kind, Condition condition, List<String> targets, String message, boolean contoh) {
        public Rule {
            targets = List.copyOf(targets);
        }
    }

    /** The closed set of operators. An unanswered field makes a condition unknown, never true or false. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "op")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Condition.All.class, name = "all"),
        @JsonSubTypes.Type(value = Condition.Any.class, name = "any"),
        @JsonSubTypes.Type(value = Condition.Not.class, name = "not"),
        @JsonSubTypes.Type(value = Condition.In.class, name = "in"),
        @JsonSubTypes.Type(value = Condition.Answered.class, name = "answered"),
        @JsonSubTypes.Type(value = Condition.Between.class, name = "between"),
        @JsonSubTypes.Type(value = Condition.AgeAtLeast.class, name = "ageAtLeast"),
        @JsonSubTypes.Type(value = Condition.FewerWorkingDays.class, name = "fewerWorkingDays"),
        @JsonSubTypes.Type(value = Condition.NotAfter.class, name = "notAfter"),
        @JsonSubTypes.Type(value = Condition.Distinct.class, name = "distinct")
    })
    public sealed interface Condition {
        record All(List<Condition> of) implements Condition {}

        record Any(List<Condition> of) implements Condition {}

        record Not(Condition of) implements Condition {}

        /** The answer's code, text or number equals one of the values; of several ticked codes one is enough. */
        record In(String field, List<String> values) implements Condition {}

        record Answered(String field) implements Condition {}

        /** A number or amount lies within the bounds; null is no bound. */
        record Between(
                String field, @Nullable Long min, @Nullable Long max) implements Condition {}

        /** The person born on {@code birthDate} (a DATE field, or a PERSON field) is at least so old on the other date. */
        record AgeAtLeast(String birthDate, String onDate, int years) implements Condition {}

        /** Fewer than {@code days} working days lie between the two dates (the first not counted). */
        record FewerWorkingDays(String fromDate, String toDate, int days) implements Condition {}

        /** First date is on or before the second. */
        record NotAfter(String first, String second) implements Condition {}

        /** No NIK stands twice among these people: PERSON, NIK or GROUP fields. */
        record Distinct(List<String> people) implements Condition {}
    }

    /** The four phases that code knows; states are data. */
    public enum Phase {
        OPEN,
        WAITING_APPLICANT,
        WAITING_OTHER,
        ENDED
    }

    public enum Outcome {
        GRANTED,
        REFUSED,
        WITHDRAWN,
        LAPSED
    }

    public enum Level {
        KELURAHAN,
        KECAMATAN
    }

    /** States and actions. The first state is where a submitted request begins. */
    public record Flow(List<State> states, List<Action> actions) {
        public Flow {
            states = List.copyOf(states);
            actions = List.copyOf(actions);
        }

        public State state(String stateCode) {
            return states.stream()
                    .filter(state -> state.code().equals(stateCode))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("No state " + stateCode));
        }

        public Optional<Action> findAction(String actionCode) {
            return actions.stream()
                    .filter(action -> action.code().equals(actionCode))
                    .findFirst();
        }

        public List<Action> from(String stateCode) {
            return actions.stream()
                    .filter(action -> action.from().contains(stateCode))
                    .toList();
        }
    }

    /**
     * A state.
     *
     * @param code Indonesian data code, for example {@code DIPERIKSA_LOKET}
     * @param citizenText whole sentence for the applicant, for example "Petugas sedang memeriksa berkas Anda."
     * @param duty duty that is expected to act, or null
     * @param level at which level that duty works
     */
    public record State(
            String code,
            String label,
            String citizenText,
            Phase phase,
            @Nullable Outcome outcome,
            @Nullable String duty,
            Level level) {}

    /** What the clock does when an action is done. Waiting for another office is counted apart from PAUSE. */
    public enum ClockEffect {
        NONE,
        /** Papers are complete: "selesai paling lambat" is counted from now. */
        START,
        PAUSE,
        WAIT_OTHER,
        RESUME,
        STOP
    }

    /** What an action asks of the one who does it. */
    public enum Need {
        /** A reason in words that the applicant can read. */
        REASON,
        /** A legal basis and how to object: for refusals. */
        LEGAL_BASIS,
        /** Items that the applicant must complete, each with a reason; CHECKLIST asks for a tick on each line. */
        ITEMS,
        CHECKLIST,
        /** Who checked the identity, and how. */
        IDENTITY,
        /** Who took it, and on what proof. STAMP asks nothing: copies go into the register of stamped copies. */
        HAND_OVER,
        STAMP
    }

    /**
     * An action: what someone may do in a state.
     *
     * @param code Indonesian data code, for example {@code NYATAKAN_LENGKAP}
     * @param historyText sentence for the history that the applicant reads
     * @param from states in which it is possible
     * @param duty duty that may do it; {@code PEMOHON} is the applicant, {@code SISTEM} the system (a letter was signed)
     * @param level at which level the duty is held; KELURAHAN means: of the request's kelurahan
     * @param primary whether it is the one big next step
     * @param checklist lines for {@link Need#CHECKLIST}
     * @param notSameAs codes of actions whose doer may not do this one (four-eyes)
     * @param makesLetter code of the letter that is allotted and put up for signing, or null
     * @param afterLetter code of the letter whose signing triggers this action (duty {@code SISTEM}), or null
     * @param cancelsLetter code of the letter whose number is cancelled by this action, or null
     * @param notices codes of message templates sent to the applicant
     */
    public record Action(
            String code,
            String label,
            String historyText,
            List<String> from,
            String to,
            String duty,
            Level level,
            boolean primary,
            List<Need> needs,
            List<String> checklist,
            List<String> notSameAs,
            @Nullable String makesLetter,
            @Nullable String afterLetter,
            @Nullable String cancelsLetter,
            ClockEffect clock,
            List<String> notices) {

        public static final String APPLICANT = "PEMOHON";
        public static final String SYSTEM = "SISTEM";

        public Action {
            from = List.copyOf(from);
            needs = List.copyOf(needs);
            checklist = List.copyOf(checklist);
            notSameAs = List.copyOf(notSameAs);
            notices = List.copyOf(notices);
        }

        public boolean asks(Need need) {
            return needs.contains(need);
        }
    }

    /**
     * A letter that the service hands out.
     *
     * @param code unique in the definition
     * @param title printed title, for example "SURAT KETERANGAN TIDAK MAMPU"
     * @param template jte template under {@code letters/template/}, with its version in the name
     * @param classification code under Permendagri 83/2022, as the office adopted it
     * @param series number series; KELURAHAN ones exist once per kelurahan. Of the position {@code signatory} somebody signs.
     * @param onBehalfOf heading above the signatory's own title, the office in whose name it is signed, for example "Wali Kota Salatiga", or null
     * @param delegable whether a.n. and u.b. delegation may sign it
     * @param attests code of the letter of the same request whose number and SHA-256 this one names, or null
     * @param pen whether it is always signed by hand, because others sign beside the official
     */
    public record Letter(
            String code,
            String title,
            String template,
            String classification,
            String series,
            Level letterhead,
            String signatory,
            @Nullable String onBehalfOf,
            boolean delegable,
            @Nullable String attests,
            boolean pen) {}

    /**
     * A sample citizen: answers, the day, the actions, and the state that must be reached. Run before publishing.
     *
     * @param answers answers in the same JSON shape as those of a request
     * @param blockedBy id of the eligibility rule that must refuse it, or null
     * @param endsIn state after the last action, or null if refused
     */
    public record Sample(
            String name,
            Map<String, Object> answers,
            LocalDate today,
            @Nullable String blockedBy,
            List<String> actions,
            @Nullable String endsIn) {
        public Sample {
            answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
            actions = List.copyOf(actions);
        }
    }
}
