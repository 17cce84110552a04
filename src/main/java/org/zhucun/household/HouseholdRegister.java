package org.zhucun.household;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.cipher.Cipher;
import org.zhucun.web.NotFound;
import org.zhucun.web.Refusal;

/** Registers households and changes them; what crosses a household and its people happens here in one step. */
@Service
@Transactional
class HouseholdRegister {

    private final Households households;
    private final HouseholdYears years;
    private final Persons persons;
    private final PersonYears personYears;
    private final Memberships memberships;
    private final HouseholdNumbers numbers;
    private final IdentityStanding standing;
    private final Cipher cipher;
    private final Clock clock;

    HouseholdRegister(
            Households households,
            HouseholdYears years,
            Persons persons,
            PersonYears personYears,
            Memberships memberships,
            HouseholdNumbers numbers,
            IdentityStanding standing,
            Cipher cipher,
            Clock clock) {
        this.households = households;
        this.years = years;
        this.persons = persons;
        this.personYears = personYears;
        this.memberships = memberships;
        this.numbers = numbers;
        this.standing = standing;
        this.cipher = cipher;
        this.clock = clock;
    }

    /** Registers a household under its head, who is new to the register or left another household. */
    long register(RegistrationForm form) {
        var today = LocalDate.now(clock);
        var number = form.number() == null ? numbers.next(form.villageCode()) : form.number();
        var household = new Household(form.villageCode(), number, today);
        household.describe(new Basics(form.residentGroupId(), form.standard(), form.identifiedOn(), null, null, null));
        household.reachAt(form.phone(), null);
        households.save(household);
        years.save(new HouseholdYear(
                household,
                today.getYear(),
                new Standing(
                        form.status(),
                        form.attribute(),
                        null,
                        form.status() == Status.EXITED ? today.getYear() : null,
                        form.mainCause(),
                        null,
                        null),
                null));
        var identity = new IdentityNumber(form.identity());
        var head = new MemberForm(
                form.name(),
                identity.text(),
                null,
                null,
                Relation.HEAD,
                JoinReason.REGISTERED,
                today,
                form.ethnicGroup(),
                form.phone(),
                null);
        household.headedBy(join(household, head));
        return household.id();
    }

    long addMember(long id, MemberForm form) {
        var household = households.required(id);
        household.refuseIfEnded();
        return join(household, form);
    }

    private long join(Household household, MemberForm form) {
        if (form.identity() != null && standing.of(form.identity()) == IdentityStanding.Answer.LEFT) {
            return standing.claim(form.identity(), household.id(), form.relation(), form.joinedOn(), form.joinReason())
                    .orElseThrow(() -> new Refusal("member.taken"));
        }
        var person = new Person(household.villageCode(), form.name());
        person.describe(form.soundSex(), form.soundBirth(), form.ethnicGroup(), form.phone());
        if (form.identity() != null) {
            var number = new IdentityNumber(form.identity());
            person.identify(
                    number.isDisabilityCertificate() ? IdentityKind.DISABILITY_CARD : IdentityKind.IDENTITY_CARD,
                    cipher.sealIdentity(number.text()));
        }
        persons.save(person);
        memberships.save(new Membership(household, person.id(), form.relation(), form.joinedOn(), form.joinReason()));
        return person.id();
    }

    void describe(long id, Basics basics) {
        households.required(id).describe(basics);
    }

    void reach(long id, Contact contact) {
        var household = households.required(id);
        household.reachAt(contact.phone() == null ? household.phone() : contact.phone(), contact.bankName());
        if (contact.bankAccount() != null) {
            household.payInto(cipher.sealBankAccount(contact.bankAccount()));
        }
    }

    void stand(long id, int year, Standing now) {
        var household = households.required(id);
        household.refuseIfEnded();
        var known = years.findByHouseholdIdAndYear(id, year);
        if (known.isPresent()) {
            known.get().stand(now);
        } else {
            var before = years.findFirstByHouseholdIdOrderByYearDesc(id);
            years.save(new HouseholdYear(
                    household, year, now, before.map(HouseholdYear::living).orElse(null)));
        }
    }

    void live(long id, int year, Living now) {
        var household = households.required(id);
        household.refuseIfEnded();
        var known = years.findByHouseholdIdAndYear(id, year);
        if (known.isPresent()) {
            known.get().live(now);
        } else {
            var before = years.findFirstByHouseholdIdOrderByYearDesc(id)
                    .orElseThrow(() -> new Refusal("living.standing.first"));
            years.save(new HouseholdYear(household, year, before.standing(), now));
        }
    }

    void changeHead(long id, HeadForm form) {
        var household = households.required(id);
        var former = household.headPersonId();
        var members = memberships.findByHouseholdIdAndLeftOnIsNullOrderByMembershipId(id);
        if (members.stream().noneMatch(member -> member.personId() == form.head())) {
            throw new Refusal("head.notAmong");
        }
        for (var member : members) {
            if (member.personId() == form.head()) {
                member.relate(Relation.HEAD);
            } else if (member.relation() == Relation.HEAD || Objects.equals(former, member.personId())) {
                member.relate(form.formerRelation());
            }
        }
        household.headedBy(form.head());
    }

    /** Both histories are kept: the members left here and joined there on the same day. */
    long split(long id, SplitForm form) {
        var household = households.findOneByHouseholdId(id).orElseThrow(NotFound::new);
        var leaving = Set.copyOf(Objects.requireNonNull(form.members()));
        var going = memberships.findByHouseholdIdAndLeftOnIsNullOrderByMembershipId(id).stream()
                .filter(member -> leaving.contains(member.personId()))
                .toList();
        if (going.size() < leaving.size() || !leaving.contains(form.head())) {
            throw new Refusal("split.gone");
        }
        var number = form.number() == null ? numbers.next(household.villageCode()) : form.number();
        var part = households.save(household.splitOff(number, form.day()));
        years.findFirstByHouseholdIdOrderByYearDesc(id)
                .ifPresent(year -> years.save(year.carriedTo(part, year.year())));
        for (var member : going) {
            move(member, part, member.personId() == form.head() ? Relation.HEAD : Relation.OTHER, form.day(), true);
        }
        part.headedBy(form.head());
        return part.id();
    }

    long merge(long id, MergeForm form) {
        var household = households.required(id);
        var other = households.findByNumber(form.into()).orElseThrow(() -> new Refusal("merge.unknown"));
        var members = memberships.findByHouseholdIdAndLeftOnIsNullOrderByMembershipId(id);
        household.mergeInto(other, form.day());
        for (var member : members) {
            move(member, other, Relation.OTHER, form.day(), false);
        }
        return other.id();
    }

    private void move(Membership member, Household to, Relation relation, LocalDate day, boolean split) {
        member.leave(day, split ? LeaveReason.SPLIT : LeaveReason.MERGED);
        memberships.flush();
        // within one town a merge may cross a village border: the person's rows follow the household
        persons.required(member.personId()).settleIn(to.villageCode());
        personYears.findByPersonIdOrderByYearDesc(member.personId()).forEach(year -> year.settleIn(to.villageCode()));
        memberships.save(
                new Membership(to, member.personId(), relation, day, split ? JoinReason.SPLIT : JoinReason.MERGED));
    }

    void end(long id, EndingForm form) {
        var household = households.required(id);
        household.end(form.day(), form.reason());
        for (var member : memberships.findByHouseholdIdAndLeftOnIsNullOrderByMembershipId(id)) {
            member.leave(
                    form.day(),
                    switch (form.reason()) {
                        case MOVED -> LeaveReason.MOVED_OUT;
                        case DIED_OUT -> LeaveReason.DEATH;
                        default -> LeaveReason.REMOVED;
                    });
        }
    }
}
