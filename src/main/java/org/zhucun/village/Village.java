package org.zhucun.village;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What does not change every year: who leads the village, and where it lies. */
@Entity
class Village {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long villageId;

    private String villageCode;
    private @Nullable Boolean poor;
    private @Nullable Integer exitYear;
    private @Nullable String leader;
    private @Nullable String leaderPost;
    private @Nullable String officePhone;
    private @Nullable String terrain;
    private @Nullable BigDecimal longitude;
    private @Nullable BigDecimal latitude;
    private @Nullable BigDecimal townDistanceKm;
    private @Nullable String developmentDirection;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init") // JPA fills the fields
    protected Village() {}

    Village(String villageCode) {
        this.villageCode = villageCode;
    }

    void describe(VillageForm form) {
        poor = form.poor();
        exitYear = form.exitYear();
        leader = form.leader();
        leaderPost = form.leaderPost();
        officePhone = form.officePhone();
        terrain = form.terrain() == null ? null : form.terrain().name();
        longitude = form.longitude();
        latitude = form.latitude();
        townDistanceKm = form.townDistanceKm();
        developmentDirection = form.developmentDirection();
    }

    /** Whether somebody else changed it since the form was opened. */
    boolean changedSince(@Nullable Integer opened) {
        return villageId != null && !Integer.valueOf(version).equals(opened);
    }

    VillageForm form() {
        return new VillageForm(
                villageId == null ? null : version,
                poor,
                exitYear,
                leader,
                leaderPost,
                officePhone,
                terrain == null ? null : Terrain.valueOf(terrain),
                longitude,
                latitude,
                townDistanceKm,
                developmentDirection);
    }

    String villageCode() {
        return villageCode;
    }
}
