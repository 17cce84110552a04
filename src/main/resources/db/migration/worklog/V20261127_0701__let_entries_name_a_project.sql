-- An entry of the log may be about a project; it then shows on the project's page.
alter table log_entry add column project_id bigint references project;
create index log_entry_project on log_entry (project_id, happened_on) where project_id is not null;
