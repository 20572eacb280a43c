package interviewcoach.grading;

/** Numbers in digits: where one ends, and what it is worth. */
final class Digits {

    private final String text;

    Digits(String text) {
        this.text = text;
    }

    /** The index behind the number that begins here. */
    int end(int start) {
        int at = start;
        while (Character.isDigit(charAt(at)) || isPoint(at) || isComma(start, at)) {
            at++;
        }
        return at;
    }

    /** 0.5 for 0,5 and 1000 for 1,000. */
    static String plain(String digits) {
        int comma = digits.indexOf(',');
        boolean thousand = digits.length() - comma == 4 && digits.charAt(0) != '0';
        return thousand ? digits.replace(",", "") : digits.replace(',', '.');
    }

    /** -1 for what is no amount, such as 3.14.2. */
    static double value(String plain) {
        String digits = plain.replace("_", "");
        int dots = digits.length() - digits.replace(".", "").length();
        boolean readable =
                dots <= 1 && digits.length() <= 15 && digits.chars().allMatch(c -> c < 0x80);
        return readable ? Double.parseDouble(digits) : -1;
    }

    private boolean isPoint(int at) {
        char c = charAt(at);
        return (c == '.' || c == '_') && Character.isDigit(charAt(at + 1));
    }

    /** 0,5 and 1,000 are numbers; 1,2,3 and [1,2] and 401,403 are several. */
    private boolean isComma(int start, int at) {
        if (charAt(at) != ',') {
            return false;
        }
        int end = at + 1;
        while (Character.isDigit(charAt(end)) && end - at <= 4) {
            end++;
        }
        String whole = text.substring(start, at);
        boolean digits = whole.length() <= 3 && whole.chars().allMatch(Character::isDigit);
        int places = end - at - 1;
        return digits
                && places > 0
                && (isDecimal(whole, places) || isThousand(whole, places, at))
                && !isListed(start, end);
    }

    private static boolean isDecimal(String whole, int places) {
        return places <= 2 || whole.equals("0");
    }

    private boolean isThousand(String whole, int places, int comma) {
        return places == 3 && (whole.length() == 1 || text.startsWith("000", comma + 1));
    }

    private boolean isListed(int start, int end) {
        boolean opened = "([{".indexOf(charAt(start - 1)) >= 0 && charAt(start) != '0';
        boolean goesOn = charAt(end) == ',' && Character.isDigit(charAt(end + 1));
        return opened || goesOn || charAt(start - 1) == ',' || ")]}".indexOf(charAt(end)) >= 0;
    }

    private char charAt(int index) {
        return index >= 0 && index < text.length() ? text.charAt(index) : 0;
    }
}
