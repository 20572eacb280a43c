package interviewcoach.quiz;

/** What a person is in a group. */
public enum Rank {
    /** May change settings; also the group itself, behind which its admins can hide. */
    ADMIN,
    MEMBER,
    OUTSIDER,
    /** Telegram did not tell. */
    UNKNOWN
}
