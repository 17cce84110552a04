package org.zhucun.household;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.cipher.Cipher;
import org.zhucun.web.NotFound;
import org.zhucun.web.Refusal;

/** Corrects people, keeps the facts of their years, and lets them leave. */
@Service
@Transactional
class PersonRegister {

    private final Persons persons;
    private final PersonYears years;
    private final Memberships memberships;
    private final Households households;
    private final Cipher cipher;

    PersonRegister(Persons persons, PersonYears years, Memberships memberships, Households households, Cipher cipher) {
        this.persons = persons;
        this.years = years;
        this.memberships = memberships;
        this.households = households;
        this.cipher = cipher;
    }

    void correct(long id, PersonForm form) {
        var person = persons.required(id);
        person.call(form.name());
        person.describe(
                form.sex(), form.bornOn(), form.ethnicGroup(), form.phone() == null ? person.phone() : form.phone());
        if (form.identity() != null) {
            var number = new IdentityNumber(form.identity());
            person.identify(
                    number.isDisabilityCertificate() ? IdentityKind.DISABILITY_CARD : IdentityKind.IDENTITY_CARD,
                    cipher.sealIdentity(number.text()));
        }
        var relation = form.relation();
        memberships.findByPersonIdAndLeftOnIsNull(id).ifPresent(membership -> {
            if (relation != null && membership.relation() != Relation.HEAD && relation != Relation.HEAD) {
                membership.relate(relation);
            }
        });
    }

    void become(long id, int year, PersonFacts facts) {
        var person = persons.required(id);
        years.findByPersonIdAndYear(id, year)
                .ifPresentOrElse(known -> known.become(facts), () -> years.save(new PersonYear(person, year, facts)));
    }

    /** The head cannot leave before another member is the head, unless nobody else is there. */
    long leave(long id, LeavingForm form) {
        var person = persons.required(id);
        var membership = memberships.findByPersonIdAndLeftOnIsNull(id).orElseThrow(NotFound::new);
        var household = households.required(membership.householdId());
        var head = household.headPersonId();
        if (head != null && head == id) {
            throw new Refusal("leaving.head");
        }
        membership.leave(form.leftOn(), form.leaveReason());
        if (form.leaveReason() == LeaveReason.DEATH) {
            person.die(form.leftOn());
        }
        return household.id();
    }
}
