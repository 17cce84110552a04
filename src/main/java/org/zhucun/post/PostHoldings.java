package org.zhucun.post;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface PostHoldings extends Repository<PostHolding, Long> {

    PostHolding saveAndFlush(PostHolding holding);

    Optional<PostHolding> findById(long id);

    Optional<PostHolding> findByPublicPostIdAndToOnIsNull(long publicPostId);
}
