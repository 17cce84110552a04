package org.zhucun.casework;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.validation.MapBindingResult;
import org.zhucun.TwoVillages;
import org.zhucun.attachment.AttachmentShelf;
import org.zhucun.attachment.CheckedFile;
import org.zhucun.viewer.Viewers;

/** What stands in the registers of 2018 before a case is opened, as the clerk of the left village wrote it. */
record CaseScene(TwoVillages place, JdbcClient jdbc) {

    /** A household of one, poor through illness or whatever else it stands as. */
    long household(int sequence, String status, @Nullable Integer exitYear) {
        var household = place.household(jdbc, place.left(), sequence);
        write(jdbc.sql("""
                        insert into household_year (village_code, household_id, year, status, main_cause, exit_year)
                        values (:village, :id, 2018, :status, 'ILLNESS', :exit)""").param("id", household).param("status", status).param("exit", exitYear, Types.INTEGER));
        return household;
    }

    void earned(long household, int wage) {
        write(jdbc.sql("""
                        insert into income (village_code, household_id, year, persons, wage) values (:village, :id, 2018, 1, :wage)
                        on conflict (household_id, year) do update set wage = excluded.wage""").param("id", household).param("wage", wage));
    }

    void checked(long household, LocalDate day, boolean housing) {
        write(jdbc.sql("""
                        insert into guarantee_check (village_code, household_id, year, checked_on, checkers, food, clothing, education, medical,
                                                     housing, water, recorded_by, recorded_at)
                        values (:village, :id, 2018, :day, '李新民', true, true, true, true, :housing, true, 'clerk', now())""").param("id", household).param("day", day).param("housing", housing));
    }

    private void write(JdbcClient.StatementSpec row) {
        Viewers.as(place.clerkOfLeft(), () -> row.param("village", place.left()).update());
    }

    /** Signed paper, as far as the shelf can tell. */
    static List<CheckedFile> picture(AttachmentShelf shelf) {
        try {
            var bytes = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", bytes);
            return List.of(shelf.checked(
                            bytes.toByteArray(), "sheet.png", "sheet", new MapBindingResult(new HashMap<>(), "step"))
                    .orElseThrow());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
