package bench;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;

/**
 * The yearly adjustment of a town: every household of its villages leaves poverty, village by village in one batch each, from
 * the proposal to the archive, as the clerks, the First Secretaries, the town and the county press it. What a batch cannot do
 * (a visit, a signature, the spot checks) is done household by household. Then the signs of falling back are looked for.
 */
final class Adjustment {

    private static final String DAY = "2020-12-21";
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");
    private static final Pattern SUBJECT = Pattern.compile("name=\"votes\\[\\d+\\]\\.subject\" value=\"(\\d+)\"");
    private static final Pattern MADE = Pattern.compile("/(?:meetings|notices|visits)/(\\d+)");

    private static final List<String> SEATED = List.of("甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "壬");

    private final Server server;
    private final Product product;
    private final Map<Product.Session, String> tokens = new HashMap<>();
    private Product.Session county;
    private Product.Session town;
    private Product.Session reviewer;

    private record Village(String code, Product.Session clerk, Product.Session secretary) {
        String round() {
            return "/rounds/" + code + "/EXIT/2020";
        }
    }

    private interface Work {
        void of(Village village) throws Exception;
    }

    Adjustment(Server server, Product product) {
        this.server = server;
        this.product = product;
    }

    /** Warnings over everything that the county holds. */
    void printSigns() throws Exception {
        account("round.everywhere", "TOWN_CADRE", County.PREFIX);
        var session = product.new Session("round.everywhere");
        System.out.printf("%n%-34s %9s %9s %9s %9s%n", "signs of falling back over", "exited", "clues", "s", "db s");
        for (var what : List.of("everything, the first time", "everything, again")) {
            var token = session.token("/clues");
            server.resetCounts();
            var start = System.nanoTime();
            expect(session.post("/clues/passages", "_csrf=" + token));
            System.out.printf(
                    "%-34s %9s %9s %9.1f %9.1f%n",
                    what,
                    server.query("select count(*) from household_present where not ended and status = 'EXITED'"),
                    server.query("select count(*) from clue where state = 'OPEN'"),
                    (System.nanoTime() - start) / 1e9,
                    server.counts()[1] / 1e3);
        }
    }

    void print() throws Exception {
        var villages = prepare();
        var households = server.query("select count(*) from household_present where status = 'POOR' and starts_with(village_code, '" + County.TOWN + "')");
        System.out.printf("%n%-34s %9s %9s %9s %9s %9s %9s%n", "exit of " + households + " households", "cases", "s", "ms a case", "longest s", "stmts", "db ms");
        var start = System.nanoTime();
        step("proposed in a batch", villages, village -> post(village.clerk, village.round() + "/openings", "households", householdsOf(village), "day=" + DAY + "&statement=" + said("两委提名")));
        step("one meeting, recorded, confirmed", villages, this::meet);
        step("visit, each household", villages, this::verify);
        step("signature, each household", villages, village -> each(village.secretary, village, "CONFIRMATION", "people=" + said("马浩然") + "&signature=" + said("data:image/png;base64," + drawn())));
        step("one notice, put up, its days over", villages, this::post);
        step("town's spot checks, a fifth", villages, village -> inspect(reviewer, village, "TOWN_REVIEW", 5));
        step("town in a batch", villages, village -> take(reviewer, village, "TOWN_REVIEW"));
        step("county's spot checks, a tenth", villages, village -> inspect(county, village, "COUNTY_DECISION", 10));
        step("county in a batch", villages, village -> take(county, village, "COUNTY_DECISION"));
        step("one announcement, put up", villages, this::announce);
        step("announced in a batch", villages, village -> take(village.clerk, village, "ANNOUNCEMENT"));
        step("archived in a batch", villages, village -> take(town, village, "ARCHIVING"));
        step("page of the round, archived", villages, village -> county.get(village.round()));
        System.out.printf("%-34s %9.1f s in all, settled heap %d MB%n", "from proposal to archive", (System.nanoTime() - start) / 1e9, product.settledHeap());
        var archived = server.query("select count(*) from case_file where kind = 'EXIT' and outcome = 'ARCHIVED'");
        var exited = server.query("select count(*) from household_present where status = 'EXITED' and starts_with(village_code, '" + County.TOWN + "')");
        System.out.printf("%-34s %9s archived, %s households EXITED%n", "there", archived, exited);
        if (!archived.equals(households)) {
            throw new IllegalStateException("cases were left behind: " + server.query("select string_agg(stage || ' ' || n, ', ') from (select stage, count(*) as n from case_file where outcome is null group by 1) s"));
        }
    }

    private void step(String what, List<Village> villages, Work work) throws Exception {
        server.resetCounts();
        var longest = 0d;
        var start = System.nanoTime();
        for (var village : villages) {
            var began = System.nanoTime();
            work.of(village);
            longest = Math.max(longest, (System.nanoTime() - began) / 1e9);
        }
        var took = (System.nanoTime() - start) / 1e9;
        var counts = server.counts();
        var cases = Double.parseDouble(server.query("select count(*) from case_file where kind = 'EXIT'"));
        System.out.printf("%-34s %9.0f %9.1f %9.2f %9.2f %9.1f %9.2f%n", what, cases, took, took * 1e3 / cases, longest, counts[0] / cases, counts[1] / cases);
    }

    private void meet(Village village) throws Exception {
        expect(village.clerk.post("/meetings/rosters", signed(village.clerk, "village=" + village.code + "&kind=REPRESENTATIVES&since=2020-01-01&source=" + said("换届选举") + "&names=" + said(String.join("\n", SEATED)))));
        var meeting = made(post(village.clerk, village.round() + "/meetings", "ids", casesAt(village, "APPRAISAL"), "heldOn=" + DAY + "&place=" + said("村委会")));
        var page = village.clerk.get("/meetings/" + meeting + "/record");
        var subjects = SUBJECT.matcher(page).results().map(found -> found.group(1)).toList();
        var form = new StringBuilder("minutes=" + said("逐户介绍后表决") + "&version=" + version(page));
        for (var name : SEATED.subList(0, 8)) {
            form.append("&attended=" + said(name));
        }
        for (var i = 0; i < subjects.size(); i++) {
            form.append("&votes[%1$d].subject=%2$s&votes[%1$d].votesFor=7&votes[%1$d].votesAgainst=1&votes[%1$d].abstained=0".formatted(i, subjects.get(i)));
        }
        expect(village.clerk.post("/meetings/" + meeting + "/record", signed(village.clerk, form.toString())));
        for (var name : SEATED.subList(0, 8)) {
            expect(village.clerk.post("/meetings/" + meeting + "/signatures", signed(village.clerk, "name=" + said(name) + "&signature=" + said("data:image/png;base64," + drawn()))));
        }
        expect(village.secretary.post("/meetings/" + meeting + "/confirmation", signed(village.secretary, "")));
    }

    private void post(Village village) throws Exception {
        var notice = made(post(village.clerk, village.round() + "/notices", "ids", casesAt(village, "NOTICE"), "place=" + said("村务公开栏")));
        expect(village.secretary.post("/notices/" + notice + "/publication", signed(village.secretary, "")));
        try (var connection = server.superuser()) {
            County.execute(connection, "set session_replication_role = replica");
            County.execute(connection, "update notice set starts_on = starts_on - 8, ends_on = ends_on - 8 where notice_id = " + notice);
        }
        expect(village.clerk.post("/notices/" + notice + "/conclusion", signed(village.clerk, "")));
    }

    private void announce(Village village) throws Exception {
        var notice = made(post(village.clerk, village.round() + "/notices", "ids", casesAt(village, "ANNOUNCEMENT"), "place=" + said("村务公开栏")));
        expect(village.secretary.post("/notices/" + notice + "/publication", signed(village.secretary, "")));
    }

    private void take(Product.Session who, Village village, String stage) throws Exception {
        post(who, village.round() + "/steps", "ids", casesAt(village, stage), "stage=" + stage + "&note=" + said("同意"));
    }

    private void each(Product.Session who, Village village, String stage, String form) throws Exception {
        for (var one : casesAt(village, stage)) {
            var version = version(who.get("/cases/" + one));
            expect(who.post("/cases/" + one + "/steps", signed(who, "version=" + version + "&stage=" + stage + "&day=" + DAY + "&" + form)));
        }
    }

    /** The First Secretary and somebody of the committees go to each home, record the visit, and verify by it. */
    private void verify(Village village) throws Exception {
        for (var one : casesAt(village, "VERIFICATION")) {
            var household = server.query("select household_id from case_file where case_file_id = " + one);
            var made = expect(village.secretary.post("/visits", signed(village.secretary, "sendId=" + UUID.randomUUID() + "&household=" + household + "&day=" + DAY + "&met=" + said("户主") + "&companions=" + said("韩梅") + "&said=" + said("逐项核实，情况属实"))));
            var visit = made(made);
            var version = version(village.secretary.get("/cases/" + one + "?visit=" + visit));
            expect(village.secretary.post("/cases/" + one + "/steps", signed(village.secretary, "version=" + version + "&stage=VERIFICATION&day=" + DAY + "&visit=" + visit + "&note=" + said("逐项核实，情况属实"))));
        }
    }

    private void inspect(Product.Session who, Village village, String stage, int share) throws Exception {
        var cases = casesAt(village, stage);
        for (var one : cases.subList(0, (cases.size() + share - 1) / share)) {
            var version = version(who.get("/cases/" + one));
            expect(who.post("/cases/" + one + "/inspections", signed(who, "version=" + version + "&people=" + said("段工") + "&found=" + said("入户抽查，情况属实"))));
        }
    }

    private List<String> casesAt(Village village, String stage) throws Exception {
        return words(server.query("select string_agg(case_file_id::text, ' ' order by case_file_id) from case_file where village_code = '%s' and stage = '%s' and outcome is null".formatted(village.code, stage)));
    }

    private List<String> householdsOf(Village village) throws Exception {
        return words(server.query("select string_agg(household_id::text, ' ' order by household_id) from household_present where village_code = '%s' and not ended".formatted(village.code)));
    }

    private static List<String> words(String joined) {
        if (joined == null) {
            throw new IllegalStateException("nobody waits at this step");
        }
        return Arrays.asList(joined.split(" "));
    }

    private HttpURLConnection post(Product.Session who, String path, String name, List<String> chosen, String form) throws IOException {
        return expect(who.post(path, signed(who, chosen.stream().map(one -> name + "=" + one).collect(Collectors.joining("&")) + "&" + form)));
    }

    private String signed(Product.Session who, String form) throws IOException {
        var token = tokens.get(who);
        if (token == null) {
            token = who.token("/cases");
            tokens.put(who, token);
        }
        return form + (form.isEmpty() ? "" : "&") + "_csrf=" + token;
    }

    private static HttpURLConnection expect(HttpURLConnection answer) throws IOException {
        if (answer.getResponseCode() != 302) {
            try (var in = answer.getErrorStream() == null ? answer.getInputStream() : answer.getErrorStream()) {
                var page = new String(in.readAllBytes(), StandardCharsets.UTF_8).replaceAll("(?s)<[^>]*>", " ").replaceAll("\\s+", " ");
                throw new IllegalStateException(answer.getResponseCode() + " at " + answer.getURL().getPath() + ": " + page.substring(0, Math.min(900, page.length())));
            }
        }
        return answer;
    }

    private static String made(HttpURLConnection answer) {
        var found = MADE.matcher(String.valueOf(answer.getHeaderField("Location")));
        if (!found.find()) {
            throw new IllegalStateException("made nothing: " + answer.getHeaderField("Location"));
        }
        return found.group(1);
    }

    private static String version(String page) {
        var found = VERSION.matcher(page);
        if (!found.find()) {
            throw new IllegalStateException("no version on the page");
        }
        return found.group(1);
    }

    /** A name as a finger draws it. */
    private static String drawn() throws IOException {
        var picture = new BufferedImage(480, 160, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 480, 160);
        pen.setColor(Color.BLACK);
        pen.drawPolyline(new int[] {40, 120, 200, 300, 420}, new int[] {120, 40, 110, 50, 100}, 5);
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", bytes);
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    private static String said(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    /** Everybody of the town is poor still, earns more than the line and lacks nothing; and who works on it. */
    private List<Village> prepare() throws Exception {
        account("round.town", "TOWN_CADRE", County.TOWN);
        account("round.reviewer", "TOWN_CADRE", County.TOWN);
        try (var connection = server.superuser()) {
            County.execute(connection, "select set_config('app.actor', 'bench', false), set_config('app.role', 'TOWN_CADRE', false), set_config('app.prefix', '%1$s', false), set_config('app.low', '%1$s', false), set_config('app.high', '%1$s:', false)".formatted(County.TOWN));
            County.execute(connection, "update income set wage = 8000 * persons where year = 2020 and starts_with(village_code, '" + County.TOWN + "')");
            County.execute(connection, "delete from guarantee_check where year = 2020 and starts_with(village_code, '" + County.TOWN + "')");
            County.execute(connection, """
                    insert into guarantee_check (village_code, household_id, year, checked_on, checkers, food, clothing, education, medical, housing, water, recorded_by, recorded_at)
                    select village_code, household_id, 2020, date '2020-12-01', '村干部', true, true, true, true, true, true, 'bench', now() from household where starts_with(village_code, '%s')""".formatted(County.TOWN));
            County.execute(connection, "update household_year set status = 'POOR', exit_year = null, dangerous_house = false, safe_water = true where year = 2020 and starts_with(village_code, '" + County.TOWN + "')");
            County.execute(connection, "analyze");
        }
        county = product.new Session("bench.county");
        town = product.new Session("round.town");
        reviewer = product.new Session("round.reviewer");
        var villages = new ArrayList<Village>();
        for (var code : words(server.query("select string_agg(code, ' ' order by code) from division where length(code) = 12 and starts_with(code, '" + County.TOWN + "')"))) {
            account("round.clerk." + code, "VILLAGE_CLERK", code);
            account("round.secretary." + code, "FIRST_SECRETARY", code);
            villages.add(new Village(code, product.new Session("round.clerk." + code), product.new Session("round.secretary." + code)));
        }
        return villages;
    }

    private void account(String name, String role, String prefix) throws Exception {
        try (var connection = server.superuser()) {
            County.account(connection, name, role, prefix);
        }
    }
}
