package interviewcoach.picture;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import interviewcoach.voice.Picture;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Draws pictures as PNG, and keeps the latest ones: the same description is drawn once. */
public final class Painter {

    private static final Logger LOG = LoggerFactory.getLogger(Painter.class);

    /** About a hundred pictures. */
    private static final long KEPT_BYTES = 8L << 20;

    private final Function<Picture, BufferedImage> drawing;
    private final AtomicBoolean complained = new AtomicBoolean();

    /** An image takes megabytes while it is drawn, so they are drawn one by one. */
    private final Lock easel = new ReentrantLock();

    private final Cache<Picture, byte[]> drawn =
            Caffeine.newBuilder()
                    .maximumWeight(KEPT_BYTES)
                    .weigher((Picture picture, byte[] png) -> png.length)
                    .build();

    public Painter() {
        this(Drawing::of);
    }

    Painter(Function<Picture, BufferedImage> drawing) {
        this.drawing = drawing;
    }

    /** The picture; empty where it cannot be drawn, as on a machine without fonts. */
    public Optional<byte[]> png(Picture picture) {
        try {
            return Optional.of(drawn.get(picture, this::draw));
        } catch (RuntimeException | Error noFonts) {
            complain(noFonts);
            return Optional.empty();
        }
    }

    private byte[] draw(Picture picture) {
        easel.lock();
        try {
            return encoded(drawing.apply(picture));
        } finally {
            easel.unlock();
        }
    }

    private static byte[] encoded(BufferedImage image) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void complain(Throwable why) {
        if (complained.compareAndSet(false, true)) {
            LOG.error(
                    "Pictures cannot be drawn, so progress is sent in words only: {}. Java needs"
                            + " fontconfig and a font with Cyrillic letters, such as DejaVu.",
                    why.toString());
        }
        LOG.debug("A picture was not drawn", why);
    }
}
