package org.zhucun.income;

import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.attachment.AttachmentShelf;
import org.zhucun.household.HouseholdFrame;
import org.zhucun.web.NotFound;
import org.zhucun.web.Refusal;

/** Keeps the yearly incomes of households, with notes and evidence. */
@Service
@Transactional
class IncomeRegister {

    private final Incomes incomes;
    private final IncomeNotes notes;
    private final AttachmentShelf shelf;

    IncomeRegister(Incomes incomes, IncomeNotes notes, AttachmentShelf shelf) {
        this.incomes = incomes;
        this.notes = notes;
        this.shelf = shelf;
    }

    void keep(HouseholdFrame household, int year, IncomeItems items) {
        refuseIfEnded(household);
        incomes.findByHouseholdIdAndYear(household.id(), year)
                .ifPresentOrElse(
                        known -> known.amount(items),
                        () -> incomes.save(new Income(household.villageCode(), household.id(), year, items)));
    }

    void note(HouseholdFrame household, int year, String item, NoteForm form) {
        refuseIfEnded(household);
        var income = incomes.findByHouseholdIdAndYear(household.id(), year).orElseThrow(NotFound::new);
        var note = notes.findByIncomeIdAndItem(income.id(), item)
                .orElseGet(() -> new IncomeNote(household.villageCode(), household.id(), income.id(), item));
        note.say(form.note());
        if (form.hasFile()) {
            note.show(shelf.add(
                    "household",
                    household.id(),
                    household.villageCode(),
                    "income " + year + " " + item,
                    Objects.requireNonNull(form.file()),
                    Boolean.TRUE.equals(form.keepLocation())));
        }
        notes.save(note);
    }

    private static void refuseIfEnded(HouseholdFrame household) {
        if (household.ended()) {
            throw new Refusal("household.ended", "");
        }
    }
}
