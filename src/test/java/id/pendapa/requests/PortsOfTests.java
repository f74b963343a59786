package id.pendapa.requests;

import id.pendapa.accounts.StaffDirectory;
import id.pendapa.catalogue.Catalogue;
import id.pendapa.catalogue.PublishedService;
import id.pendapa.files.FileStore;
import id.pendapa.notifications.MessageTemplate;
import id.pendapa.notifications.Notice;
import id.pendapa.notifications.Notifier;
import id.pendapa.notifications.Recipient;
import id.pendapa.notifications.SentMessage;
import id.pendapa.platform.Actor;
import id.pendapa.platform.Audit;
import id.pendapa.platform.FieldCipher;
import id.pendapa.platform.FormKeys;
import id.pendapa.platform.Gate;
import id.pendapa.platform.Permission;
import id.pendapa.platform.pdf.PaperSize;
import id.pendapa.shared.ConflictException;
import id.pendapa.shared.ForbiddenException;
import id.pendapa.shared.UnavailableException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Stands in for the modules around requests, so that its own work can be seen alone. */
@TestConfiguration(proxyBeanMethods = false)
class PortsOfTests {

    /** Who is signed in, what was written and sent; shared by all ports of a context. */
    static final class World {
        final List<Audit.Act> acts = new ArrayList<>();
        final List<Audit.Sight> sights = new ArrayList<>();
        final List<Notice> notices = new ArrayList<>();
        final Map<String, SentMessage.Channel> preferences = new HashMap<>();
        final List<String> movedFiles = new ArrayList<>();
        final List<LetterOrder> letterOrders = new ArrayList<>();
        final Map<String, LetterState> letters = new HashMap<>();
        final List<byte[]> ownNik = new ArrayList<>();
        final Map<Long, List<byte[]>> ownNikOf = new HashMap<>();
        final List<Actor.Staff> colleagues = new ArrayList<>();
        Actor.@Nullable Staff staff;
    }

    @Bean
    World world() {
        return new World();
    }

    @Bean
    @Primary
    FieldCipher bindingCipher() {
        return new FieldCipher() {
            @Override
            public byte[] seal(String clear, Place place) {
                return (place + "#" + clear).getBytes(StandardCharsets.UTF_8);
            }

            @Override
            public String open(byte[] sealedBytes, Place place) {
                String text = new String(sealedBytes, StandardCharsets.UTF_8);
                if (!text.startsWith(place + "#")) {
                    throw new UnavailableException("cipher.moved");
                }
                return text.substring((place + "#").length());
            }

            @Override
            public byte[] index(String purpose, String value) {
                return (purpose + ":" + value.hashCode()).getBytes(StandardCharsets.UTF_8);
            }

            @Override
            public List<byte[]> indexes(String purpose, String value) {
                return List.of(index(purpose, value));
            }

            @Override
            public List<byte[]> indexesOf(String purpose, byte[] index, byte[] sealed, Place place) {
                return List.of(index);
            }

            @Override
            public boolean isNewest(byte[] sealed) {
                return true;
            }
        };
    }

    @Bean
    @Primary
    Audit remembering(World world) {
        return new Audit() {
            @Override
            public void acted(Act act) {
                world.acts.add(act);
            }

            @Override
            public void saw(Sight sight) {
                world.sights.add(sight);
            }
        };
    }

    @Bean
    @Primary
    Gate openGate(World world) {
        return new Gate() {
            @Override
            public Actor actor() {
                return world.staff == null ? new Actor.Citizen() : world.staff;
            }

            @Override
            public Actor.Staff require(Permission permission) {
                Actor.Staff staff = world.staff;
                if (staff == null) {
                    throw new ForbiddenException("gate.sign-in");
                }
                return staff;
            }

            @Override
            public boolean may(Permission permission) {
                return world.staff != null
                        && (permission != Permission.REQUEST_REASSIGN
                                || world.staff.duties().stream()
                                        .anyMatch(held -> held.duty().equals("SEKCAM")));
            }
        };
    }

    @Bean
    @Primary
    FormKeys rememberedKeys() {
        Map<UUID, String[]> used = new HashMap<>();
        return new FormKeys() {
            @Override
            public UUID issue() {
                return UUID.randomUUID();
            }

            @Override
            public String once(UUID key, String content, Supplier<String> work) {
                String[] before = used.get(key);
                if (before == null) {
                    String answer = work.get();
                    used.put(key, new String[] {content, answer});
                    return answer;
                }
                if (!before[0].equals(content)) {
                    throw new ConflictException("form.other-content");
                }
                return before[1];
            }
        };
    }

    @Bean
    @Primary
    Notifier remembered(World world) {
        return new Notifier() {
            @Override
            public boolean reachesByMachine(Recipient recipient) {
                return false;
            }

            @Override
            public SentMessage send(Notice notice) {
                world.notices.add(notice);
                return new SentMessage(
                        1,
                        MessageTemplate.DITERIMA,
                        SentMessage.Channel.OUTBOX,
                        SentMessage.State.PLANNED,
                        id.pendapa.testing.SettableClock.START);
            }

            @Override
            public List<SentMessage> list(String subjectKind, String subjectKey) {
                return List.of();
            }

            @Override
            public void prefer(Audit.Subject subject, SentMessage.Channel channel) {
                world.preferences.put(subject.key(), channel);
            }

            @Override
            public List<SentMessage.Channel> listWays(Recipient recipient) {
                return List.of(SentMessage.Channel.PRINT);
            }

            @Override
            public Optional<SentMessage.Channel> findPreference(Audit.Subject subject) {
                return Optional.ofNullable(world.preferences.get(subject.key()));
            }
        };
    }

    /** Only moving is used here. */
    @Bean
    @Primary
    FileStore movingOnly(World world) {
        return (FileStore) Proxy.newProxyInstance(
                FileStore.class.getClassLoader(), new Class<?>[] {FileStore.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("move")) {
                        world.movedFiles.add(arguments[0] + " → " + arguments[1]);
                    }
                    if (method.getReturnType() == Optional.class) {
                        return Optional.empty();
                    }
                    if (method.getReturnType() == List.class) {
                        return List.of();
                    }
                    return method.getName().equals("hashCode") ? (Object) 1 : null;
                });
    }

    @Bean
    @Primary
    Catalogue oneService() {
        return new Catalogue() {
            @Override
            public List<Retired> listRetired() {
                return List.of();
            }

            @Override
            public List<PublishedService> listCards() {
                return List.of(SampleService.PUBLISHED);
            }

            @Override
            public List<PublishedService> search(String text) {
                return listCards();
            }

            @Override
            public PublishedService get(long definitionId) {
                return SampleService.PUBLISHED;
            }

            @Override
            public Optional<PublishedService> findLive(String code) {
                return Optional.of(SampleService.PUBLISHED);
            }

            @Override
            public Optional<PublishedService> findVersion(String code, int version) {
                return findLive(code);
            }
        };
    }

    @Bean
    @Primary
    StaffDirectory colleagues(World world) {
        return new StaffDirectory() {
            @Override
            public List<byte[]> ownNikIndexes(long accountId) {
                return world.ownNikOf.getOrDefault(accountId, world.ownNik);
            }

            @Override
            public Set<Long> listAccountsOfFamily(List<byte[]> familyIndexes) {
                return Set.of();
            }

            @Override
            public Set<Long> listAccountsOf(List<byte[]> nikIndexes) {
                return Set.of();
            }

            @Override
            public List<Known> listAccounts() {
                return List.of();
            }

            @Override
            public List<MissingLesson> listMissingLessons() {
                return List.of();
            }

            @Override
            public Map<Actor.Staff, List<MissingLesson>> listAllMissingLessons() {
                return Map.of();
            }

            @Override
            public List<Actor.Staff> listWhoMay(Permission permission) {
                return List.of();
            }

            @Override
            public List<Actor.Staff> holdersOf(String duty, @Nullable String kelurahanCode) {
                return world.colleagues.stream()
                        .filter(colleague -> colleague.holds(duty, kelurahanCode))
                        .toList();
            }
        };
    }

    @Bean
    @Primary
    LetterOfRequest lettersOnPaper(World world) {
        return new LetterOfRequest() {
            @Override
            public LetterState allot(LetterOrder order) {
                world.letterOrders.add(order);
                LetterState state = state(order.letterCode(), LetterState.Stage.WAITING_FOR_SIGNATURE);
                world.letters.put(order.requestNumber(), state);
                return state;
            }

            @Override
            public byte[] preview(LetterOrder order, PaperSize paper) {
                return new byte[0];
            }

            @Override
            public void cancel(String requestNumber, String letterCode, String reason) {
                world.letters.put(requestNumber, state(letterCode, LetterState.Stage.CANCELLED));
            }

            @Override
            public void endRevision(String requestNumber, String reason) {
                // Nothing is corrected here.
            }

            @Override
            public List<LetterState> list(String requestNumber) {
                return Optional.ofNullable(world.letters.get(requestNumber)).stream()
                        .toList();
            }

            @Override
            public Map<Audit.Subject, String> listSubjects(Collection<String> requestNumbers) {
                return Map.of();
            }

            @Override
            public Map<String, String> listRequests(Collection<String> codes) {
                return Map.of();
            }

            @Override
            public LetterFile open(String requestNumber, String letterCode) {
                return new LetterFile("surat.pdf", "application/pdf", new byte[] {37});
            }
        };
    }

    static LetterState state(String code, LetterState.Stage stage) {
        return new LetterState(
                code,
                "SURAT PENGANTAR",
                "400/1/2026",
                LocalDate.of(2026, 11, 25),
                stage,
                "Camat Contoh",
                "Camat",
                null,
                null);
    }
}
