package org.muniment.review.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.muniment.kernel.Refusal;
import org.muniment.kernel.RefusalCode;
import org.muniment.record.RevisionRef;
import org.muniment.review.ReviewThread;
import org.muniment.review.Submission;
import org.muniment.review.ThreadAnchor;
import org.muniment.review.ThreadEntry;
import org.muniment.review.ThreadId;
import org.muniment.testservices.PostgresTestResource;

@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class ThreadsTest {

    @Inject ReviewScene scene;
    @Inject PostComment post;
    @Inject ResolveThread resolve;
    @Inject ReadThreads read;
    @Inject RandomGenerator random;

    private RevisionRef ref;

    @BeforeEach
    void writeADraft() {
        ref = scene.writes("Ada", "A report");
    }

    @Test
    void keepsThreadsOnARecordAFieldAndAPartOfASubmission() {
        Submission submission = scene.submits("Ada", ref.record());
        List<ThreadAnchor> anchors =
                List.of(
                        new ThreadAnchor.OnRecord(ref.record()),
                        new ThreadAnchor.OnField(ref, "/titles/0/words"),
                        new ThreadAnchor.OnField(ref, ""),
                        new ThreadAnchor.OnPart(submission.id(), ref.record()));
        List<ReviewThread> started = new ArrayList<>();
        for (ThreadAnchor anchor : anchors) {
            started.add(start(anchor, "Is this the title?"));
        }

        List<ReviewThread> found = read.on(ref.record());

        assertEquals(started, found);
        assertEquals(anchors, found.stream().map(ReviewThread::anchor).toList());
    }

    @Test
    void isResolvedAndReopenedAndKeepsEveryEntry() {
        ThreadId id = start(new ThreadAnchor.OnRecord(ref.record()), "Is it?").id();
        post.reply(scene.person("Ben"), id, "  It is.  ");
        assertTrue(resolve.resolve(scene.person("Ada"), id, Optional.of("Agreed.")).isResolved());
        assertTrue(post.reply(scene.person("Ben"), id, "Good.").isResolved());
        assertFalse(resolve.reopen(scene.person("Cho"), id, Optional.empty()).isResolved());

        ReviewThread thread = read.read(id);
        assertEquals(
                List.of(
                        Optional.of("Is it?"),
                        Optional.of("It is."),
                        Optional.of("Agreed."),
                        Optional.of("Good."),
                        Optional.empty()),
                thread.entries().stream().map(ThreadEntry::words).toList());
        assertEquals(scene.person("Cho"), thread.entries().getLast().agent());
    }

    @Test
    void refusesToResolveTwiceOrReopenWhatIsOpen() {
        ThreadId id = start(new ThreadAnchor.OnRecord(ref.record()), "Is it?").id();
        refused(
                RefusalCode.WRONG_STATE,
                () -> resolve.reopen(scene.person("Ada"), id, Optional.empty()));
        resolve.resolve(scene.person("Ada"), id, Optional.empty());
        refused(
                RefusalCode.WRONG_STATE,
                () -> resolve.resolve(scene.person("Ben"), id, Optional.empty()));
    }

    @Test
    void refusesAnAnchorThatIsNotThereAndACommentThatSaysNothing() {
        Submission submission = scene.submits("Ada", ref.record());
        refused(
                RefusalCode.INVALID,
                () -> start(new ThreadAnchor.OnField(ref, "/titles/1/words"), "Where?"));
        refused(RefusalCode.INVALID, () -> new ThreadAnchor.OnField(ref, "titles"));
        refused(
                RefusalCode.NOT_FOUND,
                () -> start(new ThreadAnchor.OnRecord(scene.id()), "Where?"));
        refused(
                RefusalCode.NOT_FOUND,
                () ->
                        start(
                                new ThreadAnchor.OnField(
                                        new RevisionRef(ref.record(), 2), "/titles"),
                                "Where?"));
        refused(
                RefusalCode.NOT_FOUND,
                () -> start(new ThreadAnchor.OnPart(submission.id(), scene.id()), "Where?"));
        refused(
                RefusalCode.NOT_FOUND,
                () -> post.reply(scene.person("Ada"), ThreadId.random(random), "Where?"));
        refused(RefusalCode.INVALID, () -> start(new ThreadAnchor.OnRecord(ref.record()), "   "));
        assertEquals(List.of(), read.on(ref.record()));
    }

    @Test
    void keepsEveryOneOfManySimultaneousReplies() throws Exception {
        ThreadId id = start(new ThreadAnchor.OnRecord(ref.record()), "Is it?").id();
        var author = scene.person("Ben");
        List<Callable<ReviewThread>> replies = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            String words = "Reply " + i;
            replies.add(() -> post.reply(author, id, words));
        }
        try (var pool = Executors.newFixedThreadPool(8)) {
            for (var reply : pool.invokeAll(replies)) {
                reply.get();
            }
        }
        assertEquals(9, read.read(id).entries().size());
    }

    private ReviewThread start(ThreadAnchor anchor, String words) {
        return post.start(scene.person("Ada"), anchor, words);
    }

    private static void refused(RefusalCode code, Executable act) {
        assertEquals(code, assertThrows(Refusal.class, act).code());
    }
}
