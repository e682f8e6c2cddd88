package salon.benchmarks.game;

import java.util.Locale;

/** A report for people. */
final class ReportText {

    private static final int MOST_FAULTS = 20;
    private static final double MEBIBYTE = 1024 * 1024;

    private final StringBuilder text = new StringBuilder();

    private ReportText() {}

    static String of(Report report) {
        ReportText text = new ReportText();
        text.write(report);
        return text.text.toString();
    }

    private void write(Report report) {
        line(
                "%s: %s, %d players a game, %,d games at once, %s",
                report.measured(),
                report.game(),
                report.players(),
                report.rooms(),
                report.rate() == 0 ? "as fast as it went" : "%,.0f moves a second".formatted(report.rate()));
        if (report.idle() == null) {
            writePlay(report.figures());
        } else {
            writeIdle(report.idle());
        }
        if (report.checked() != null) {
            writeChecked(report.checked());
        }
        if (report.unfinished() > 0) {
            line("not finished: %,d games", report.unfinished());
        }
        line("refused moves: %,d; errors: %s", report.refused(), report.errors().isEmpty() ? "none" : "");
        report.errors().forEach((name, count) -> line("  %,8d  %s", count, name));
    }

    private void writePlay(Figures figures) {
        line(
                "%,.1f s: %,d games (%,.1f a second), %,d moves (%,.0f a second)",
                figures.seconds(),
                figures.games(),
                figures.games() / figures.seconds(),
                figures.moves(),
                figures.moves() / figures.seconds());
        line("");
        line("| ms | p50 | p95 | p99 | p99.9 | max |");
        line("|---|---|---|---|---|---|");
        writeTimes("move, until all have it", figures.move());
        writeTimes("new game, until all know", figures.settingUp());
        if (!figures.processes().isEmpty()) {
            line("");
            line("| process | CPU s per 1,000 moves | CPU ms per game | resident MiB |");
            line("|---|---|---|---|");
            for (Figures.Service each : figures.processes()) {
                line(
                        "| %s (%d) | %.4f | %s | %,.0f |",
                        each.name(),
                        each.pid(),
                        each.processorSeconds(),
                        perGame(each.millisPerGame()),
                        each.residentBytes() / MEBIBYTE);
            }
            line(
                    "| all | %.4f | %s | %,.0f |",
                    figures.processorSeconds(),
                    perGame(figures.processes().stream()
                            .mapToDouble(Figures.Service::millisPerGame)
                            .sum()),
                    figures.processes().stream()
                                    .mapToLong(Figures.Service::residentBytes)
                                    .sum()
                            / MEBIBYTE);
        }
        line("");
        line("This load kept %.2f cores busy; near 1, it is what was measured.", figures.loadCores());
    }

    private static String perGame(double millis) {
        return millis == 0 ? "" : "%.2f".formatted(millis);
    }

    private void writeTimes(String what, Figures.Times times) {
        line(
                "| %s | %.2f | %.2f | %.2f | %.2f | %.1f |",
                what, times.p50(), times.p95(), times.p99(), times.p999(), times.max());
    }

    private void writeIdle(Report.Idle idle) {
        line("%,d players sat down in %.1f s", idle.players(), idle.seconds());
        line("");
        line("| process | resident MiB before | after | KiB each | of that reachable |");
        line("|---|---|---|---|---|");
        for (Report.Memory each : idle.memory()) {
            line(
                    "| %s (%d) | %,.1f | %,.1f | %.1f | %.1f |",
                    each.name(),
                    each.pid(),
                    each.before() / MEBIBYTE,
                    each.after() / MEBIBYTE,
                    each.each() / 1024,
                    each.liveEach() / 1024);
        }
        line("");
    }

    private void writeChecked(Report.Checked checked) {
        line(
                "checked: %,d acknowledged moves of %,d games against their journals: %,d faults",
                checked.acknowledged(), checked.games(), checked.faults().size());
        checked.faults().stream().limit(MOST_FAULTS).forEach(fault -> line("  %s", fault));
        line(
                "cut off: %,d times, back after %.0f ms on average, %.0f at most",
                checked.cutOff(), checked.meanAway(), checked.longestAway());
    }

    private void line(String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
