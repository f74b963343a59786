package id.pendapa.requests.flow;

import id.pendapa.catalogue.ServiceDefinition.Action;
import org.jspecify.annotations.Nullable;

/** An action of the present state, with the reason where this actor may not do it. */
public record Possibility(Action action, @Nullable Hindrance hindrance) {

    public boolean isAllowed() {
        return hindrance == null;
    }
}
