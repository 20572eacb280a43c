package interviewcoach.picture;

import interviewcoach.voice.Picture;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.knowm.xchart.HeatMapChart;
import org.knowm.xchart.HorizontalBarChart;
import org.knowm.xchart.style.AxesChartStyler;

/** The parts of a picture that XChart draws: nothing but bars and squares, up to their edges. */
final class Charts {

    private static final int WEEK = 7;

    private static final Color CLEAR = new Color(0, 0, 0, 0);

    private Charts() {}

    static HorizontalBarChart bars(Picture.Bars bars) {
        var chart = new HorizontalBarChart(1, 1);
        List<Double> shares = bars.bars().stream().map(Picture.Bar::share).toList();
        chart.addSeries("done", shares, names(shares.size()));
        bare(chart.getStyler());
        chart.getStyler().setSeriesColors(new Color[] {Palette.BAR});
        chart.getStyler().setXAxisMin(0.0).setXAxisMax(1.0);
        chart.getStyler().setAvailableSpaceFill((double) Drawing.BAR / Drawing.ROW);
        return chart;
    }

    static int weeks(Picture.Calendar calendar) {
        return (calendar.counts().size() + WEEK - 1) / WEEK;
    }

    static HeatMapChart calendar(Picture.Calendar calendar) {
        var chart = new HeatMapChart(1, 1);
        List<Number[]> squares = new ArrayList<>();
        for (int day = 0; day < calendar.counts().size(); day++) {
            int shade = calendar.shade(calendar.counts().get(day));
            squares.add(new Number[] {day / WEEK, WEEK - 1 - day % WEEK, shade});
        }
        chart.addSeries("days", names(weeks(calendar)), names(WEEK), squares);
        bare(chart.getStyler());
        int shades = calendar.shades().size();
        chart.getStyler().setPiecewise(true).setSplitNumber(shades).setMin(0).setMax(shades - 1);
        chart.getStyler().setRangeColors(Palette.SHADES.subList(0, shades).toArray(Color[]::new));
        chart.getStyler().setShowValue(false);
        return chart;
    }

    private static List<String> names(int count) {
        return IntStream.range(0, count).mapToObj(Integer::toString).toList();
    }

    private static void bare(AxesChartStyler styler) {
        styler.setLocale(Locale.ROOT);
        styler.setAxisTicksVisible(false);
        styler.setAxisTitlesVisible(false);
        styler.setPlotGridLinesVisible(false);
        styler.setPlotTicksMarksVisible(false);
        styler.setPlotMargin(0);
        styler.setLegendVisible(false);
        styler.setChartTitleVisible(false);
        styler.setChartPadding(0);
        styler.setPlotBorderVisible(false);
        styler.setPlotContentSize(1.0);
        styler.setChartBackgroundColor(CLEAR);
        styler.setPlotBackgroundColor(CLEAR);
    }
}
