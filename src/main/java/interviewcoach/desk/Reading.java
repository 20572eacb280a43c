package interviewcoach.desk;

import interviewcoach.quiz.Snapshot;
import interviewcoach.store.Chats;

/**
 * What was read before a step.
 *
 * @param learnerVersion 0 when the learner was not known
 */
record Reading(Snapshot snapshot, Chats.Talk talk, long learnerVersion) {}
