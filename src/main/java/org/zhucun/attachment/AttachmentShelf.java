package org.zhucun.attachment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Errors;
import org.springframework.validation.FieldError;
import org.springframework.web.multipart.MultipartFile;
import org.zhucun.parameter.Parameters;
import org.zhucun.viewer.Viewers;
import org.zhucun.web.NotFound;
import org.zhucun.web.Refusal;

/** Files beside records of other modules. */
@Service
@Transactional
public class AttachmentShelf {

    private static final int LONGEST_NAME = 120;

    private final AttachmentRows rows;
    private final FileStore store;
    private final Parameters parameters;
    private final JdbcClient jdbc;

    AttachmentShelf(AttachmentRows rows, FileStore store, Parameters parameters, JdbcClient jdbc) {
        this.rows = rows;
        this.store = store;
        this.parameters = parameters;
        this.jdbc = jdbc;
    }

    /** The largest file accepted, in MB. */
    @Transactional(readOnly = true)
    public int megabytes() {
        return parameters.limit("attachment-megabytes");
    }

    /** Notes on the field what is wrong with a file: missing, too large, of a kind that is not kept, or broken. */
    @Transactional(readOnly = true)
    public void check(@Nullable MultipartFile file, String field, Errors errors) {
        if (file == null || file.isEmpty()) {
            errors.rejectValue(field, "NoFile");
            return;
        }
        var most = megabytes();
        if (file.getSize() > most * 1024L * 1024L) {
            errors.rejectValue(field, "TooLarge", new Object[] {most}, null);
            return;
        }
        try {
            FileGuard.check(file.getBytes(), false);
        } catch (FileRefused refused) {
            errors.rejectValue(field, refused.key());
        } catch (IOException e) {
            errors.rejectValue(field, "Broken");
        }
    }

    /** Keeps a file that was checked; a photo loses its location unless that is to be kept. */
    public long add(
            String subjectTable,
            long subjectId,
            String villageCode,
            String place,
            MultipartFile file,
            boolean keepLocation) {
        try {
            var safe = FileGuard.check(file.getBytes(), keepLocation);
            return keep(
                    subjectTable,
                    subjectId,
                    villageCode,
                    place,
                    new CheckedFile(name(file.getOriginalFilename(), safe.extension()), safe),
                    null);
        } catch (FileRefused refused) {
            throw new Refusal("file." + refused.key());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The files of a form that are there, each read once, without their locations; what is wrong is noted on the field, and
     * then the list is not whole.
     */
    @Transactional(readOnly = true)
    public List<CheckedFile> checked(@Nullable List<MultipartFile> files, String field, Errors errors) {
        var good = new ArrayList<CheckedFile>();
        for (var file : files == null ? List.<MultipartFile>of() : files) {
            if (!file.isEmpty()) {
                try {
                    checked(file.getBytes(), file.getOriginalFilename(), field, errors)
                            .ifPresent(good::add);
                } catch (IOException e) {
                    reject(errors, field, "file.Broken");
                }
            }
        }
        return good;
    }

    /** The same for bytes that came otherwise, say a drawn signature. */
    @Transactional(readOnly = true)
    public Optional<CheckedFile> checked(byte[] bytes, @Nullable String original, String field, Errors errors) {
        var most = megabytes();
        if (bytes.length > most * 1024 * 1024) {
            reject(errors, field, "file.TooLarge", most);
            return Optional.empty();
        }
        try {
            var safe = FileGuard.check(bytes, false);
            return Optional.of(new CheckedFile(name(original, safe.extension()), safe));
        } catch (FileRefused refused) {
            reject(errors, field, "file." + refused.key());
            return Optional.empty();
        }
    }

    /** Where something else that was typed made no form, there is no value of the field to be read; what is wrong is noted all the same. */
    private static void reject(Errors errors, String field, String code, Object... args) {
        if (errors instanceof BindingResult result && result.getTarget() == null) {
            result.addError(new FieldError(
                    result.getObjectName(), field, null, false, result.resolveMessageCodes(code, field), args, null));
        } else {
            errors.rejectValue(field, code, args, null);
        }
    }

    /** One file, read; refused when it is not one that is kept. */
    @Transactional(readOnly = true)
    public CheckedFile read(MultipartFile file) {
        if (file.getSize() > megabytes() * 1024L * 1024L) {
            throw new Refusal("file.TooLarge", megabytes());
        }
        try {
            var safe = FileGuard.check(file.getBytes(), false);
            return new CheckedFile(name(file.getOriginalFilename(), safe.extension()), safe);
        } catch (FileRefused refused) {
            throw new Refusal("file." + refused.key());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a file arrived under this number. */
    @Transactional(readOnly = true)
    public boolean holds(UUID sendId) {
        return rows.findBySendId(sendId).isPresent();
    }

    /**
     * Keeps a file that was checked.
     *
     * @param sendId the number under which a phone sent it: sent again it is found, not kept twice; null for none
     */
    public long keep(
            String subjectTable,
            long subjectId,
            String villageCode,
            String place,
            CheckedFile file,
            @Nullable UUID sendId) {
        var known = sendId == null ? Optional.<Attachment>empty() : rows.findBySendId(sendId);
        if (known.isPresent()) {
            if (!known.get().isOf(subjectTable, subjectId)) {
                throw new Refusal("file.Sent");
            }
            return known.get().id();
        }
        var stored = store.keep(file.file().bytes(), file.file().extension());
        return rows.save(new Attachment(
                        villageCode,
                        subjectTable,
                        subjectId,
                        place,
                        file.name(),
                        file.file(),
                        stored,
                        Viewers.required().actor(),
                        sendId))
                .id();
    }

    @Transactional(readOnly = true)
    public List<AttachedFile> of(String subjectTable, long subjectId) {
        return jdbc.sql("""
                        select attachment_id, place, file_name, media_type, bytes, keeps_location, added_by, added_at
                        from attachment
                        where subject_table = :table and subject_id = :id and ended_at is null
                        order by attachment_id desc""")
                .param("table", subjectTable)
                .param("id", subjectId)
                .query(AttachedFile.class)
                .list();
    }

    /** The bytes of a file of this record. */
    @Transactional(readOnly = true)
    public byte[] read(String subjectTable, long subjectId, long attachmentId) {
        var row = rows.findById(attachmentId)
                .filter(one -> one.isOf(subjectTable, subjectId))
                .orElseThrow(NotFound::new);
        try (var stored = store.open(row.storedAs())) {
            return stored.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes a file off the shelf of its record; it is kept. */
    public void end(String subjectTable, long subjectId, long attachmentId) {
        rows.findById(attachmentId)
                .filter(row -> row.isOf(subjectTable, subjectId))
                .orElseThrow(NotFound::new)
                .end();
    }

    /** The last part of what the browser called it, with the extension of what it is. */
    private static String name(@Nullable String original, String extension) {
        var name = original == null
                ? ""
                : original.substring(original.replace('\\', '/').lastIndexOf('/') + 1);
        var bare = name.replaceAll("\\.[A-Za-z0-9]{1,5}$", "")
                .replaceAll("[\\p{Cntrl}\"]", "")
                .strip();
        if (bare.length() > LONGEST_NAME) {
            bare = bare.substring(0, LONGEST_NAME);
        }
        return (bare.isEmpty() ? "file" : bare) + extension;
    }
}
