package id.pendapa.office.incumbents;

import id.pendapa.office.OfficeTime;
import id.pendapa.platform.Permission;
import id.pendapa.platform.SettingsPages;
import id.pendapa.platform.page.Words;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The settings of positions: which usual ones the office does not have, which nobody holds. */
@Component
class PositionSettings implements SettingsPages {

    private static final int MOST_NAMED = 3;

    private final PositionRows rows;
    private final UsualPositions usual;
    private final OfficeTime time;
    private final Words words;

    PositionSettings(PositionRows rows, UsualPositions usual, OfficeTime time, Words words) {
        this.rows = rows;
        this.usual = usual;
        this.time = time;
        this.words = words;
    }

    @Override
    public List<Entry> list() {
        return List.of(new Entry(
                20,
                Permission.POSITION_MANAGE,
                "/pengaturan/jabatan",
                words.say("office.position.title"),
                this::missing));
    }

    private List<String> missing() {
        List<ManagedPosition> positions = rows.list();
        List<String> missing = new ArrayList<>();
        addNamed(
                missing,
                "office.missing.positions",
                usual.list().stream()
                        .filter(one -> positions.stream().noneMatch(one::is))
                        .map(UsualPositions.Usual::title)
                        .toList());
        addNamed(
                missing,
                "office.missing.holders",
                positions.stream()
                        .filter(position -> position.on(time.today()).isEmpty())
                        .map(ManagedPosition::title)
                        .toList());
        return missing;
    }

    private void addNamed(List<String> missing, String key, List<String> titles) {
        if (!titles.isEmpty()) {
            String named = String.join(", ", titles.subList(0, Math.min(MOST_NAMED, titles.size())));
            int more = titles.size() - MOST_NAMED;
            missing.add(words.say(key, more > 0 ? words.say("office.missing.more", named, more) : named));
        }
    }
}
