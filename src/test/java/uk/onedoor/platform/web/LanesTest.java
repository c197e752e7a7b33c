package uk.onedoor.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.FilterChain;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class LanesTest {

    private static final int TWO = 2;

    private final CountDownLatch made = new CountDownLatch(1);
    private final CountDownLatch begun = new CountDownLatch(TWO);
    private final FilterChain slow = (request, response) -> {
        begun.countDown();
        await(made);
    };
    private final FilterChain quick = (request, response) -> {};

    private static Lanes lanes(int waiting, Duration patience) {
        return new Lanes(request -> request.getRequestURI().startsWith("/urgent"), TWO, waiting, patience);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static MockHttpServletResponse asks(Lanes lanes, String path, FilterChain page) {
        MockHttpServletResponse response = new MockHttpServletResponse();
        try {
            lanes.doFilter(new MockHttpServletRequest("GET", path), response, page);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return response;
    }

    private CompletableFuture<Void> twoSlowPagesOn(Lanes lanes) throws InterruptedException {
        CompletableFuture<Void> both = CompletableFuture.allOf(
                CompletableFuture.runAsync(() -> asks(lanes, "/today", slow), work -> new Thread(work).start()),
                CompletableFuture.runAsync(() -> asks(lanes, "/people", slow), work -> new Thread(work).start()));
        begun.await();
        return both;
    }

    @Test
    void what_is_urgent_goes_past_those_who_wait_and_who_would_wait_too_long_is_told_so() throws Exception {
        Lanes lanes = lanes(1, Duration.ZERO);
        CompletableFuture<Void> both = twoSlowPagesOn(lanes);
        assertThat(asks(lanes, "/urgent/sheet", quick).getStatus()).isEqualTo(200);
        MockHttpServletResponse told = asks(lanes, "/today", quick);
        assertThat(told.getStatus()).isEqualTo(503);
        assertThat(told.getHeader("Retry-After")).isEqualTo("5");
        made.countDown();
        both.join();
        assertThat(asks(lanes, "/today", quick).getStatus()).isEqualTo(200);
    }

    @Test
    void no_more_wait_than_there_is_room_for() throws Exception {
        Lanes lanes = lanes(0, Duration.ofDays(1));
        CompletableFuture<Void> both = twoSlowPagesOn(lanes);
        assertThat(asks(lanes, "/today", quick).getStatus()).isEqualTo(503);
        made.countDown();
        both.join();
    }

    @Test
    void who_waits_is_served_when_a_page_is_done() throws Exception {
        Lanes lanes = lanes(1, Duration.ofDays(1));
        CompletableFuture<Void> both = twoSlowPagesOn(lanes);
        CompletableFuture<Integer> third = new CompletableFuture<>();
        new Thread(() -> third.complete(asks(lanes, "/today", quick).getStatus())).start();
        made.countDown();
        both.join();
        assertThat(third.join()).isEqualTo(200);
    }

    @Test
    void a_page_that_fails_leaves_its_place_to_the_next() {
        Lanes lanes = lanes(0, Duration.ZERO);
        FilterChain fails = (request, response) -> {
            throw new IllegalStateException("as meant");
        };
        for (int i = 0; i < 2 * TWO; i++) {
            assertThatThrownBy(() -> asks(lanes, "/today", fails)).hasRootCauseMessage("as meant");
        }
        assertThat(asks(lanes, "/today", quick).getStatus()).isEqualTo(200);
    }
}
