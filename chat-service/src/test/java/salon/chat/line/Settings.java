package salon.chat.line;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** The defaults, with what a test needs otherwise. */
final class Settings {

    private Settings() {}

    /**
     * @param others such as {@code burst=5}
     */
    static LineSettings with(String... others) {
        Map<String, String> properties = new LinkedHashMap<>();
        for (String other : others) {
            String[] parts = other.split("=", 2);
            properties.put("salon.line." + parts[0], parts[1]);
        }
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("salon.line", LineSettings.class);
    }
}
