package org.muniment.source.imaging;

import com.twelvemonkeys.imageio.plugins.jpeg.JPEGImageReaderSpi;
import com.twelvemonkeys.imageio.plugins.tiff.TIFFImageReaderSpi;
import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;
import org.muniment.source.MediaType;

/**
 * The decoder for each kind of image: that of the Java platform for PNG, those of TwelveMonkeys for
 * the others; theirs for JPEG knows images in CMYK besides.
 */
final class Decoders {

    private Decoders() {}

    static ImageReader of(MediaType type) throws IOException {
        return switch (type) {
            case PNG -> platform("png");
            case JPEG -> registered(JPEGImageReaderSpi.class).createReaderInstance();
            case TIFF -> {
                registered(JPEGImageReaderSpi.class);
                yield registered(TIFFImageReaderSpi.class).createReaderInstance();
            }
            case WEBP -> registered(WebPImageReaderSpi.class).createReaderInstance();
            default -> throw new IllegalArgumentException(type + " is no image");
        };
    }

    private static ImageReader platform(String name) {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(name);
        while (readers.hasNext()) {
            ImageReader reader = readers.next();
            if (reader.getClass().getName().startsWith("com.sun.")) {
                return reader;
            }
        }
        throw new IllegalStateException("the Java platform has no decoder for " + name);
    }

    /** Made known to the platform by hand: its own search does not see every class loader. */
    private static <T extends ImageReaderSpi> ImageReaderSpi registered(Class<T> kind) {
        IIORegistry registry = IIORegistry.getDefaultInstance();
        synchronized (Decoders.class) {
            T known = registry.getServiceProviderByClass(kind);
            if (known == null) {
                try {
                    known = kind.getDeclaredConstructor().newInstance();
                } catch (ReflectiveOperationException e) {
                    throw new IllegalStateException(kind + " cannot be made", e);
                }
                registry.registerServiceProvider(known, ImageReaderSpi.class);
            }
            return known;
        }
    }
}
