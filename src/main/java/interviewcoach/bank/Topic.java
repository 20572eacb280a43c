package interviewcoach.bank;

/** What a file of questions is about. */
public record Topic(String id, String title) {}
