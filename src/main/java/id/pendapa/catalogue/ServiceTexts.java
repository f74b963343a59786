package id.pendapa.catalogue;

import id.pendapa.catalogue.ServiceDefinition.Action;
import id.pendapa.catalogue.ServiceDefinition.Card;
import id.pendapa.catalogue.ServiceDefinition.Choice;
import id.pendapa.catalogue.ServiceDefinition.Field;
import id.pendapa.catalogue.ServiceDefinition.Flow;
import id.pendapa.catalogue.ServiceDefinition.Page;
import id.pendapa.catalogue.ServiceDefinition.Rule;
import id.pendapa.catalogue.ServiceDefinition.State;
import id.pendapa.platform.page.Language;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What applicants read of a definition, in other languages. The key of a translation is the Indonesian text itself, as
 * it ships: a text that an office wrote anew finds none and stays Indonesian, and no version of a definition ever
 * changes by a translation.
 */
final class ServiceTexts {

    private static final Map<Language, Map<String, String>> TEXTS = read();
    private static final Map<Language, Set<String>> TOLD = values();

    private ServiceTexts() {}

    private static Map<Language, Map<String, String>> read() {
        Map<Language, Map<String, String>> texts = new EnumMap<>(Language.class);
        texts.put(Language.INDONESIAN, Map.of());
        for (Language language : List.of(Language.ENGLISH, Language.JAVANESE)) {
            String json = DefinitionJson.resource("/catalogue/lang/" + language.tag() + ".json");
            Map<String, String> read = JsonMapper.shared().readValue(json, new TypeReference<>() {});
            texts.put(language, Map.copyOf(read));
        }
        return texts;
    }

    private static Map<Language, Set<String>> values() {
        Map<Language, Set<String>> told = new EnumMap<>(Language.class);
        TEXTS.forEach((language, texts) -> told.put(language, Set.copyOf(new HashSet<>(texts.values()))));
        return told;
    }

    /** The texts of one language by the Indonesian ones. */
    static Map<String, String> of(Language language) {
        return TEXTS.getOrDefault(language, Map.of());
    }

    static String tell(String text) {
        return of(Language.current()).getOrDefault(text, text);
    }

    /** Whether a told text stayed Indonesian. */
    static boolean isLeft(String text) {
        return Language.current() != Language.INDONESIAN
                && !TOLD.getOrDefault(Language.current(), Set.of()).contains(text);
    }

    static ServiceDefinition told(ServiceDefinition definition) {
        if (Language.current() == Language.INDONESIAN) {
            return definition;
        }
        return new ServiceDefinition(
                definition.code(),
                definition.version(),
                definition.identity(),
                definition.intake(),
                told(definition.card()),
                definition.data().stream().map(ServiceTexts::told).toList(),
                definition.pages().stream().map(ServiceTexts::told).toList(),
                definition.rules().stream().map(ServiceTexts::told).toList(),
                told(definition.flow()),
                definition.letters(),
                definition.tests());
    }

    static Card told(Card card) {
        Map<String, String> standard = new LinkedHashMap<>(card.standard());
        standard.replaceAll((part, text) -> tell(text));
        return new Card(
                tell(card.title()),
                tell(card.summary()),
                tell(card.keywords()),
                tell(card.who()),
                tell(card.bring()),
                tell(card.result()),
                tell(card.duration()),
                card.contoh(),
                card.feeRupiah(),
                card.legalBasis(),
                tellOrNull(card.closedReason()),
                tell(card.dataUse()),
                tell(card.notes()),
                standard);
    }

    private static Field told(Field field) {
        return new Field(
                field.key(),
                field.kind(),
                tell(field.label()),
                tellOrNull(field.question()),
                tellOrNull(field.hint()),
                field.required(),
                field.personal(),
                field.specific(),
                field.export(),
                field.choices().stream()
                        .map(choice -> new Choice(choice.code(), tell(choice.label())))
                        .toList(),
                field.limits(),
                field.paperAllowed(),
                field.register(),
                field.fields().stream().map(ServiceTexts::told).toList());
    }

    private static Page told(Page page) {
        return new Page(page.id(), tell(page.title()), tellOrNull(page.help()), page.fields());
    }

    private static Rule told(Rule rule) {
        return new Rule(rule.id(), rule.kind(), rule.condition(), rule.targets(), tell(rule.message()), rule.contoh());
    }

    private static Flow told(Flow flow) {
        return new Flow(
                flow.states().stream().map(ServiceTexts::told).toList(),
                flow.actions().stream().map(ServiceTexts::told).toList());
    }

    private static State told(State state) {
        return new State(
                state.code(),
                state.label(),
                tell(state.citizenText()),
                state.phase(),
                state.outcome(),
                state.duty(),
                state.level());
    }

    private static Action told(Action action) {
        return new Action(
                action.code(),
                tell(action.label()), // History names steps that were taken back.
                tell(action.historyText()),
                action.from(),
                action.to(),
                action.duty(),
                action.level(),
                action.primary(),
                action.needs(),
                action.checklist(),
                action.notSameAs(),
                action.makesLetter(),
                action.afterLetter(),
                action.cancelsLetter(),
                action.clock(),
                action.notices());
    }

    private static List<String> tell(List<String> texts) {
        return texts.stream().map(ServiceTexts::tell).toList();
    }

    private static @Nullable String tellOrNull(@Nullable String text) {
        return text == null ? null : tell(text);
    }
}
