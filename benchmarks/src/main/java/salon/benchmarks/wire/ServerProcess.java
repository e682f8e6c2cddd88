package salon.benchmarks.wire;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The process of a server on this machine, as Linux shows it in {@code /proc}. */
public record ServerProcess(long pid) {

    /** What {@code CLK_TCK} is on every Linux. */
    private static final double TICKS_PER_SECOND = 100;

    private static final Pattern SERVICE = Pattern.compile("(game-manager|[a-z]+-(server|service))(?=\\.jar)");

    private static final int USER_TIME = 11;
    private static final int SYSTEM_TIME = 12;

    /** What it has used of processors so far, in seconds: its own work and the kernel's for it. */
    public double processorSeconds() throws IOException {
        String stat = Files.readString(proc("stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[USER_TIME]) + Long.parseLong(fields[SYSTEM_TIME])) / TICKS_PER_SECOND;
    }

    /**
     * What it holds of memory.
     *
     * @param resident in bytes; that of a JVM is taken after a garbage collection
     * @param live bytes of reachable objects; 0 for what is no JVM
     */
    public record Memory(long resident, long live) {}

    public Memory memory() throws IOException, InterruptedException {
        long live = 0;
        if (Files.readString(proc("comm")).startsWith("java")) {
            // Collects first; its last line is "Total", how many objects, how many bytes.
            List<String> histogram = jcmd("GC.class_histogram");
            live = Long.parseLong(histogram.getLast().trim().split("\\s+")[2]);
            jcmd("GC.run");
        }
        return new Memory(resident(), live);
    }

    /** What it holds of memory just now, in bytes. */
    public long resident() throws IOException {
        String resident = Files.readAllLines(proc("status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .findFirst()
                .orElseThrow(() -> new IOException("Process " + pid + " has ended."));
        return Long.parseLong(resident.replaceAll("\\D", "")) * 1024;
    }

    /** The service that its command line names, or else its program. */
    public String name() throws IOException {
        Matcher service = SERVICE.matcher(Files.readString(proc("cmdline"), StandardCharsets.ISO_8859_1));
        return service.find() ? service.group() : Files.readString(proc("comm")).strip();
    }

    private List<String> jcmd(String command) throws IOException, InterruptedException {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        Process process = new ProcessBuilder(jcmd.toString(), Long.toString(pid), command)
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("jcmd " + pid + " " + command + " said: " + output);
        }
        return output.lines().filter(line -> !line.isBlank()).toList();
    }

    private Path proc(String file) {
        return Path.of("/proc", Long.toString(pid), file);
    }
}
