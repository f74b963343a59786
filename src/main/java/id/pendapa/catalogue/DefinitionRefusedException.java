package id.pendapa.catalogue;

import java.util.List;
import java.util.stream.Collectors;

/** A definition that must not go live, with everything that is wrong with it. */
final class DefinitionRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<DefinitionFault> faults;

    DefinitionRefusedException(String service, List<DefinitionFault> faults) {
        super("Definisi layanan " + service + " ditolak: "
                + faults.stream().map(DefinitionFault::toString).collect(Collectors.joining("; ")));
        this.faults = List.copyOf(faults);
    }

    public List<DefinitionFault> faults() {
        return faults;
    }
}
