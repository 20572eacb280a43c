package interviewcoach.grading;

import interviewcoach.grading.Token.Mark;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The numbers of a text: digits and words, one token or several that are one number together. */
final class Numbers {

    /** Things counted by, which in a rubric are words like others: пара ключ-значение. */
    private static final Map<String, Integer> COLLECTIVE =
            Map.ofEntries(
                    Map.entry("пара", 2),
                    Map.entry("пару", 2),
                    Map.entry("парой", 2),
                    Map.entry("десяток", 10),
                    Map.entry("дюжина", 12),
                    Map.entry("дюжину", 12),
                    Map.entry("сотня", 100),
                    Map.entry("сотню", 100));

    private static final Map<String, Integer> MULTIPLIERS =
            Map.ofEntries(
                    Map.entry("десятка", 10),
                    Map.entry("десятков", 10),
                    Map.entry("сотни", 100),
                    Map.entry("сотен", 100),
                    Map.entry("тыс", 1000),
                    Map.entry("млн", 1_000_000),
                    Map.entry("млрд", 1_000_000_000));

    private final List<Token> tokens;
    private final List<Forms> forms;
    private final double[] values;
    private final int[] lasts;
    private int next;

    private Numbers(List<Token> tokens, List<Forms> forms) {
        this.tokens = tokens;
        this.forms = forms;
        values = new double[tokens.size()];
        lasts = new int[tokens.size()];
        Arrays.fill(values, Double.NaN);
    }

    static Numbers in(List<Token> tokens, List<Forms> forms) {
        Numbers numbers = new Numbers(tokens, forms);
        while (numbers.next < tokens.size()) {
            int first = numbers.next;
            numbers.values[first] = numbers.number();
            numbers.lasts[first] = numbers.next - 1;
        }
        return numbers;
    }

    /** The value of the number that begins at this token; NaN when none does. */
    double value(int first) {
        return values[first];
    }

    /** The last token of the number that begins here. */
    int last(int first) {
        return lasts[first];
    }

    /** Goes on behind the number that begins at the next token, or behind that token. */
    private double number() {
        double part = part();
        if (Double.isNaN(part)) {
            return part;
        }
        double sum = part * multipliers();
        while (isJoined() && continues(forms.get(next - 1).value(), numeral())) {
            sum += part() * multipliers();
        }
        return sum;
    }

    /** Две тысячи пятьсот. */
    private static boolean continues(double last, double numeral) {
        return last >= 1000 && numeral < last;
    }

    private double part() {
        Token token = tokens.get(next);
        if (token.isNumber()) {
            return digits();
        }
        Integer collective = COLLECTIVE.get(token.word());
        if (collective != null) {
            next++;
            return collective;
        }
        return words();
    }

    /** 1 000, but not the ports 80 443. */
    private double digits() {
        Token first = tokens.get(next);
        double value = first.value();
        next++;
        while (next < tokens.size() && isGroup(first)) {
            value = 1000 * value + tokens.get(next).value();
            next++;
        }
        return value;
    }

    private boolean isGroup(Token first) {
        Token group = tokens.get(next);
        boolean three = group.word().length() == 3 && group.isNumber();
        return three
                && (first.word().length() == 1 || group.word().equals("000"))
                && first.word().length() <= 3
                && !first.word().equals("0")
                && group.before() == Mark.NOTHING
                && group.start() == tokens.get(next - 1).end() + 1;
    }

    /** Двадцать пять, сто двадцать восемь. */
    private double words() {
        double last = numeral();
        double sum = last;
        next++;
        while (isJoined() && adds(last, numeral())) {
            last = numeral();
            sum += last;
            next++;
        }
        return sum;
    }

    private static boolean adds(double larger, double smaller) {
        boolean hundred = larger >= 100 && smaller < 100;
        boolean ten = larger >= 20 && larger < 100 && smaller < 10;
        return (hundred || ten) && smaller >= 1;
    }

    private double multipliers() {
        double product = 1;
        double times = multiplier();
        while (times > 1) {
            product *= times;
            next++;
            times = multiplier();
        }
        return product;
    }

    private double multiplier() {
        if (isThousand()) {
            return 1000;
        }
        if (!isJoined()) {
            return 1;
        }
        double numeral = numeral();
        return numeral >= 1000 ? numeral : MULTIPLIERS.getOrDefault(tokens.get(next).word(), 1);
    }

    /** 10k, 10к. */
    private boolean isThousand() {
        return next > 0
                && next < tokens.size()
                && tokens.get(next - 1).isNumber()
                && tokens.get(next).start() == tokens.get(next - 1).end()
                && (tokens.get(next).word().equals("k") || tokens.get(next).word().equals("к"));
    }

    /** Whether the next token is a word that no mark parts from the one before. */
    private boolean isJoined() {
        return next < tokens.size()
                && !tokens.get(next).isNumber()
                && tokens.get(next).before() == Mark.NOTHING;
    }

    private double numeral() {
        return forms.get(next).value();
    }
}
