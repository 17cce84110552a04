package org.zhucun.attachment;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface AttachmentRows extends Repository<Attachment, Long> {

    Attachment save(Attachment attachment);

    Optional<Attachment> findById(long id);
}
