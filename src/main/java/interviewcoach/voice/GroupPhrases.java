package interviewcoach.voice;

/** The pieces of one language of which the longer messages to a group are laid out; plain text. */
interface GroupPhrases {

    String revealed(int position, int count);

    String nobodyAnswered();

    /**
     * What the marks of the matrix mean.
     *
     * @param half whether something was said in part
     */
    String marks(boolean half);

    /** Over the points in the matrix. */
    String pointsColumn();

    String noPoints();

    String howMany(int members, int of);

    /** Before the names of the best. */
    String best();

    /** So many more have as many points as the last of the best. */
    String more(long members, int points);

    /** Before the best wording. */
    String best(String name);

    /** Before what somebody said that is not so. */
    String notSo();

    String table();

    String nameless();

    String found();

    String missing();

    /** Before words of one's own that are not so. */
    String wrong();

    String tenths(int points);
}
