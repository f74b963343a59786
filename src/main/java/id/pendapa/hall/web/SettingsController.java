package id.pendapa.hall.web;

import id.pendapa.platform.Gate;
import id.pendapa.platform.Permission;
import id.pendapa.platform.SettingsPages;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code /pengaturan}: the ways to all settings, and what an office has to enter before it can work. */
@Controller
class SettingsController {

    private final ObjectProvider<SettingsPages> modules;
    private final Gate gate;

    SettingsController(ObjectProvider<SettingsPages> modules, Gate gate) {
        this.modules = modules;
        this.gate = gate;
    }

    @GetMapping("/pengaturan")
    String show(Model model) {
        gate.require(Permission.SETTINGS_VIEW);
        List<SettingsPages.Entry> entries = modules.stream()
                .flatMap(module -> module.list().stream())
                .filter(entry -> gate.may(entry.needed()))
                .sorted(Comparator.comparing(SettingsPages.Entry::order))
                .toList();
        List<SettingsPage.Missing> missing = entries.stream()
                .flatMap(entry ->
                        entry.missing().get().stream().map(text -> new SettingsPage.Missing(entry.href(), text)))
                .toList();
        model.addAttribute(
                "page",
                new SettingsPage(
                        missing,
                        entries.stream()
                                .map(entry -> new SettingsPage.Way(entry.href(), entry.title()))
                                .toList()));
        return "hall/settings";
    }
}
