package org.zhucun.household;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface Memberships extends Repository<Membership, Long> {

    Membership save(Membership membership);

    /** A person's new membership may only be written after the old one has ended. */
    void flush();

    Optional<Membership> findByPersonIdAndLeftOnIsNull(long personId);

    List<Membership> findByHouseholdIdAndLeftOnIsNullOrderByMembershipId(long householdId);
}
