package interviewcoach.soak;

/**
 * A conversation of a group, whatever the id of its chat is by now.
 *
 * @param group its number
 * @param topic 0 for none
 */
record Place(int group, int topic) {}
