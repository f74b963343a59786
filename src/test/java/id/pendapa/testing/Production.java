package id.pendapa.testing;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendapa.Application;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Pendapa as an office starts it, on a data folder of its own, with what it printed. */
public final class Production implements AutoCloseable {

    public static final String KEY = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";
    private static final Pattern LINK = Pattern.compile("https://localhost/pasang/([2-9A-Z]{20})");

    private final ConfigurableApplicationContext context;
    private final String printed;

    private Production(ConfigurableApplicationContext context, String printed) {
        this.context = context;
        this.printed = printed;
    }

    public static Production start(Path data) {
        ByteArrayOutputStream console = new ByteArrayOutputStream();
        PrintStream before = System.out;
        System.setOut(new PrintStream(console, true, StandardCharsets.UTF_8));
        try {
            ConfigurableApplicationContext context = new SpringApplicationBuilder(Application.class)
                    .run(
                            "--pendapa.mode=produksi",
                            "--pendapa.key=" + KEY,
                            "--pendapa.office.hosts=localhost",
                            "--pendapa.data-folder=" + data,
                            "--pendapa.tasks.enabled=false",
                            "--server.port=0");
            return new Production(context, console.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(before);
        }
    }

    public boolean hasPrintedALink() {
        return LINK.matcher(printed).find();
    }

    /** The code of the link to the first administrator. */
    public String setupCode() {
        Matcher link = LINK.matcher(printed);
        assertThat(link.find()).as(printed).isTrue();
        return link.group(1);
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public int port() {
        return Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    @Override
    public void close() {
        context.close();
    }
}
