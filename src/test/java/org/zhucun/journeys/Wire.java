package org.zhucun.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;

/** The wire between a phone and a server: it counts what passes, it can be cut, and it can lose answers only. */
final class Wire implements AutoCloseable {

    private static final Pattern REQUEST = Pattern.compile("((?:GET|POST) /[^ ?]*)[^ ]* HTTP/1");

    private final ServerSocket door;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final Map<String, Long> bytes = new ConcurrentHashMap<>();
    private volatile int server;
    private volatile boolean cut;
    private volatile boolean losingAnswers;

    Wire(int server) throws IOException {
        this.server = server;
        door = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        start(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    /** What came back to the phone since the last time this was asked, heads included, by what it had asked for. */
    Map<String, Long> received() {
        var told = Map.copyOf(bytes);
        bytes.clear();
        return told;
    }

    /** Every connection breaks where it is, and no new one is made. */
    void cut() {
        cut = true;
        open.forEach(this::shut);
    }

    void mend() {
        losingAnswers = false;
        cut = false;
    }

    /** What the phone sends arrives and is acted upon, but the phone hears nothing of it; what it reads it still gets. */
    void loseAnswers() {
        losingAnswers = true;
    }

    /** From now on another server answers at this address. */
    void leadTo(int other) {
        server = other;
        open.forEach(this::shut);
    }

    @Override
    public void close() {
        cut();
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                connect(door.accept());
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void connect(Socket phone) {
        try {
            if (cut) {
                shut(phone);
                return;
            }
            var there = new Socket(InetAddress.getLoopbackAddress(), server);
            open.add(phone);
            open.add(there);
            var asked = new AtomicReference<>("");
            start(() -> pass(phone, there, false, asked));
            start(() -> pass(there, phone, true, asked));
        } catch (IOException nobodyThere) {
            shut(phone);
        }
    }

    private void pass(Socket from, Socket to, boolean answer, AtomicReference<String> asked) {
        var piece = new byte[16384];
        try {
            for (int length; (length = from.getInputStream().read(piece)) > 0; ) {
                if (answer && losingAnswers && asked.get().startsWith("POST ")) {
                    break;
                }
                if (answer) {
                    bytes.merge(asked.get().replaceFirst(".* ", ""), (long) length, Long::sum);
                } else {
                    var request = REQUEST.matcher(new String(piece, 0, length, StandardCharsets.ISO_8859_1));
                    if (request.lookingAt()) {
                        asked.set(request.group(1));
                    }
                }
                to.getOutputStream().write(piece, 0, length);
            }
        } catch (IOException broken) {
            // both ends are shut below
        } finally {
            shut(from);
            shut(to);
        }
    }

    private void shut(Socket socket) {
        open.remove(socket);
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException alreadyShut) {
            // that is what was wanted
        }
    }

    private static void start(Runnable work) {
        var thread = new Thread(work, "wire");
        thread.setDaemon(true);
        thread.start();
    }
}
