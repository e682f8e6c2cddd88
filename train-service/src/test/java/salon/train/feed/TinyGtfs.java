package salon.train.feed;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A good GTFS feed of one train from Grenoble by Valence to Paris, to be changed and damaged. */
final class TinyGtfs {

    private final Map<String, String> files = new TreeMap<>();
    private Charset charset = StandardCharsets.UTF_8;

    TinyGtfs() {
        with("agency.txt", """
                agency_id,agency_name,agency_url,agency_timezone
                A,Alpine Rail,https://alpine.example,Europe/Paris
                """);
        with("stops.txt", """
                stop_id,stop_name,stop_lat,stop_lon,zone_id
                G,Grenoble,45.1914,5.7145,1
                V,Valence,44.9278,4.8933,2
                P,Paris Gare de Lyon,48.8443,2.3743,3
                """);
        with("routes.txt", """
                route_id,agency_id,route_short_name,route_long_name,route_type
                R,A,,Alps to Paris,2
                """);
        with("calendar.txt", """
                service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,start_date,end_date
                W,1,1,1,1,1,0,0,20260105,20260118
                """);
        with("trips.txt", """
                route_id,service_id,trip_id,trip_short_name
                R,W,T,17524
                """);
        with("stop_times.txt", """
                trip_id,arrival_time,departure_time,stop_id,stop_sequence,pickup_type,drop_off_type
                T,6:00:00,6:00:00,G,1,,
                T,7:10:00,7:15:00,V,2,,
                T,9:30:00,9:30:00,P,3,,
                """);
    }

    TinyGtfs with(String file, String text) {
        files.put(file, text);
        return this;
    }

    TinyGtfs without(String file) {
        files.remove(file);
        return this;
    }

    TinyGtfs add(String file, String rows) {
        files.merge(file, rows, String::concat);
        return this;
    }

    TinyGtfs replace(String file, String old, String text) {
        String before = files.getOrDefault(file, "");
        if (!before.contains(old)) {
            throw new IllegalArgumentException(old + " is not in " + file);
        }
        return with(file, before.replace(old, text));
    }

    TinyGtfs in(Charset charset) {
        this.charset = charset;
        return this;
    }

    Path folder(Path folder) {
        try {
            Files.createDirectories(folder);
            for (Map.Entry<String, String> file : files.entrySet()) {
                Files.writeString(folder.resolve(file.getKey()), file.getValue(), charset);
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path zip(Path zip) {
        return zip(zip, "");
    }

    Path zip(Path zip, String folder) {
        try (OutputStream file = Files.newOutputStream(zip);
                ZipOutputStream out = new ZipOutputStream(file)) {
            for (Map.Entry<String, String> text : files.entrySet()) {
                out.putNextEntry(new ZipEntry(folder + text.getKey()));
                out.write(text.getValue().getBytes(charset));
            }
            return zip;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
