-- A village's own history among that of its households.
create index history_village on history (scope_code, history_id) where subject_table = 'village';
