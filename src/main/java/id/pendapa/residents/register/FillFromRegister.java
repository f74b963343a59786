package id.pendapa.residents.register;

import id.pendapa.platform.Audit;
import id.pendapa.platform.Gate;
import id.pendapa.platform.PeopleRegister;
import id.pendapa.platform.Permission;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives a clerk what a form asks of whoever stands at the counter. Only who lives here is given. */
@Service
class FillFromRegister implements PeopleRegister {

    private static final List<Item> ITEMS = List.of(
            Item.NIK,
            Item.NAME,
            Item.BIRTH_PLACE,
            Item.BIRTH_DATE,
            Item.SEX,
            Item.OCCUPATION,
            Item.KK,
            Item.ADDRESS,
            Item.KELURAHAN,
            Item.RT,
            Item.RW);

    private final Gate gate;
    private final RegisterDoor door;
    private final ResidentRows residents;
    private final Sights sights;

    FillFromRegister(Gate gate, RegisterDoor door, ResidentRows residents, Sights sights) {
        this.gate = gate;
        this.door = door;
        this.residents = residents;
        this.sights = sights;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean isOpen() {
        return gate.may(Permission.RESIDENT_READ) && door.right().isPresent();
    }

    @Override
    @Transactional
    public Optional<Known> find(String nik, String purpose) {
        gate.require(Permission.RESIDENT_READ);
        door.requireOpen();
        Optional<Resident> found = residents.findByNik(List.of(nik)).values().stream()
                .filter(resident -> resident.standing() == Resident.Standing.HERE)
                .findFirst();
        found.ifPresentOrElse(
                resident -> sights.saw("register-fill", sights.subject(resident), ITEMS, purpose),
                () -> sights.saw(
                        "register-fill",
                        new Audit.Subject("register-lookup", UUID.randomUUID().toString()),
                        0,
                        purpose));
        return found.map(resident -> known(resident.facts()));
    }

    private Known known(Facts facts) {
        return new Known(
                facts.get(Item.NIK),
                facts.get(Item.NAME),
                facts.get(Item.BIRTH_PLACE),
                facts.get(Item.BIRTH_DATE),
                facts.get(Item.SEX),
                sights.masking().clear(Item.OCCUPATION, facts.get(Item.OCCUPATION)),
                facts.get(Item.KK),
                facts.get(Item.ADDRESS),
                facts.get(Item.KELURAHAN),
                facts.get(Item.RT),
                facts.get(Item.RW));
    }
}
