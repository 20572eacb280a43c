package interviewcoach.voice;

import interviewcoach.learner.Language;
import interviewcoach.quiz.Reply;
import interviewcoach.quiz.Step;

/** Puts replies into words of one language. */
public final class Voice {

    private final Language language;

    private Voice(Language language) {
        this.language = language;
    }

    /** The voice of that language. */
    public static Voice in(Language language) {
        return new Voice(language);
    }

    /** What a person sees of a reply. */
    public Message say(Step.Say say) {
        throw new UnsupportedOperationException("not yet " + language + say);
    }

    /** A reply in one line of at most 200 characters, for the toast over a pressed button. */
    public String toast(Reply reply) {
        throw new UnsupportedOperationException("not yet " + reply);
    }
}
