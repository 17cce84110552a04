package org.zhucun.visit;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import org.springframework.web.multipart.MultipartFile;
import org.zhucun.attachment.CheckedFile;
import org.zhucun.guarantee.Checks;
import org.zhucun.guarantee.Finding;
import org.zhucun.household.JoinReason;
import org.zhucun.household.LeaveReason;
import org.zhucun.household.Relation;
import org.zhucun.household.Sex;
import org.zhucun.web.Drawing;
import org.zhucun.web.NotBefore;

/** A visit at one household: a word about it is enough, the rest is what was found. */
record VisitForm(
        @NotNull UUID sendId,
        @NotNull Long household,
        @NotNull @PastOrPresent LocalDate day,
        @Nullable @Size(max = 100) String met,
        @Nullable @Size(max = 2000) String said,
        @Nullable List<MultipartFile> photos,
        @Nullable List<UUID> photoIds,
        @Valid List<Item> checks,
        @Nullable Long leaver,
        @Nullable LeaveReason leaveReason,
        @Nullable @PastOrPresent LocalDate leftOn,
        @Nullable @Size(max = 60) String joiner,
        @Nullable Relation relation,
        @Nullable Sex sex,
        @Nullable @NotBefore("1900-01-01") @PastOrPresent LocalDate bornOn,
        @Nullable JoinReason joinReason,
        @Nullable @NotBefore("1900-01-01") @PastOrPresent LocalDate joinedOn,
        @Nullable @Size(max = 400) String problem,
        @Nullable @Size(max = 400) String promise,
        @Nullable LocalDate promisedBy,
        @Nullable LocalDate nextOn,
        @Nullable @Size(max = 100) String companions,
        @Nullable String signature,
        @Nullable Boolean paper) {

    /** The six always stand in their order, also where none was sent. */
    VisitForm {
        var sent = checks == null ? List.<Item>of() : checks;
        checks = Checks.ITEMS.stream()
                .map(what -> sent.stream()
                        .filter(item -> item != null && what.equals(item.what()))
                        .findFirst()
                        .orElse(new Item(what, null, null)))
                .toList();
    }

    /** One of the six, as it was seen. */
    record Item(
            @Nullable String what,
            @Nullable Boolean met,
            @Nullable @Size(max = 300) String note) {}

    static VisitForm blank(long household, LocalDate today) {
        return new VisitForm(
                UUID.randomUUID(),
                household,
                today,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    boolean hasPhotos() {
        return photos != null && photos.stream().anyMatch(photo -> !photo.isEmpty());
    }

    void check(Errors errors) {
        var seen = findings();
        if (said == null && met == null && !hasPhotos() && seen.isEmpty()) {
            errors.rejectValue("said", "Nothing");
        }
        for (var i = 0; i < checks.size(); i++) {
            if (Boolean.FALSE.equals(checks.get(i).met()) && checks.get(i).note() == null) {
                errors.rejectValue("checks[" + i + "].note", "Missing");
            }
        }
        if (leaver != null && leaveReason == null) {
            errors.rejectValue("leaveReason", "Missing");
        }
        checkJoiner(errors);
        if (promise != null && promisedBy == null) {
            errors.rejectValue("promisedBy", "Missing");
        }
        before(promisedBy, "promisedBy", errors);
        before(nextOn, "nextOn", errors);
        if (signature != null && Drawing.of(signature) == null) {
            errors.rejectValue("signature", "Unreadable");
        }
    }

    private void checkJoiner(Errors errors) {
        if (joiner == null) {
            return;
        }
        if (relation == null) {
            errors.rejectValue("relation", "Missing");
        } else if (relation == Relation.HEAD) {
            errors.rejectValue("relation", "Head");
        }
        if (sex == null) {
            errors.rejectValue("sex", "Missing");
        }
        if (bornOn == null) {
            errors.rejectValue("bornOn", "Missing");
        }
        if (joinReason == null) {
            errors.rejectValue("joinReason", "Missing");
        }
    }

    private void before(@Nullable LocalDate later, String field, Errors errors) {
        if (later != null && later.isBefore(day)) {
            errors.rejectValue(field, "BeforeDay");
        }
    }

    private List<Finding> findings() {
        return checks.stream()
                .filter(item -> item.met() != null && Checks.ITEMS.contains(item.what()))
                .map(item -> new Finding(Objects.requireNonNull(item.what()), item.met(), item.note()))
                .toList();
    }

    VisitDraft draft() {
        return new VisitDraft(
                sendId,
                Objects.requireNonNull(household),
                day,
                companions,
                met,
                said,
                problem,
                promise,
                promise == null ? null : promisedBy,
                nextOn,
                signature != null ? Signed.SCREEN : Boolean.TRUE.equals(paper) ? Signed.PAPER : null,
                findings(),
                joiner == null
                        ? null
                        : new Joiner(
                                joiner,
                                Objects.requireNonNull(sex),
                                Objects.requireNonNull(bornOn),
                                Objects.requireNonNull(relation),
                                Objects.requireNonNull(joinReason),
                                joinedOn == null ? day : joinedOn),
                leaver == null
                        ? null
                        : new Leaver(leaver, Objects.requireNonNull(leaveReason), leftOn == null ? day : leftOn));
    }

    /** Each photo with its number: the phone's, or one that the same photo of the same send gets again. */
    List<Photo> photos(List<CheckedFile> checked) {
        return Photo.numbered(sendId, photoIds, checked);
    }
}
