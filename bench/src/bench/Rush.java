package bench;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** Many at once for a while: how many a second, and how long each waited. */
record Rush(int count, double perSecond, double p50, double p99) {

    static final int CONNECTIONS = 16;
    private static final int MOST = 400_000;

    interface Turn {
        void run(int connection) throws Exception;
    }

    static Rush of(double seconds, Turn turn) throws Exception {
        return of(seconds, MOST, turn);
    }

    /** Ends after so many turns or so many seconds, whichever comes first. */
    static Rush of(double seconds, int most, Turn turn) throws Exception {
        var times = new long[most + CONNECTIONS];
        var taken = new AtomicInteger();
        var failure = new AtomicReference<Exception>();
        var start = System.nanoTime();
        var end = start + (long) (seconds * 1e9);
        var threads = new Thread[CONNECTIONS];
        for (var i = 0; i < CONNECTIONS; i++) {
            var connection = i;
            threads[i] = new Thread(() -> {
                try {
                    for (var now = System.nanoTime(); now < end && failure.get() == null; now = System.nanoTime()) {
                        turn.run(connection);
                        var place = taken.getAndIncrement();
                        times[place] = System.nanoTime() - now;
                        if (place >= most) {
                            return;
                        }
                    }
                } catch (Exception e) {
                    failure.set(e);
                }
            });
            threads[i].start();
        }
        for (var thread : threads) {
            thread.join();
        }
        if (failure.get() != null) {
            throw failure.get();
        }
        var count = taken.get();
        var sorted = Arrays.copyOf(times, count);
        Arrays.sort(sorted);
        return new Rush(count, count / ((System.nanoTime() - start) / 1e9), at(sorted, 0.5), at(sorted, 0.99));
    }

    private static double at(long[] sorted, double share) {
        return sorted.length == 0 ? 0 : sorted[(int) Math.min(sorted.length - 1, sorted.length * share)] / 1e6;
    }
}
