package interviewcoach.bank;

/** A piece of a file and the line on which it begins. */
record Text(String value, int line) {

    boolean blank() {
        return value.isBlank();
    }
}
