-- The year's adjustment of a village on one notice, whatever is decided on each household.
alter table notice drop constraint notice_kind_check;
alter table notice add constraint notice_kind_check check (kind in (
    'IDENTIFICATION_FIRST', 'IDENTIFICATION_SECOND', 'ANNOUNCEMENT', 'EXIT', 'VILLAGE_EXIT', 'MONITORING', 'RISK_REMOVAL', 'CORRECTION', 'ADJUSTMENT',
    'RESOLUTION', 'RESULT', 'PROJECT', 'FINANCE', 'OTHER'));
