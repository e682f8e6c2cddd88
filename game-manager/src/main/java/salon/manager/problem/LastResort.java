package salon.manager.problem;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is refused before it reaches a controller (by a filter, the firewall of Spring Security, the container) is a problem too. */
@Hidden
@RestController
class LastResort implements ErrorController {

    @RequestMapping("${spring.web.error.path:/error}")
    ResponseEntity<ProblemDetail> refuse(HttpServletRequest request) {
        HttpStatus status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer value
                        && HttpStatus.resolve(value) instanceof HttpStatus known
                ? known
                : HttpStatus.NOT_FOUND;
        String detail = status.is5xxServerError()
                ? "Something went wrong here; it is in our log. Try again."
                : "The request was refused: %s.".formatted(status.getReasonPhrase());
        return ResponseEntity.status(status).body(Problem.body(status, status.name(), detail));
    }
}
