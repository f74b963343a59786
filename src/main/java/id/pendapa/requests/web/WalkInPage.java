package id.pendapa.requests.web;

import id.pendapa.catalogue.Posted;
import java.util.List;
import java.util.Map;

/** The dense form of a walk-in. */
public record WalkInPage(String code, String title, List<FieldForm> fields, Posted typed, Map<String, String> errors) {
    public WalkInPage {
        fields = List.copyOf(fields);
    }
}
