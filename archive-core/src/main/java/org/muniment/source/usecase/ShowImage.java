package org.muniment.source.usecase;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.LongAdder;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.muniment.kernel.Refusal;
import org.muniment.kernel.RefusalCode;
import org.muniment.record.store.Expunctions;
import org.muniment.source.ImageId;
import org.muniment.source.ImagePyramid;
import org.muniment.source.ImageShape;
import org.muniment.source.NumberedImage;
import org.muniment.source.StoredFile;
import org.muniment.source.UnshowableImage;
import org.muniment.source.imaging.Cutting;
import org.muniment.source.store.Pictures;
import org.muniment.source.store.StoredFiles;

/**
 * Gives the pictures by which an image is shown. They are made when the first of them is asked for,
 * all at once, by one thread, one image at a time: whoever asks meanwhile waits for the same, and
 * not for long.
 */
@ApplicationScoped
public class ShowImage {

    private static final Logger LOG = Logger.getLogger(ShowImage.class);

    private static final int MOST_IN_LINE = 100;
    private static final int MOST_WAITING = 12;

    private final StoredFiles files;
    private final Expunctions expunctions;
    private final Pictures pictures;
    private final Duration patience;
    private final Semaphore waiting = new Semaphore(MOST_WAITING);
    private final Map<ImageId, CompletableFuture<Void>> underWay = new ConcurrentHashMap<>();
    private final LongAdder made = new LongAdder();
    private final ThreadPoolExecutor maker =
            new ThreadPoolExecutor(
                    1,
                    1,
                    10,
                    TimeUnit.SECONDS,
                    new ArrayBlockingQueue<>(MOST_IN_LINE),
                    Thread.ofPlatform().daemon().name("pictures").factory());

    /**
     * @param patience how long one who asks waits for pictures that are being made
     */
    ShowImage(
            StoredFiles files,
            Expunctions expunctions,
            Pictures pictures,
            @ConfigProperty(name = "archive.pictures.patience") Duration patience) {
        this.files = files;
        this.expunctions = expunctions;
        this.pictures = pictures;
        this.patience = patience;
        maker.allowCoreThreadTimeOut(true);
    }

    @PreDestroy
    void close() {
        maker.shutdownNow();
    }

    /**
     * An image that can be shown.
     *
     * @param pyramid which pictures there are of it
     */
    public record Shown(ImageId id, StoredFile file, ImageShape shape, ImagePyramid pyramid) {}

    /**
     * What is known of an image.
     *
     * @throws Refusal {@link RefusalCode#NOT_FOUND}, or {@link RefusalCode#EXPUNGED} when its bytes
     *     were removed
     */
    @Transactional
    public Shown describe(ImageId id) {
        Optional<StoredFile> file = files.byDigest(id.file());
        Optional<ImageShape> shape = files.shape(id);
        if (file.isEmpty() || shape.isEmpty()) {
            throw unknown(id);
        }
        expunctions
                .ofFile(id.file().hex())
                .ifPresent(
                        removed -> {
                            throw removed.refusal("The content of image " + id);
                        });
        return new Shown(id, file.get(), shape.get(), ImagePyramid.of(shape.get()));
    }

    /** How many images were decoded since the start, successfully or not. */
    long made() {
        return made.sum();
    }

    /** What is answered when there is no such image, or none for the asker's eyes. */
    public static Refusal unknown(ImageId id) {
        return new Refusal(RefusalCode.NOT_FOUND, "There is no image %s.".formatted(id));
    }

    /**
     * A picture of an image, a JPEG.
     *
     * @param index see {@link ImagePyramid}
     * @throws Refusal {@link RefusalCode#NOT_SHOWABLE} when no pictures can be made of the image,
     *     {@link RefusalCode#NOT_READY} when they are still being made
     */
    public byte[] picture(Shown image, int index) {
        return pictures.read(image.id(), index)
                .orElseGet(
                        () -> {
                            awaitPictures(image);
                            return pictures.read(image.id(), index)
                                    .orElseThrow(ShowImage::notReady);
                        });
    }

    /**
     * A part of an image as a JPEG, at most 2,048 pixels on a side: what is larger is reduced to a
     * half, a quarter and so on.
     *
     * @param x in pixels of the upright image, as all others; the part lies within it
     * @throws Refusal as {@link #picture}
     */
    public byte[] part(Shown image, int x, int y, int width, int height) {
        try {
            return Cutting.cut(
                    image.pyramid(), x, y, width, height, index -> picture(image, index));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitPictures(Shown image) {
        pictures.failure(image.id())
                .ifPresent(
                        why -> {
                            throw notShowable(why);
                        });
        CompletableFuture<Void> making =
                underWay.computeIfAbsent(image.id(), ignored -> begin(image));
        if (!waiting.tryAcquire()) {
            throw notReady();
        }
        try {
            making.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw notReady();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw notReady();
        } catch (ExecutionException e) {
            throw refusal(Objects.requireNonNullElse(e.getCause(), e));
        } finally {
            waiting.release();
        }
    }

    private CompletableFuture<Void> begin(Shown image) {
        CompletableFuture<Void> making = new CompletableFuture<>();
        try {
            maker.execute(
                    () -> {
                        try {
                            make(image);
                            underWay.remove(image.id());
                            making.complete(null);
                        } catch (Throwable e) {
                            underWay.remove(image.id());
                            making.completeExceptionally(e);
                        }
                    });
        } catch (RejectedExecutionException e) {
            throw notReady();
        }
        return making;
    }

    private void make(Shown image) throws UnshowableImage, IOException {
        if (pictures.has(image.id())) {
            return;
        }
        if (!pictures.makeRoom()) {
            throw new Refusal(
                    RefusalCode.STORAGE_FULL,
                    "There is no room left to prepare the image. Please ask those who run the"
                            + " archive to make some.");
        }
        made.increment();
        try {
            NumberedImage one = new NumberedImage(image.id().number(), image.shape());
            Path done = pictures.make(image.file(), one);
            QuarkusTransaction.requiringNew().run(() -> keepUnlessExpunged(image.id(), done));
            pictures.sweep();
        } catch (UnshowableImage e) {
            LOG.infof("Image %s cannot be shown: %s", image.id(), e.why());
            pictures.fail(image.id(), e.why());
            throw e;
        }
    }

    private void keepUnlessExpunged(ImageId id, Path done) {
        files.lock(id.file());
        if (expunctions.ofFile(id.file().hex()).isPresent()) {
            pictures.discard(done);
            return;
        }
        try {
            pictures.keep(id, done);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RuntimeException refusal(Throwable failure) {
        return switch (failure) {
            case UnshowableImage unshowable -> notShowable(unshowable.why());
            case RuntimeException fault -> fault;
            default -> new IllegalStateException("pictures could not be made", failure);
        };
    }

    private static Refusal notShowable(String why) {
        return new Refusal(RefusalCode.NOT_SHOWABLE, why);
    }

    private static Refusal notReady() {
        return new Refusal(
                RefusalCode.NOT_READY, "The image is being prepared; ask again in some seconds.");
    }
}
