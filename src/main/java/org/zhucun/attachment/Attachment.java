package org.zhucun.attachment;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A file beside a record. */
@Entity
class Attachment {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long attachmentId;

    private String villageCode;
    private String subjectTable;
    private long subjectId;
    private String place;
    private String fileName;
    private String mediaType;
    private long bytes;
    private byte[] sha256;
    private String storedAs;
    private boolean keepsLocation;
    private String addedBy;
    private Instant addedAt;
    private @Nullable Instant endedAt;
    private @Nullable UUID sendId;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init") // JPA fills the fields
    protected Attachment() {}

    Attachment(
            String villageCode,
            String subjectTable,
            long subjectId,
            String place,
            String fileName,
            SafeFile file,
            String storedAs,
            String addedBy,
            @Nullable UUID sendId) {
        this.sendId = sendId;
        this.villageCode = villageCode;
        this.subjectTable = subjectTable;
        this.subjectId = subjectId;
        this.place = place;
        this.fileName = fileName;
        this.mediaType = file.mediaType();
        this.bytes = file.bytes().length;
        this.sha256 = file.sha256();
        this.storedAs = storedAs;
        this.keepsLocation = file.keepsLocation();
        this.addedBy = addedBy;
        this.addedAt = InstantSource.system().instant(); // the machine's time: when it was recorded, not a business day
    }

    void end() {
        if (endedAt == null) {
            endedAt = InstantSource.system().instant();
        }
    }

    boolean isOf(String table) {
        return subjectTable.equals(table);
    }

    boolean isOf(String table, long id) {
        return subjectTable.equals(table) && subjectId == id;
    }

    long id() {
        return Objects.requireNonNull(attachmentId);
    }

    String fileName() {
        return fileName;
    }

    String mediaType() {
        return mediaType;
    }

    String storedAs() {
        return storedAs;
    }
}
