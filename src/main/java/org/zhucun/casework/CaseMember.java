package org.zhucun.casework;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;
import org.zhucun.cipher.Secret;
import org.zhucun.household.Relation;

/** One of an applicant's family, who shares life and expense with them (domain 3). */
@Entity
class CaseMember {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long caseMemberId;

    private String villageCode;
    private long caseFileId;
    private String name;

    @Enumerated(EnumType.STRING)
    private Relation relation;

    private byte[] identityCipher;
    private byte[] identityHash;
    private String identityMasked;

    @SuppressWarnings("NullAway.Init") // JPA fills the fields
    protected CaseMember() {}

    CaseMember(CaseFile file, String name, Relation relation, Secret identity) {
        this.villageCode = file.villageCode();
        this.caseFileId = file.id();
        this.name = name;
        this.relation = relation;
        this.identityCipher = identity.cipher();
        this.identityHash = identity.hash();
        this.identityMasked = identity.masked();
    }

    String name() {
        return name;
    }

    Relation relation() {
        return relation;
    }

    byte[] identityCipher() {
        return identityCipher;
    }

    String identityMasked() {
        return identityMasked;
    }
}
