package org.zhucun.post;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface PublicPosts extends Repository<PublicPost, Long> {

    PublicPost saveAndFlush(PublicPost post);

    Optional<PublicPost> findById(long id);
}
