package salon.train.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.beans.PropertyEditorSupport;
import java.util.regex.Pattern;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import salon.train.problem.Shown;

/**
 * What holds for the parameters of every request: each is sent once, and a whole number is written as people write it. Left alone, the
 * framework takes the first of several, and 0x1, 010 or +1 for numbers.
 */
@ControllerAdvice
class Parameters implements WebMvcConfigurer, HandlerInterceptor {

    private static final Pattern NUMBER = Pattern.compile("0|-?[1-9][0-9]{0,9}");

    /** By an editor: where a converter refuses, the framework tries its own lenient one. */
    @InitBinder
    void readNumbers(WebDataBinder binder) {
        binder.registerCustomEditor(int.class, new WholeNumber());
        binder.registerCustomEditor(Integer.class, new WholeNumber());
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getDispatcherType() == DispatcherType.REQUEST) {
            request.getParameterMap().forEach(Parameters::checkSentOnce);
        }
        return true;
    }

    private static void checkSentOnce(String parameter, String[] values) {
        if (values.length > 1) {
            throw Asked.bad(
                    Shown.of(parameter), "BAD_REQUEST", "is there %d times: send it once".formatted(values.length));
        }
    }

    private static final class WholeNumber extends PropertyEditorSupport {

        @Override
        public void setAsText(String text) {
            if (!NUMBER.matcher(text).matches()) {
                throw new NumberFormatException();
            }
            setValue(Integer.valueOf(text));
        }
    }
}
