package id.pendapa.catalogue;

import id.pendapa.catalogue.ServiceDefinition.Flow;
import id.pendapa.platform.Actor;
import id.pendapa.platform.Audit;
import id.pendapa.platform.FormKeys;
import id.pendapa.platform.Gate;
import id.pendapa.platform.Permission;
import id.pendapa.shared.NotFoundException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whole definitions, for offices that change form, rules, flow or letters of a service or bring one of their own: the
 * document is edited elsewhere, checked here, and approved by another officer like a card.
 */
@Service
public class DefinitionDesk {

    private final Gate gate;
    private final Catalogue catalogue;
    private final CardPublishing publishing;
    private final CardProposals proposals;
    private final RuleSentences sentences;
    private final ServiceRetiring retiring;
    private final FormKeys formKeys;
    private final Audit audit;
    private final InstantSource clock;

    DefinitionDesk(
            Gate gate,
            Catalogue catalogue,
            CardPublishing publishing,
            CardProposals proposals,
            RuleSentences sentences,
            ServiceRetiring retiring,
            FormKeys formKeys,
            Audit audit,
            InstantSource clock) {
        this.gate = gate;
        this.catalogue = catalogue;
        this.publishing = publishing;
        this.proposals = proposals;
        this.sentences = sentences;
        this.retiring = retiring;
        this.formKeys = formKeys;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Something that must be mended first.
     *
     * @param place where in the document
     * @param cure what is wrong there and what to do
     */
    public record Fault(String place, String cure) {}

    /**
     * What became of an uploaded document.
     *
     * @param proposal number of the proposal, or null where something is wrong
     * @param faults all that is wrong
     */
    public record Outcome(@Nullable Long proposal, List<Fault> faults) {
        public Outcome {
            faults = List.copyOf(faults);
        }
    }

    /**
     * A service as those read it who answer for it.
     *
     * @param rules each rule as a sentence
     * @param samples the definition's own sample citizens, played now
     */
    public record Reading(String code, String title, int version, Flow flow, List<Spoken> rules, List<Played> samples) {
        public Reading {
            rules = List.copyOf(rules);
            samples = List.copyOf(samples);
        }
    }

    /** A rule as a sentence, and what people read where it does not hold. */
    public record Spoken(String sentence, String message) {}

    /**
     * A sample citizen.
     *
     * @param end where the way ends: label of the last state, or the rule that refuses
     * @param fault why it does not end so, or null where all is well
     */
    public record Played(String name, String end, @Nullable String fault) {}

    /**
     * Where a service stands.
     *
     * @param service the live version, or the one that was live last
     * @param retired since when and why it is offered no more, or null while it is live
     * @param retirable whether whoever looks may take it away
     * @param proposal the change that waits, or null
     */
    public record Standing(
            PublishedService service,
            Catalogue.@Nullable Retired retired,
            boolean retirable,
            @Nullable Long proposal) {}

    /** Services that are offered no more. */
    @Transactional(readOnly = true)
    public List<Catalogue.Retired> listRetired() {
        gate.require(Permission.CATALOGUE_PROPOSE);
        return catalogue.listRetired();
    }

    /** Whether a service is offered, for those who may change that. */
    @Transactional(readOnly = true)
    public Standing standing(String code) {
        gate.require(Permission.CATALOGUE_PROPOSE);
        Catalogue.Retired retired = catalogue.findRetired(code).orElse(null);
        return new Standing(
                retired == null ? catalogue.getLive(code) : retired.service(),
                retired,
                retired == null && gate.may(Permission.CATALOGUE_RETIRE),
                proposals.findWaiting(code).orElse(null));
    }

    /**
     * Takes a service out of the hall, once per form. Requests that were sent keep their version.
     *
     * @param versionSeen version that the officer had before their eyes
     * @param reason why, read by everybody
     * @param instead what people can do instead, read by everybody
     * @return code of what is wrong by the name of the input; nothing where it is done
     * @throws id.pendapa.shared.ConflictException {@code catalogue.retire.stale} if the service changed, {@code
     *     catalogue.retire.waiting} if a proposal waits
     */
    public Map<String, String> retire(String code, int versionSeen, String reason, String instead, UUID formKey) {
        return retiring.retire(code, versionSeen, reason, instead, formKey);
    }

    /**
     * Proposes to offer a retired service again as it was; another officer approves it like every version.
     *
     * @return number of the proposal
     */
    @Transactional
    public long offerAgain(String code, String reason, UUID formKey) {
        return retiring.offerAgain(code, reason, formKey);
    }

    /** Whoever may bring a document. */
    public void requireProposer() {
        gate.require(Permission.CATALOGUE_PROPOSE);
    }

    /**
     * Proposes the document of a file as the next version of its service, once per form.
     *
     * @throws id.pendapa.shared.ConflictException {@code catalogue.proposal.waiting} if another proposal waits
     */
    @Transactional
    public Outcome propose(byte[] file, String reason, UUID formKey) {
        Actor.Staff staff = gate.require(Permission.CATALOGUE_PROPOSE);
        ServiceDefinition next;
        try {
            next = numbered(DefinitionJson.read(new String(file, StandardCharsets.UTF_8)));
        } catch (DefinitionRefusedException refused) {
            return new Outcome(null, told(refused.faults()));
        }
        List<DefinitionFault> faults = publishing.check(next);
        if (!faults.isEmpty()) {
            return new Outcome(null, told(faults));
        }
        PublishedService base = catalogue.findLive(next.code()).orElse(null);
        String document = DefinitionJson.write(next);
        String id = formKeys.once(formKey, document + reason, () -> {
            long entered = proposals.insert(next.code(), base, document, reason.strip(), staff, clock.instant());
            audit.acted(new Audit.Act(
                    "catalogue.definition-proposed",
                    new Audit.Subject("service", next.code()),
                    Map.of("proposal", Long.toString(entered))));
            return Long.toString(entered);
        });
        return new Outcome(Long.valueOf(id), List.of());
    }

    /** The version that the document was made from, or the one after it, is what may be uploaded; it becomes the next. */
    private ServiceDefinition numbered(ServiceDefinition typed) {
        int newest = publishing.newestVersion(typed.code());
        if (typed.version() < newest || typed.version() > newest + 1) {
            throw new DefinitionRefusedException(
                    typed.code(),
                    List.of(new DefinitionFault(
                            "version",
                            newest == 0
                                    ? "Layanan ini belum ada: mulai dengan versi 1."
                                    : "Versi yang berlaku adalah " + newest + ", berkas ini dari versi "
                                            + typed.version()
                                            + ": unduh lagi versi yang berlaku, lalu ubah yang itu.")));
        }
        return under(typed, newest + 1);
    }

    static ServiceDefinition under(ServiceDefinition typed, int version) {
        return new ServiceDefinition(
                typed.code(),
                version,
                typed.identity(),
                typed.intake(),
                typed.card(),
                typed.data(),
                typed.pages(),
                typed.rules(),
                typed.flow(),
                typed.letters(),
                typed.tests());
    }

    private static List<Fault> told(List<DefinitionFault> faults) {
        return faults.stream()
                .map(fault -> new Fault(fault.place(), fault.cure()))
                .toList();
    }

    /** The live version, for trying it out. */
    @Transactional(readOnly = true)
    public ServiceDefinition live(String code) {
        gate.require(Permission.CATALOGUE_PROPOSE);
        return catalogue.getLive(code).definition();
    }

    /** A proposed version, for trying it out before it is approved. */
    @Transactional(readOnly = true)
    public ServiceDefinition proposed(long id) {
        gate.require(Permission.CATALOGUE_PROPOSE);
        return proposals
                .find(id)
                .map(row -> DefinitionJson.readStored(row.document()))
                .orElseThrow(() -> new NotFoundException("catalogue.proposal.unknown"));
    }

    /** The whole live definition, for reading elsewhere. */
    @Transactional(readOnly = true)
    public String export(String code) {
        gate.require(Permission.CATALOGUE_PROPOSE);
        return DefinitionJson.write(catalogue.getLive(code).definition());
    }

    /** The live version as sentences, flow and played samples. */
    @Transactional(readOnly = true)
    public Reading read(String code) {
        gate.require(Permission.CATALOGUE_PROPOSE);
        ServiceDefinition live = catalogue.getLive(code).definition();
        FlowSimulation simulation = publishing.simulation(live);
        return new Reading(
                live.code(),
                live.card().title(),
                live.version(),
                live.flow(),
                live.rules().stream()
                        .map(rule -> new Spoken(sentences.say(live, rule.condition()), rule.message()))
                        .toList(),
                live.tests().stream()
                        .map(sample -> new Played(
                                sample.name(),
                                end(live, sample),
                                simulation.play(sample).orElse(null)))
                        .toList());
    }

    private static String end(ServiceDefinition definition, ServiceDefinition.Sample sample) {
        if (sample.blockedBy() != null) {
            return definition.rules().stream()
                    .filter(rule -> rule.id().equals(sample.blockedBy()))
                    .map(ServiceDefinition.Rule::message)
                    .findFirst()
                    .orElse(sample.blockedBy());
        }
        return sample.endsIn() == null
                ? "–"
                : definition.flow().state(sample.endsIn()).label();
    }
}
