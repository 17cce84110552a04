package org.zhucun.attachment;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface AttachmentRows extends Repository<Attachment, Long> {

    Attachment save(Attachment attachment);

    Optional<Attachment> findById(long id);

    Optional<Attachment> findBySendId(UUID sendId);
}
