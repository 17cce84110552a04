-- The sending unit recalls by a document; the county records which. Steps of before have none.
alter table posting_step
    add column document_number text check (length(document_number) between 2 and 60),
    add column document_on date,
    add check ((document_number is null) = (document_on is null));
