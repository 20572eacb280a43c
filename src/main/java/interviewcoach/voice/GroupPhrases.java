package interviewcoach.voice;

/** The pieces of one language of which the longer messages to a group are laid out; plain text. */
interface GroupPhrases {

    String revealed(int position, int count);

    String nobodyAnswered();

    /** Behind the name of one who said an idea only vaguely. */
    String vaguely();

    /** Of an idea that nobody had. */
    String nobody();

    String howMany(int members, int of);

    /** Before the best wording. */
    String best(String name);

    /** Before what somebody said that is not so. */
    String notSo();

    String points();

    String table();

    String nameless();

    String found();

    String missing();

    String tenths(int points);
}
