package id.pendapa.journeys;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;

/** How somebody uses a page: by pointing, or by keyboard alone. */
final class Hands {

    private static final int MOST_TABS = 200;

    private final Page page;
    private final boolean keyboard;
    private int actions;

    Hands(Page page, boolean keyboard) {
        this.page = page;
        this.keyboard = keyboard;
    }

    /** Keys pressed besides the data themselves and the way from field to field: ticks, choices, buttons. */
    int actions() {
        return actions;
    }

    Page page() {
        return page;
    }

    void fillAll(Map<String, String> values) {
        values.forEach(this::fill);
    }

    void fill(String name, String value) {
        if (keyboard) {
            tabTo("e.name === '" + name + "'");
            page.keyboard().press("Control+A");
            page.keyboard().type(value);
        } else {
            input(name).fill(value);
        }
    }

    void tick(String name) {
        if (keyboard) {
            tabTo("e.name === '" + name + "'");
            key("Space");
        } else {
            input(name).check();
        }
    }

    /** Chooses one of a group of radio buttons. */
    void choose(String name, String value) {
        if (!keyboard) {
            page.locator("input[name='" + name + "'][value='" + value + "']").check();
            return;
        }
        tabTo("e.name === '" + name + "'");
        key("Space");
        for (int i = 0; i < MOST_TABS && !is("e.value === '" + value + "'"); i++) {
            key("ArrowDown");
        }
    }

    /** Chooses from a list by the words shown. */
    void select(String name, String label) {
        if (keyboard) {
            tabTo("e.name === '" + name + "'");
            page.keyboard().type(label);
        } else {
            page.locator("select[name='" + name + "']")
                    .selectOption(new com.microsoft.playwright.options.SelectOption().setLabel(label));
        }
    }

    void press(String button) {
        if (keyboard) {
            tabTo("e.tagName === 'BUTTON' && e.textContent.trim() === '" + button + "'");
            page.evaluate("document.body.dataset.before = 'yes'");
            key("Enter");
            page.waitForFunction("() => document.readyState === 'complete' && !document.body.dataset.before");
        } else {
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName(button).setExact(true))
                    .first()
                    .click();
        }
    }

    /** Opens a part that is folded in. */
    void unfold(String summary) {
        page.locator("summary")
                .filter(new Locator.FilterOptions().setHasText(summary))
                .first()
                .click();
    }

    private void key(String key) {
        actions++;
        page.keyboard().press(key);
    }

    private Locator input(String name) {
        return page.locator("[name='" + name + "']").first();
    }

    private void tabTo(String condition) {
        for (int i = 0; i < MOST_TABS; i++) {
            page.keyboard().press("Tab");
            if (is(condition)) {
                return;
            }
        }
        throw new AssertionError("The keyboard does not reach what fits " + condition + " on " + page.url());
    }

    private boolean is(String condition) {
        return Boolean.TRUE.equals(
                page.evaluate("() => { const e = document.activeElement; return " + condition + "; }"));
    }
}
