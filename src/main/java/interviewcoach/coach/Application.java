package interviewcoach.coach;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Where Spring begins; only the verbs that talk to people start it. */
@SpringBootApplication
class Application {}
