-- 年评: the town signs what the months of a person's year sum up to; the county confirms it or sends it back. While a year
-- stands, none of its months is opened.
create table year_review (
    year_review_id bigint generated always as identity primary key,
    village_code text collate "C" not null references division (code) on update cascade,
    person       text not null,
    year         integer not null check (year between 2014 and 2100),
    state        text not null check (state in ('SIGNED', 'CONFIRMED', 'RETURNED')),
    grade        text not null check (grade in ('EXCELLENT', 'COMPETENT', 'BASIC', 'INCOMPETENT')),
    remark       text not null check (length(remark) between 2 and 400),
    sums         jsonb not null,
    signed_by    text not null,
    signed_on    date not null,
    decided_by   text,
    decided_on   date,
    because      text check (length(because) between 2 and 400),
    version      integer not null default 0,
    unique (person, village_code, year),
    check (signed_by <> person),
    check (decided_by not in (signed_by, person)),
    check ((state = 'SIGNED') = (decided_by is null)),
    check ((decided_by is null) = (decided_on is null)),
    check ((state = 'RETURNED') = (because is not null))
);
create index year_review_village on year_review (village_code, year);
call protect_casework('year_review');
call record_history('year_review', 'sums', 'year_review', 'year_review_id');
