package org.zhucun.village;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhucun.web.Refusal;

/** 村民小组: its code is the village's and two digits. It ends, and is never deleted. */
@Entity
class ResidentGroup {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long residentGroupId;

    private String villageCode;
    private int seq;
    private String name;
    private @Nullable String leader;
    private @Nullable String phone;
    private @Nullable LocalDate endedOn;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init") // JPA fills the fields
    protected ResidentGroup() {}

    ResidentGroup(String villageCode, int seq, GroupForm form) {
        this.villageCode = villageCode;
        this.seq = seq;
        this.name = form.name();
        this.leader = form.leader();
        this.phone = form.phone();
    }

    void describe(GroupForm form) {
        if (endedOn != null) {
            throw new Refusal("village.group.ended.already", name);
        }
        name = form.name();
        leader = form.leader();
        phone = form.phone();
    }

    void end(LocalDate day, long households) {
        if (endedOn != null) {
            throw new Refusal("village.group.ended.already", name);
        }
        if (households > 0) {
            throw new Refusal("village.group.inhabited", name, households);
        }
        endedOn = day;
    }

    GroupForm form() {
        return new GroupForm(name, leader, phone);
    }

    String villageCode() {
        return villageCode;
    }
}
