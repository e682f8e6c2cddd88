package salon.benchmarks.train;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Names of places that could exist, none twice. */
final class Names {

    private static final List<String> BEGINNINGS = List.of(
            "", "", "", "", "", "", "", "", "", "", "Saint-", "Saint-", "Sainte-", "La ", "Le ", "Les ", "Mont-",
            "Pont-");
    private static final List<String> STEMS = List.of(
            "Val", "Mar", "Gren", "Char", "Beau", "Rom", "Cler", "Mont", "Bri", "Alb", "Cam", "Dour", "Fler", "Lan",
            "Mor", "Nev", "Orl", "Per", "Quim", "Roch", "Sen", "Tour", "Vier", "Bel", "Cor", "Dam", "Est", "Fon", "Gar",
            "Hautev");
    private static final List<String> ENDINGS = List.of(
            "ence", "oble", "ville", "mont", "ac", "ans", "eau", "ier", "igny", "ois", "on", "ay", "elle", "erre",
            "enne", "court", "bourg", "is", "ain", "ières");
    private static final List<String> RIVERS = List.of(
            "",
            "",
            "",
            "",
            "-sur-Aure",
            "-sur-Vive",
            "-sur-Lée",
            "-sur-Orne",
            "-les-Bains",
            "-le-Vieux",
            "-en-Plaine",
            "-Bas");

    private final Random random;
    private final Set<String> taken = new HashSet<>();

    Names(Random random) {
        this.random = random;
    }

    String next() {
        String name = any(BEGINNINGS) + any(STEMS) + any(ENDINGS) + any(RIVERS);
        return taken.add(name) ? name : next();
    }

    private String any(List<String> parts) {
        return parts.get(random.nextInt(parts.size()));
    }
}
