package interviewcoach.coach;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version that the build wrote down. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() throws IOException {
        return new String[] {"interview-coach " + number()};
    }

    static String number() throws IOException {
        Properties build = new Properties();
        try (InputStream in = Coach.class.getResourceAsStream("/META-INF/build-info.properties")) {
            if (in != null) {
                build.load(in);
            }
        }
        return build.getProperty("build.version", "без номера");
    }
}
