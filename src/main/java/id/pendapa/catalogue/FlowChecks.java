package id.pendapa.catalogue;

import id.pendapa.catalogue.ServiceDefinition.Action;
import id.pendapa.catalogue.ServiceDefinition.Flow;
import id.pendapa.catalogue.ServiceDefinition.Letter;
import id.pendapa.catalogue.ServiceDefinition.Need;
import id.pendapa.catalogue.ServiceDefinition.Phase;
import id.pendapa.catalogue.ServiceDefinition.State;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Checks a flow: every reference known, every state reachable, every request able to end. */
final class FlowChecks {

    /** Codes of the duties that an action may ask for. */
    static final Set<String> DUTIES = Set.of(
            Action.APPLICANT,
            Action.SYSTEM,
            "LOKET",
            "KELURAHAN",
            "LURAH",
            "KASI_PELAYANAN",
            "KASI_PEMERINTAHAN",
            "SEKCAM",
            "CAMAT");

    private final ServiceDefinition definition;
    private final Flow flow;
    private final Set<String> states = new HashSet<>();
    private final Set<String> actions = new HashSet<>();
    private final List<DefinitionFault> faults = new ArrayList<>();

    FlowChecks(ServiceDefinition definition) {
        this.definition = definition;
        this.flow = definition.flow();
        flow.states().forEach(state -> states.add(state.code()));
        flow.actions().forEach(action -> actions.add(action.code()));
    }

    List<DefinitionFault> faults() {
        if (states.size() < flow.states().size()
                || actions.size() < flow.actions().size()) {
            faults.add(new DefinitionFault(
                    "flow", "Ada keadaan atau tindakan yang ditulis dua kali: ganti nama salah satunya."));
        }
        flow.states().forEach(this::state);
        flow.actions().forEach(this::action);
        if (faults.isEmpty()) {
            reach();
        }
        return faults;
    }

    private void state(State state) {
        String place = "flow.states." + state.code();
        if ((state.phase() == Phase.ENDED) != (state.outcome() != null)) {
            faults.add(new DefinitionFault(
                    place, "Hasil (outcome) hanya untuk keadaan dengan phase ENDED, dan di sana wajib ada."));
        }
        if (state.phase() == Phase.OPEN && state.duty() == null) {
            faults.add(
                    new DefinitionFault(
                            place,
                            "Tidak ada yang bertugas di sini: isi duty, kalau tidak permohonan tidak muncul di daftar siapa pun."));
        }
        duty(place, state.duty());
        if (state.phase() == Phase.ENDED && !flow.from(state.code()).isEmpty()) {
            faults.add(new DefinitionFault(
                    place, "Sudah berakhir, tetapi masih ada tindakan dari sini: hapus tindakannya."));
        }
    }

    private void duty(String place, @Nullable String duty) {
        if (duty != null && !DUTIES.contains(duty)) {
            faults.add(new DefinitionFault(
                    place,
                    "Tidak ada tugas “" + duty + "”; yang ada: " + String.join(", ", new TreeSet<>(DUTIES)) + "."));
        }
    }

    private void action(Action action) {
        String place = "flow.actions." + action.code();
        Stream.concat(action.from().stream(), Stream.of(action.to()))
                .filter(code -> !states.contains(code))
                .forEach(code -> faults.add(new DefinitionFault(
                        place, "Tidak ada keadaan “" + code + "”: periksa ejaannya atau tambahkan keadaan itu.")));
        duty(place, action.duty());
        action.notSameAs().stream()
                .filter(code -> !actions.contains(code))
                .forEach(code -> faults.add(new DefinitionFault(
                        place,
                        "notSameAs menyebut tindakan yang tidak ada: “" + code + "”. Periksa ejaannya atau hapus.")));
        if (action.asks(Need.CHECKLIST) == action.checklist().isEmpty()) {
            faults.add(new DefinitionFault(
                    place,
                    "Daftar periksa (checklist) hanya bila needs memuat CHECKLIST, dan di sana wajib ada isinya."));
        }
        Stream.of(action.makesLetter(), action.afterLetter(), action.cancelsLetter())
                .filter(Objects::nonNull)
                .filter(code -> definition.letters().stream().map(Letter::code).noneMatch(code::equals))
                .forEach(code -> faults.add(new DefinitionFault(
                        place, "Tidak ada surat “" + code + "”: periksa ejaannya atau tambahkan di letters.")));
    }

    private void reach() {
        Set<String> reached = new HashSet<>(Set.of(flow.states().get(0).code()));
        while (flow.actions().stream()
                .filter(action -> action.from().stream().anyMatch(reached::contains))
                .map(action -> reached.add(action.to()))
                .reduce(false, Boolean::logicalOr)) {
            // Until nothing new is reached.
        }
        Set<String> ending = new HashSet<>();
        flow.states().stream().filter(state -> state.phase() == Phase.ENDED).forEach(state -> ending.add(state.code()));
        while (flow.actions().stream()
                .filter(action -> ending.contains(action.to()))
                .map(action -> ending.addAll(action.from()))
                .reduce(false, Boolean::logicalOr)) {
            // Until nothing new leads to an end.
        }
        for (String code : states) {
            if (!reached.contains(code)) {
                faults.add(new DefinitionFault(
                        "flow.states." + code,
                        "Tidak ada tindakan yang menuju ke sini: tambahkan tindakannya atau hapus keadaan ini."));
            }
            if (!ending.contains(code)) {
                faults.add(
                        new DefinitionFault(
                                "flow.states." + code,
                                "Dari sini permohonan tidak pernah berakhir (jalannya berputar atau buntu): tambahkan tindakan menuju keadaan akhir."));
            }
        }
    }
}
