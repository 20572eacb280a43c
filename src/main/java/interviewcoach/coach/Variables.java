package interviewcoach.coach;

import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/**
 * The variables that an operator sets: from the environment, else from an {@code application.yaml}
 * in the working folder. Files are read when a variable is asked for that the environment lacks.
 */
final class Variables implements Function<String, @Nullable String> {

    private final Map<String, String> environment;
    private @Nullable StandardEnvironment files;

    Variables(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public @Nullable String apply(String name) {
        String value = environment.get(name);
        return value == null ? files().getProperty(name) : value;
    }

    private StandardEnvironment files() {
        if (files == null) {
            files = read();
        }
        return files;
    }

    private StandardEnvironment read() {
        var read = new StandardEnvironment();
        read.getPropertySources()
                .replace(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        new SystemEnvironmentPropertySource(
                                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                                Map.copyOf(environment)));
        ConfigDataEnvironmentPostProcessor.applyTo(read);
        return read;
    }
}
