package interviewcoach.picture;

import java.awt.Color;
import java.util.List;

/**
 * The colours: one hue from light to dark, so that they are told apart by brightness alone, on a
 * paper of their own, as the chat behind may be light or dark.
 */
final class Palette {

    static final Color PAPER = new Color(0xFBFAF7);
    static final Color INK = new Color(0x1D2733);
    static final Color FAINT_INK = new Color(0x5A6673);
    static final Color TRACK = new Color(0xE4E7EB);
    static final Color BAR = new Color(0x1769AA);

    /** From nothing to most. */
    static final List<Color> SHADES =
            List.of(
                    TRACK,
                    new Color(0x93C1E8),
                    new Color(0x4F97D3),
                    new Color(0x1769AA),
                    new Color(0x0B3558));

    private Palette() {}
}
