package bench;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;

/**
 * The evening of a county: 500 First Secretaries come back into the network with six entries each and send them as the phone
 * does. Every entry has a photo, every sixth a second one that follows; every other entry names two households, whose visits it
 * is; of every fiftieth the answer is lost and it is sent again. Counted at the end: nothing lost, nothing twice.
 */
final class FieldDay {

    private static final int SECRETARIES = 500;
    private static final int ENTRIES = 6;
    private static final int AT_ONCE = 16;
    private static final Pattern TOKEN = Pattern.compile("\"token\":\"([^\"]+)\"");
    private static final Pattern URL = Pattern.compile("\"url\":\"([^\"]+)\"");
    private static final List<String> KINDS = List.of("policy", "measures", "services", "party", "collective");

    private record Phone(String user, String village, List<String> homes, Product.Session session) {}

    private final Server server;
    private final Product product;
    private final List<byte[]> pictures = new ArrayList<>();

    FieldDay(Server server, Product product) {
        this.server = server;
        this.product = product;
    }

    void print() throws Exception {
        for (var shade = 0; shade < 4; shade++) {
            pictures.add(picture(shade));
        }
        var phones = phones();
        // a few before the clock runs, so that classes and plans are there
        for (var phone : phones.subList(0, 20)) {
            send(phone, 1, new ArrayList<>(), new ArrayList<>());
        }
        var before = recorded();
        server.resetCounts();
        var cpu = product.cpu();
        var whole = new ConcurrentHashMap<String, List<Long>>(Map.of("entry", new ArrayList<>(), "photo", new ArrayList<>()));
        var start = System.nanoTime();
        rush(phones, whole);
        var seconds = (System.nanoTime() - start) / 1e9;
        var spent = product.cpu() - cpu;
        var counts = server.counts();
        var entries = SECRETARIES * ENTRIES;
        var after = recorded();
        System.out.printf("%n%d secretaries × %d entries with photos of %d kB, %d phones at once%n", SECRETARIES, ENTRIES, pictures.get(0).length / 1024, AT_ONCE);
        System.out.printf("%-34s %9.1f s, %.1f entries/s (aim: within 600 s)%n", "all sent", seconds, entries / seconds);
        say("entry with its first photo", whole.get("entry"));
        say("photo that follows", whole.get("photo"));
        System.out.printf("%-34s %9.1f ms CPU, %.1f statements, %.1f ms in the database%n", "an entry costs", spent / (double) entries, counts[0] / entries, counts[1] / entries);
        System.out.printf("%-34s %9d of %d entries, %d of %d photos, %d of %d visits%n", "there, each once", after[0] - before[0], entries, after[1] - before[1], entries + SECRETARIES, after[2] - before[2], entries);
        if (after[0] - before[0] != entries || after[1] - before[1] != entries + SECRETARIES || after[2] - before[2] != entries) {
            throw new IllegalStateException("something was lost, or is there twice");
        }
    }

    private static void say(String what, List<Long> times) {
        var sorted = times.stream().mapToLong(Long::longValue).sorted().toArray();
        System.out.printf("%-34s p50 %.0f ms, p99 %.0f ms, longest %.0f ms (%d)%n", what, at(sorted, 0.5), at(sorted, 0.99), at(sorted, 1), sorted.length);
    }

    private static double at(long[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, sorted.length * share)] / 1e6;
    }

    private void rush(List<Phone> phones, Map<String, List<Long>> times) throws Exception {
        var left = new ConcurrentLinkedQueue<>(phones);
        var failure = new AtomicReference<Exception>();
        var threads = new Thread[AT_ONCE];
        for (var i = 0; i < AT_ONCE; i++) {
            threads[i] = new Thread(() -> {
                try {
                    for (var phone = left.poll(); phone != null && failure.get() == null; phone = left.poll()) {
                        var entries = new ArrayList<Long>();
                        var photos = new ArrayList<Long>();
                        send(phone, ENTRIES, entries, photos);
                        synchronized (times) {
                            times.get("entry").addAll(entries);
                            times.get("photo").addAll(photos);
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
    }

    /** As phone.js: asks once who is signed in and for a token, then entry after entry in order. */
    private void send(Phone phone, int count, List<Long> entries, List<Long> photos) throws IOException {
        var told = answer(product.open("/phone", phone.session.cookie()), 200);
        var token = found(TOKEN, told);
        for (var i = 0; i < count; i++) {
            var id = UUID.randomUUID();
            var number = i;
            var start = System.nanoTime();
            var url = found(URL, post(phone, token, "/logs", out -> entry(out, phone, id, number)));
            entries.add(System.nanoTime() - start);
            if (Math.floorMod(id.hashCode(), 50) == 0) {
                post(phone, token, "/logs", out -> entry(out, phone, id, number));
            }
            if (i == count - 1 && count == ENTRIES) {
                var photo = UUID.randomUUID();
                start = System.nanoTime();
                post(phone, token, url.replaceAll("[?#].*", "") + "/photos", out -> {
                    field(out, "sendId", photo.toString());
                    file(out, "photo", photo, pictures.get(number % pictures.size()));
                });
                photos.add(System.nanoTime() - start);
            }
        }
    }

    private void entry(OutputStream out, Phone phone, UUID id, int number) throws IOException {
        var photo = new UUID(id.getMostSignificantBits(), id.getLeastSignificantBits() ^ 1);
        field(out, "sendId", id.toString());
        field(out, "village", phone.village);
        field(out, "said", "上门看产业，问了今年种什么、卖到哪里、缺不缺工，讲了医保和教育政策。第 " + (number + 1) + " 条");
        field(out, "kinds", KINDS.get(number % KINDS.size()));
        if (number % 2 == 0) {
            field(out, "households", phone.homes.get(number % phone.homes.size()));
            field(out, "households", phone.homes.get((number + 1) % phone.homes.size()));
        }
        field(out, "people", "");
        field(out, "problem", number == 3 ? "水管冬天容易冻" : "");
        field(out, "promise", number == 3 ? "联系镇上来修水管" : "");
        field(out, "due", "WEEK");
        field(out, "dueOn", "");
        field(out, "day", "2020-12-21");
        field(out, "photoIds", photo.toString());
        file(out, "photos", photo, pictures.get(number % pictures.size()));
    }

    private String post(Phone phone, String token, String path, Product.Body body) throws IOException {
        var connection = product.open(path, phone.session.cookie());
        connection.setDoOutput(true);
        connection.setRequestProperty("Content-Type", "multipart/form-data; boundary=bench");
        connection.setRequestProperty("Accept", "application/json");
        connection.setRequestProperty("X-CSRF-TOKEN", token);
        connection.setChunkedStreamingMode(64 * 1024);
        try (var out = connection.getOutputStream()) {
            body.write(out);
            out.write("--bench--\r\n".getBytes(StandardCharsets.UTF_8));
        }
        return answer(connection, 200, 201);
    }

    private static String answer(HttpURLConnection connection, Integer... wanted) throws IOException {
        var status = connection.getResponseCode();
        try (var in = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
            var text = in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
            if (!Arrays.asList(wanted).contains(status)) {
                throw new IllegalStateException(status + " at " + connection.getURL().getPath() + ": " + text);
            }
            return text;
        }
    }

    private static String found(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        if (!found.find()) {
            throw new IllegalStateException("no " + pattern + " in " + text);
        }
        return found.group(1);
    }

    private static void field(OutputStream out, String name, String value) throws IOException {
        out.write(("--bench\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    private static void file(OutputStream out, String name, UUID id, byte[] bytes) throws IOException {
        out.write(("--bench\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\"" + id + ".jpg\"\r\nContent-Type: image/jpeg\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        out.write(bytes);
        out.write("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    /** Entries, their photos and their visits so far. */
    private long[] recorded() throws Exception {
        var found = server.query("""
                select (select count(*) from log_entry) || ' ' || (select count(*) from attachment where subject_table = 'log_entry')
                       || ' ' || (select count(*) from visit where log_entry_id is not null)""").split(" ");
        return Arrays.stream(found).mapToLong(Long::parseLong).toArray();
    }

    /** Accounts in turn over the county's villages that have three households, each signed in. */
    private List<Phone> phones() throws Exception {
        var villages = server.query("select string_agg(village_code, ' ' order by village_code) from (select village_code from household group by 1 having count(*) >= 3) v").split(" ");
        try (var connection = server.superuser()) {
            County.execute(connection, """
                    insert into account (username, name, password_hash, must_change_password, area, created_at, created_by)
                    select 'field.' || i, '测试', h.hash, false, '%s', now(), 'bench'
                    from (select '{bcrypt}' || crypt('%s', gen_salt('bf', 4)) as hash) h, generate_series(0, %d) i on conflict do nothing""".formatted(County.PREFIX, Product.PASSWORD, SECRETARIES - 1));
            for (var i = 0; i < SECRETARIES; i++) {
                County.execute(connection, "insert into posting (account_id, role, prefix, starts_on) select account_id, 'FIRST_SECRETARY', '%s', date '2020-01-01' from account a where username = 'field.%d' and not exists (select from posting p where p.account_id = a.account_id)".formatted(villages[i % villages.length], i));
            }
        }
        var phones = new ArrayList<Phone>();
        for (var i = 0; i < SECRETARIES; i++) {
            var village = villages[i % villages.length];
            var homes = server.query("select string_agg(household_id::text, ' ') from (select household_id from household where village_code = '%s' and ended_on is null order by household_id offset %d limit 3) h".formatted(village, 3 * (i / villages.length)));
            phones.add(new Phone("field." + i, village, List.of(homes.split(" ")), product.new Session("field." + i)));
        }
        return phones;
    }

    /** About what outdoor.js leaves of a photo: 1600 pixels wide, quality 0.8. */
    private static byte[] picture(int shade) throws IOException {
        var picture = new BufferedImage(1600, 1200, BufferedImage.TYPE_INT_RGB);
        var random = new Random(shade);
        for (var y = 0; y < 1200; y++) {
            for (var x = 0; x < 1600; x++) {
                var grain = random.nextInt(14);
                picture.setRGB(x, y, new Color((x / 8 + shade * 40 + grain) % 256, (y / 6 + grain) % 256, (x + y) / 16 % 256).getRGB());
            }
        }
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "jpeg", bytes);
        return bytes.toByteArray();
    }
}
