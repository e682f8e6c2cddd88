package salon.manager.web;

import io.swagger.v3.oas.annotations.Hidden;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import salon.manager.problem.Problem;

/** The files that the page consists of, and those that browsers ask for by names of their own. */
@Hidden
@RestController
class FileController {

    static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private static final CacheControl A_DAY =
            CacheControl.maxAge(Duration.ofDays(1)).cachePublic();

    private final WebFiles files;

    FileController(WebFiles files) {
        this.files = files;
    }

    /** Of this version only: bytes of another under the same name would be kept for ever. */
    @GetMapping("/assets/{version}/{*path}")
    ResponseEntity<byte[]> find(@PathVariable String version, @PathVariable String path) {
        String name = path.startsWith("/") ? path.substring(1) : path;
        if (!version.equals(files.version()) || name.equals(WebFiles.PAGE)) {
            throw unknown();
        }
        return files.find(name).map(file -> answer(file, FOR_EVER)).orElseThrow(FileController::unknown);
    }

    @GetMapping({"/favicon.svg", "/favicon.ico"})
    ResponseEntity<byte[]> icon() {
        return answer(files.get("icon.svg"), A_DAY);
    }

    @GetMapping("/robots.txt")
    ResponseEntity<byte[]> robots() {
        return answer(files.get("robots.txt"), A_DAY);
    }

    @GetMapping("/manifest.webmanifest")
    ResponseEntity<byte[]> manifest() {
        return answer(files.get("manifest.webmanifest"), A_DAY);
    }

    private static ResponseEntity<byte[]> answer(WebFile file, CacheControl kept) {
        return ResponseEntity.ok()
                .contentType(file.type())
                .cacheControl(kept)
                .header("X-Content-Type-Options", "nosniff")
                .body(file.content());
    }

    private static Problem unknown() {
        Problem problem = new Problem(
                HttpStatus.NOT_FOUND,
                "UNKNOWN_FILE",
                "There is no such file in this version of the web client: load the page anew.");
        problem.getHeaders().setCacheControl(CacheControl.noStore());
        return problem;
    }
}
