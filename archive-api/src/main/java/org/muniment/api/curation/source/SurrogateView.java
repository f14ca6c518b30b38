package org.muniment.api.curation.source;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.muniment.api.image.ImageAddresses;
import org.muniment.source.Arrival;
import org.muniment.source.FileDigest;
import org.muniment.source.ImageId;
import org.muniment.source.NumberedImage;
import org.muniment.source.Page;
import org.muniment.source.Surrogate;

/**
 * A surrogate.
 *
 * @param method how it came: {@code upload}, {@code scan} or {@code capture}
 * @param capture of a web resource, from where and when
 * @param agent who brought it
 */
public record SurrogateView(
        String id,
        String source,
        String method,
        Optional<CaptureView> capture,
        String agent,
        Instant at,
        List<PageView> pages) {

    /** From where and when a web resource was fetched. */
    public record CaptureView(String address, Instant at) {}

    /**
     * A page.
     *
     * @param number from 1
     * @param name the original name of its file
     * @param label what the source itself calls the page
     * @param content the relative address of the bytes
     * @param image of a page that is an image: which one, and where it is shown
     */
    public record PageView(
            int number,
            String name,
            Optional<String> label,
            String agent,
            Instant at,
            FileView file,
            String content,
            Optional<PageImageView> image) {}

    /**
     * An image that is a page.
     *
     * @param number which of the images of the file, from 1
     * @param shape its size, and how it is to be turned
     * @param information the relative address of what viewers ask first (IIIF Image API 3.0)
     */
    public record PageImageView(int number, FileView.ImageView shape, String information) {

        static PageImageView of(FileDigest file, NumberedImage image) {
            return new PageImageView(
                    image.number(),
                    FileView.ImageView.of(image.shape()),
                    ImageAddresses.CURATION.information(new ImageId(file, image.number())));
        }
    }

    static SurrogateView of(Surrogate surrogate) {
        return new SurrogateView(
                surrogate.id().toString(),
                surrogate.source().toString(),
                method(surrogate.arrival()),
                capture(surrogate.arrival()),
                surrogate.agent().toString(),
                surrogate.at(),
                surrogate.pages().stream().map(page -> page(surrogate, page)).toList());
    }

    private static PageView page(Surrogate surrogate, Page page) {
        return new PageView(
                page.number(),
                page.name().value(),
                page.label(),
                page.agent().toString(),
                page.at(),
                FileView.of(page.file()),
                SourceAddresses.content(surrogate, page),
                page.image().map(image -> PageImageView.of(page.file().digest(), image)));
    }

    private static String method(Arrival arrival) {
        return switch (arrival) {
            case Arrival.Upload _ -> "upload";
            case Arrival.Scan _ -> "scan";
            case Arrival.Capture _ -> "capture";
        };
    }

    private static Optional<CaptureView> capture(Arrival arrival) {
        return arrival instanceof Arrival.Capture(String address, Instant at)
                ? Optional.of(new CaptureView(address, at))
                : Optional.empty();
    }
}
