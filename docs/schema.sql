table account
    account_id bigint not null generated always as identity
    area text collate "C" not null
    created_at timestamp with time zone not null
    created_by text not null
    ended_on date
    language text
    last_login_at timestamp with time zone
    must_change_password boolean not null default true
    name text not null
    password_hash text not null
    previous_login_at timestamp with time zone
    username text not null
    version integer not null default 0
    constraint account_area_check CHECK ((area ~ '^[0-9]{2,12}$'::text))
    constraint account_language_check CHECK ((language = ANY (ARRAY['zh-CN'::text, 'en'::text])))
    constraint account_name_check CHECK ((name <> ''::text))
    constraint account_pkey PRIMARY KEY (account_id)
    constraint account_username_check CHECK (((username = lower(username)) AND (username ~ '^[a-z][a-z0-9._-]{1,39}$'::text)))
    UNIQUE INDEX account_username ON public.account USING btree (username)
    trigger history_insert AFTER INSERT ON account REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_history('version,password_hash,last_login_at,previous_login_at', '', '', '')
    trigger history_update AFTER UPDATE ON account REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_history('version,password_hash,last_login_at,previous_login_at', '', '', '')
    grant insert, select, update to the runtime login
table attachment (row level security)
    added_at timestamp with time zone not null
    added_by text not null
    attachment_id bigint not null generated always as identity
    bytes bigint not null
    ended_at timestamp with time zone
    file_name text not null
    keeps_location boolean not null default false
    media_type text not null
    place text not null default ''::text
    send_id uuid
    sha256 bytea not null
    stored_as text not null
    subject_id bigint not null
    subject_table text not null
    version integer not null default 0
    village_code text collate "C" not null
    constraint attachment_bytes_check CHECK ((bytes > 0))
    constraint attachment_file_name_check CHECK ((file_name <> ''::text))
    constraint attachment_pkey PRIMARY KEY (attachment_id)
    constraint attachment_send_id_key UNIQUE (send_id)
    constraint attachment_stored_as_key UNIQUE (stored_as)
    constraint attachment_village_code_fkey FOREIGN KEY (village_code) REFERENCES division(code) ON UPDATE CASCADE
    INDEX attachment_subject ON public.attachment USING btree (subject_table, subject_id)
    INDEX attachment_village ON public.attachment USING btree (village_code, attachment_id)
    policy cadre_photo for select using (((subject_table = 'cadre'::text) AND (EXISTS ( SELECT
   FROM cadre c
  WHERE (c.cadre_id = attachment.subject_id)))))
    policy viewer_scope for all using (((village_code >= ( SELECT current_setting('app.low'::text, true) AS current_setting)) AND (village_code < ( SELECT current_setting('app.high'::text, true) AS current_setting)))) with check (((village_code >= ( SELECT current_setting('app.low'::text, true) AS current_setting)) AND (village_code < ( SELECT current_setting('app.high'::text, true) AS current_setting))))
    trigger history_insert AFTER INSERT ON attachment REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_history('version', 'attachment', 'attachment_id', 'village_code')
    trigger history_update AFTER UPDATE ON attachment REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_history('version', 'attachment', 'attachment_id', 'village_code')
    grant insert, select, update to the runtime login
table attendance_correction (row level security)
    asked_by text not null
    asked_on date not null
    attendance_correction_id bigint not null generated always as identity
    because text
    day date not null
    decided_by text
    decided_on date
    person text not null
    present boolean not null
    send_id uuid
    state text not null
    version integer not null default 0
    village_code text collate "C" not null
    why text not null
    constraint attendance_correction_because_check CHECK (((length(because) >= 2) AND (length(because) <= 400)))
    constraint attendance_correction_check CHECK (((state = 'REQUESTED'::text) = (decided_by IS NULL)))
    constraint attendance_correction_check1 CHECK (((decided_by IS NULL) = (decided_on IS NULL)))
    constraint attendance_correction_check2 CHECK (((state <> 'REFUSED'::text) OR (because IS NOT NULL)))
    constraint attendance_correction_check3 CHECK (((decided_by <> asked_by) AND (decided_by <> person)))
    constraint attendance_correction_pkey PRIMARY KEY (attendance_correction_id)
    constraint attendance_correction_state_check CHECK ((state = ANY (ARRAY['REQUESTED'::text, 'CONFIRMED'::text, 'REFUSED'::text])))
    constraint attendance_correction_village_code_fkey FOREIGN KEY (village_code) REFERENCES division(code) ON UPDATE CASCADE
    constraint attendance_correction_why_check CHECK (((length(why) >= 2) AND (length(why) <= 400)))
    UNIQUE INDEX attendance_correction_open ON public.attendance_correction USING btree (person, village_code, day) WHERE (state = 'REQUESTED'::text)
    INDEX attendance_correction_person ON public.attendance_correction USING btree (person, village_code, day)
    UNIQUE INDEX attendance_correction_send ON public.attendance_correction USING btree (send_id)
    INDEX attendance_correction_village ON public.attendance_correction USING btree (village_code, state, day)
    policy viewer_scope for all using (((village_code >= ( SELECT current_setting('app.low'::text, true) AS current_setting)) AND (village_code < ( SELECT current_setting('app.high'::text, true) AS current_setting)))) with check (((village_code >= ( SELECT current_setting('app.low'::text, true) AS current_setting)) AND (village_code < ( SELECT current_setting('app.high'::text, true) AS current_setting))))
    trigger history_insert AFTER INSERT ON attendance_correction REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_history('version,send_id', 'attendance_correction', 'attendance_correction_id', 'village_code')
    trigger history_update AFTER UPDATE ON attendance_correction REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_history('version,send_id', 'attendance_correction', 'attendance_correction_id', 'village_code')
    grant insert, select, update to the runtime login
table cadre (row level security)
    area text collate "C" not null
    born_on date not null
    cadre_id bigint not null generated always as identity
    economy_years integer not null
    education text not null
    experience text
    grade text not null
    health text not null
    home_village text collate "C"
    initials text not null
    name text not null
    party_since date
    party_years integer not null
    phone text not null
    pinyin text not null
    registered_by text not null
    reserve boolean not null
    sex text not null
    social_years integer not null
    unit text not null
    unit_kind text not null
    unit_level text not null
    version integer not null default 0
    working_since date not null
    constraint cadre_area_fkey FOREIGN KEY (area) REFERENCES division(code) ON UPDATE CASCADE
    constraint cadre_check CHECK (((born_on < working_since) AND (born_on < party_since)))
    constraint cadre_economy_years_check CHECK (((economy_years >= 0) AND (economy_years <= 60)))
    constraint cadre_education_check CHECK ((education = ANY (ARRAY['SECONDARY'::text, 'COLLEGE'::text, 'BACHELOR'::text, 'MASTER'::text])))
    constraint cadre_experience_check CHECK ((length(experience) <= 500))
    constraint cadre_grade_check CHECK ((grade = ANY (ARRAY['STAFF'::text, 'DEPUTY_SECTION'::text, 'SECTION'::text, 'DEPUTY_DIVISION'::text, 'DIVISION'::text])))
    constraint cadre_health_check CHECK ((health = ANY (ARRAY['GOOD'::text, 'CHRONIC'::text, 'POOR'::text])))
    constraint cadre_home_village_fkey FOREIGN KEY (home_village) REFERENCES division(code) ON UPDATE CASCADE
    constraint cadre_name_check CHECK (((length(name) >= 1) AND (length(name) <= 40)))
    constraint cadre_party_years_check CHECK (((party_years >= 0) AND (party_years <= 60)))
    constraint cadre_phone_check CHECK ((phone ~ '^[0-9-]{7,20}$'::text))
    constraint cadre_pkey PRIMARY KEY (cadre_id)
    constraint cadre_sex_check CHECK ((sex = ANY (ARRAY['MALE'::text, 'FEMALE'::text])))
    constraint cadre_social_years_check CHECK (((social_years >= 0) AND (social_years <= 60)))
    constraint cadre_unit_check CHECK (((length(unit) >= 2) AND (length(unit) <= 60)))
    constraint cadre_unit_kind_check CHECK ((unit_kind = ANY (ARRAY['GOVERNMENT'::text, 'STATE_ENTERPRISE'::text, 'INSTITUTION'::text])))
    constraint cadre_unit_level_check CHECK ((unit_level = ANY (ARRAY['CENTRAL'::text, 'PROVINCE'::text, 'CITY'::text, 'COUNTY'::text, 'TOWN'::text])))
    INDEX cadre_area ON public.cadre USING btree (area, cadre_id)
    INDEX cadre_home_village ON public.cadre USING btree (home_village)
    policy county_adds for insert using () with check (((area >= ( SELECT current_setting('app.low'::text, true) AS current_setting)) AND (area < ( SELECT current_setting('app.high'::text, true) AS current_setting))))
    policy county_changes for update using (((area >= ( SELECT current_setting('app.low'::text, true) AS current_setting)) AND (area < ( SELECT current_setting('app.high'::text, true) AS current_setting)))) with check (((area >= ( SELECT current_setting('app.low'::text, true) AS current_setting)) AND (area < ( SELECT current_setting('app.high'::text, true) AS current_setting))))
    policy viewer_scope for select using ((((area >= ( SELECT current_setting('app.low'::text, true) AS current_setting)) AND (area < ( SELECT current_setting('app.high'::text, true) AS current_setting))) OR (EXISTS ( SELECT
   FROM village_posting p
  WHERE (p.cadre_id = cadre.cadre_id)))))
    trigger history_insert AFTER INSERT ON cadre REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_history('version,pinyin,initials', 'cadre', 'cadre_id', 'area')
    trigger history_update AFTER UPDATE ON cadre REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_history('version,pinyin,initials', 'cadre', 'cadre_id', 'area')
    grant insert, select, update to the runtime login
table case_file (row level security)
    authorised_on date
    burden numeric(14,2)
    case_file_id bigint not null generated always as identity
    cause text
    closed_on date
    county_checked boolean not null default false
    decided_on date
    due_on date
    entered_on date not null
    ground text
    helped_on date
    household_id bigint
    identity_cipher bytea
    identity_hash bytea
    identity_masked text
    kind text not null
    lacking text not null default ''::text
    makers text not null default ','::text
    meeting_id bigint
    name text not null
    notice_id bigint
    opened_on date not null
    outcome text
    per_head numeric(14,2)
    persons integer
    phone text
    removal text
    resident_group_id bigint
    resume_at text
    reviewers text not null default ','::text
    risk text
    stage text not null
    statement text not null
    stood text
    town_checked boolean not null default false
    version integer not null default 0
    village_code text collate "C" not null
    year integer not null
    constraint case_file_burden_check CHECK ((burden >= (0)::numeric))
    constraint case_file_cause_check CHECK ((cause = ANY (ARRAY['ILLNESS'::text, 'DISABILITY'::text, 'SCHOOLING'::text, 'DISASTER'::text, 'LAND'::text, 'WATER'::text, 'SKILL'::text, 'LABOUR'::text, 'CAPITAL'::text, 'TRANSPORT'::text, 'MOTIVATION'::text, 'MARRIAGE'::text, 'FUNERAL'::text, 'OTHER'::text])))
    constraint case_file_check CHECK (((outcome IS NULL) = (closed_on IS NULL)))
    constraint case_file_check1 CHECK (((kind = 'VILLAGE_EXIT'::text) OR (household_id IS NOT NULL) OR (kind = ANY (ARRAY['IDENTIFICATION'::text, 'MONITORING'::text, 'CORRECTION'::text]))))
    constraint case_file_check2 CHECK ((((identity_cipher IS NULL) = (identity_hash IS NULL)) AND ((identity_cipher IS NULL) = (identity_masked IS NULL))))
    constraint case_file_ground_check CHECK ((ground = ANY (ARRAY['UNSTABLE'::text, 'MARGINAL'::text, 'SUDDEN'::text, 'WRONGLY_REGISTERED'::text, 'OMITTED'::text, 'WRONGLY_EXITED'::text, 'DIED_OUT'::text, 'MOVED'::text])))
    constraint case_file_household_id_fkey FOREIGN KEY (household_id) REFERENCES household(household_id)
    constraint case_file_kind_check CHECK ((kind = ANY (ARRAY['IDENTIFICATION'::text, 'EXIT'::text, 'VILLAGE_EXIT'::text, 'MONITORING'::text, 'CORRECTION'::text])))
    constraint case_file_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES meeting(meeting_id)
    constraint case_file_name_check CHECK (((length(name) >= 1) AND (length(name) <= 40)))
    constraint case_file_notice_id_fkey FOREIGN KEY (notice_id) REFERENCES notice(notice_id)
    constraint case_file_outcome_check CHECK ((outcome = ANY (ARRAY['ARCHIVED'::text, 'DECLINED'::text, 'WITHDRAWN'::text])))
    constraint case_file_persons_check CHECK (((persons >= 1) AND (persons <= 99)))
    constraint case_file_phone_check CHECK ((phone ~ '^[0-9 +-]{5,20}$'::text))
    constraint case_file_pkey PRIMARY KEY (case_file_id)
    constraint case_file_removal_check CHECK ((removal = ANY (ARRAY['STABLE'::text, 'NATURAL'::text])))
    constraint case_file_resident_group_id_fkey FOREIGN KEY (resident_group_id) REFERENCES resident_group(resident_group_id)
    constraint case_file_risk_check CHECK ((risk = ANY (ARRAY['ILLNESS'::text, 'DISABILITY'::text, 'SCHOOLING'::text, 'DISASTER'::text, 'EPIDEMIC'::text, 'ACCIDENT'::text, 'HOUSING'::text, 'WATER'::text, 'WORK'::text, 'LABOUR'::text, 'OTHER'::text])))
    constraint case_file_stage_check CHECK ((stage = ANY (ARRAY['APPLICATION'::text, 'PROPOSAL'::text, 'CLUE'::text, 'VERIFICATION'::text, 'CRITERIA'::text, 'COMPARISON'::text, 'APPRAISAL'::text, 'CONFIRMATION'::text, 'FIRST_NOTICE'::text, 'NOTICE'::text, 'TOWN_NOTICE'::text, 'TOWN_REVIEW'::text, 'SECOND_NOTICE'::text, 'COUNTY_DECISION'::text, 'ANNOUNCEMENT'::text, 'ARCHIVING'::text, 'HELP'::text, 'REMOVAL_PROPOSAL'::text, 'REMOVAL_VERIFICATION'::text, 'REMOVAL_APPRAISAL'::text, 'REMOVAL_NOTICE'::text, 'REMOVAL_REVIEW'::text, 'REMOVAL_DECISION'::text, 'REMOVAL_ANNOUNCEMENT'::text])))
    constraint case_file_statement_check CHECK (((length(statement) >= 2) AND (length(statement) <= 1000)))
    constraint case_file_stood_check CHECK ((stood = ANY (ARRAY['POOR'::text, 'RELAPSED'::text])))
    constraint case_file_village_code_fkey FOREIGN KEY (village_code) REFERENCES division(code) ON UPDATE CASCADE
    constraint case_file_year_check CHECK (((year >= 2010) AND (year <= 2100)))
    INDEX case_file_group ON public.case_file USING btree (resident_group_id)
    INDEX case_file_household ON public.case_file USING btree (household_id)
    INDEX case_file_identity ON public.case_file USING btree (identity_hash)
    INDEX case_file_meeting ON public.case_file USING btree (meeting_id)
    INDEX case_file_notice ON public.case_file USING btree (notice_id)
    INDEX case_file_of_year ON public.case_file USING btree (year, village_code) INCLUDE (kind, outcome, due_on)
    UNIQUE INDEX case_file_open ON public.case_file USING btree (household_id, kind) WHERE ((outcome IS NULL) AND (household_id IS NOT NULL))
    UNIQUE INDEX case_file_open_applicant ON public.case_file USING btree (identity_hash, kind) WHERE ((outcome IS NULL) AND (household_id IS NULL))
    UNIQUE INDEX case_file_open_village ON public.case_file USING btree (village_code) WHERE ((outcome IS NULL) AND (kind = 'VILLAGE_EXIT'::text))
    INDEX case_file_round ON public.case_file USING btree (village_code, kind, year)
    UNIQUE INDEX case_file_standing ON public.case_file USING btree (household_id) WHERE ((outcome IS NULL) AND (kind = ANY (ARRAY['IDENTIFICATION'::text, 'EXIT'::text, 'CORRECTION'::text])))
    INDEX case_file_village ON public.case_file USING btree (village_code, case_file_id)
    INDEX case_file_waiting ON public.case_file USING btree (stage, village_code, due_on) WHERE (outcome IS NULL)
    policy viewer_scope for all using (((village_code >= ( SELECT current_setting('app.low'::text, true) AS current_setting)) AND (village_code < ( SELECT current_setting('app.high'::text, true) AS current_setting)))) with check (((village_code >= ( SELECT current_setting('app.low'::text, true) AS current_setting)) AND (village_code < ( SELECT current_setting('app.high'::text, true) AS current_setting))))
    trigger history_insert AFTER INSERT ON case_file REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_history('version,identity_cipher,identity_hash,identity_masked,entered_on,due_on,makers,reviewers', 'case_file', 'case_file_id', 'village_code')
    trigger history_update AFTER UPDATE ON case_file REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_history('version,identity_cipher,identity_hash,identity_masked,entered_on,due_on,makers,reviewers', 'case_file', 'case_file_id', 'village_code')
    grant insert, select, update to the runtime login
table case_member (row level security)
    case_file_id bigint not null
    case_member_id bigint not null generated always as identity
    identity_cipher bytea not null
    identity_hash bytea not null
    identity_masked text not null
    name text not null
    relation text not null
    village_code text collate "C" not null
    constraint case_member_case_file_id_fkey FOREIGN KEY (case_file_id) REFERENCES case_file(case_file_id)
    constraint case_member_case_file_id_identity_hash_key UNIQUE (case_file_id, identity_hash)
    constraint case_member_name_check CHECK (((length(name) >= 1) AND (length(name) <= 40)))
    constraint case_member_pkey PRIMARY KEY (case_member_id)
    constraint case_member_village_code_fkey FOREIGN KEY (village_code) REFERENCES division(code) ON UPDATE CASCADE
    INDEX case_member_identity ON public.case_member USING btree (identity_hash)
    INDEX case_member_village ON public.case_member USING btree (village_code, case_member_id)
    policy viewer_scope for all using (((village_code >= ( SELECT current_setting('app.low'::text, true) AS current_setting)) AND (village_code < ( SELECT current_setting('app.high'::text, true) AS current_setting)))) with check (((village_code >= ( SELECT current_setting('app.low'::text, true) AS current_setting)) AND (village_code < ( SELECT current_setting('app.high'::text, true) AS current_setting))))
    trigger history_insert AFTER INSERT ON case_member REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_history('version,identity_cipher,identity_hash,identity_masked', 'case_file', 'case_file_id', 'village_code')
    trigger history_update AFTER UPDATE ON case_member REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_history('version,identity_cipher,identity_hash,identity_masked', 'case_file', 'case_file_id', 'village_code')
    grant insert, select to the runtime login
table case_step (row level security)
    act text not null
    actor text not null
    case_file_id bigint not null
    case_step_id bigint not null generated always as identity
    happened_on date not null
    note text
    people text
    recorded_at timestamp with time zone not null default clock_timestamp()
    stage text not null
    village_code text collate "C" not null
    visit_id bigint
    constraint case_step_act_check CHECK ((act = ANY (ARRAY['OPENED'::text, 'TAKEN'::text, 'RETURNED'::text, 'OBJECTED'::text, 'SPOT_CHECKED'::text, 'KEPT'::text, 'CLOSED'::text])))
    constraint case_step_case_file_id_fkey FOREIGN KEY (case_file_id) REFERENCES case_file(case_file_id)
    constraint case_step_note_check CHECK ((length(note) <= 1000))
    constraint case_step_people_check CHECK ((length(people) <= 200))
    constraint case_step_pkey PRIMARY KEY (case_step_id)
    constraint case_step_village_code_fkey FOREIGN KEY (village_code) REFERENCES division(code) ON UPDATE CASCADE
    constraint case_step_visit_id_fkey FOREIGN KEY (visit_id) REFERENCES visit(visit_id)
    INDEX case_step_case ON public.case_step USING btree (case_file_id, case_step_id)
    INDEX case_step_village ON public.case_step USING btree (village_code, case_step_id)
    INDEX case_step_visit ON public.case_step USING btree (visit_id)
    policy viewer_scope for all using (((village_code >= ( SELECT current_setting('app.low'::text, true) AS current_setting)) AND (village_code < ( SELECT current_setting('app.high'::text, true) AS current_setting)))) with check (((village_code >= ( SELECT current_setting('app.low'::text, true) AS current_setting)) AND (village_code < ( SELECT current_setting('app.high'::text, true) AS current_setting))))
    trigger history_insert AFTER INSERT ON case_step REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_history('version,recorded_at', 'case_file', 'case_file_id', 'village_code')
    trigger history_update AFTER UPDATE ON case_step REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_history('version,recorded_at', 'case_file', 'case_file_id', 'village_code')
    grant insert, select to the runtime login
table cipher_key
    cipher_key_id integer not null
    created_at timestamp with time zone not null
    fingerprint bytea not null
    constraint cipher_key_cipher_key_id_check CHECK ((cipher_key_id = 1))
    constraint cipher_key_pkey PRIMARY KEY (cipher_key_id)
    grant insert, select to the runtime login
table clue (row level security)
    case_file_id bigint
    clue_id bigint not null generated always as identity
    decided_by text
    decided_on date
    disaster_id bigint
    due_on date not null
    facts jsonb not null
    found_on date not null
    household_id bigint not null
    reason text
    round integer not null default 0
    sign text not null
    state text not null
    version integer not null default 0
    village_code text collate "C" not null
    villager_report_id bigint
    visit_id bigint
    year integer not null
    constraint clue_case_file_id_fkey FOREIGN KEY (case_file_id) REFERENCES case_file(case_file_id)
    constraint clue_check CHECK ((due_on >= found_on))
    constraint clue_check1 CHECK ((((state = ANY (ARRAY['TAKEN'::text, 'DISMISSED'::text])) = (decided_by IS NOT NULL)) OR (state = 'GONE'::text)))
    constraint clue_check2 CHECK (((state <> 'DISMISSED'::text) OR (reason IS NOT NULL)))
    constraint clue_disaster_id_fkey FOREIGN KEY (disaster_id) REFERENCES disaster(disaster_id)
    constraint clue_household_id_fkey FOREIGN KEY (household_id) REFERENCES household(household_id)
    constraint clue_once UNIQUE NULLS NOT DISTINCT (household_id, sign, year, villager_report_id, disaster_id, visit_id, round)
    constraint clue_pkey PRIMARY KEY (clue_id)
    constraint clue_reason_check CHECK (((length(reason) >= 2) AND (length(reason) <= 500)))
    constraint clue_round_check CHECK ((round >= 0))
    constraint clue_sign_check CHECK ((sign ~ '^[A-Z][A-Z_]*$'::text))
    constraint clue_state_check CHECK ((state = ANY (ARRAY['OPEN'::text, 'TAKEN'::text, 'DISMISSED'::text, 'GONE'::text])))
    constraint clue_village_code_fkey FOREIGN KEY (village_code) REFERENCES division(code) ON UPDATE CASCADE
    constraint clue_villager_report_id_fkey FOREIGN KEY (villager_report_id) REFERENCES villager_report(villager_report_id)
    constraint clue_visit_id_fkey FOREIGN KEY (visit_id) REFERENCES visit(visit_id)
    INDEX clue_case ON public.clue USING btree (case_file_id)
    INDEX clue_disaster ON public.clue USING btree (disaster_id)
    INDEX clue_report ON public.clue USING btree (villager_report_id)
    INDEX clue_village ON public.clue USING btree (village_code, state, due_on, clue_id)
    INDEX clue_visit ON public.clue USING btree (visit_id)
    INDEX clue_waiting ON public.clue USING btree (due_on, village_code) WHERE (state = 'OPEN'::text)
    policy viewer_scope for all using (((village_code >= ( SELECT current_setting('app.low'::text, true) AS current_setting)) AND (village_code < ( SELECT current_setting('app.high'::text, true) AS current_setting)))) with check (((village_code >= ( SELECT current_setting('app.low'::text, true) AS current_setting)) AND (village_code < ( SELECT current_setting('app.high'::text, true) AS current_setting))))
    trigger history_insert AFTER INSERT ON clue REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_history('version,facts,year,case_file_id', 'clue', 'clue_id', 'village_code')
    trigger history_update AFTER UPDATE ON clue REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_history('version,facts,year,case_file_id', 'clue', 'clue_id', 'village_code')
    grant insert, select, update to the runtime login
view day_in_village
    day date
    how text
    person text
    village_code text collate "C"
    grant select to the runtime login
 SELECT DISTINCT ON (person, village_code, day) person,
    village_code,
    day,
    how
   FROM ( SELECT attendance_correction.person,
            attendance_correction.village_code,
            attendance_correction.day,
                CASE
                    WHEN attendance_correction.present THEN 'CORRECTION'::text
                    ELSE NULL::text
                END AS how,
            0 AS rank,
            attendance_correction.attendance_correction_id AS id
           FROM attendance_correction
          WHERE (attendance_correction.state = 'CONFIRMED'::text)
        UNION ALL
         SELECT sign_in.person,
            sign_in.village_code,
            sign_in.day,
            'SIGN_IN'::text,
            1,
            0
           FROM sign_in
        UNION ALL
         SELECT l.person,
            l.village_code,
            (d.day)::date AS day,
            'TRIP'::text,
            2,
            0
           FROM (leave_request l
             CROSS JOIN LATERAL generate_series((l.from_on)::timestamp with time zone, (l.to_on)::timestamp with time zone, '1 day'::interval) d(day))
          WHERE ((l.state = 'GRANTED'::text) AND (l.kind = ANY (ARRAY['TRAINING'::text, 'FUND_TRIP'::text, 'MEETING'::text])))) known
  ORDER BY person, village_code, day, rank, id DESC;
view day_on_leave
    day date
    kind text
    person text
    village_code text collate "C"
    grant select to the runtime login
 SELECT DISTINCT ON (l.person, l.village_code, d.day) l.person,
    l.village_code,
    (d.day)::date AS day,
    l.kind
   FROM (leave_request l
     CROSS JOIN LATERAL generate_series((l.from_on)::timestamp with time zone, (l.to_on)::timestamp with time zone, '1 day'::interval) d(day))
  WHERE ((l.state = 'GRANTED'::text) AND (l.kind <> ALL (ARRAY['TRAINING'::text, 'FUND_TRIP'::text, 'MEETING'::text])))
  ORDER BY l.person, l.village_code, d.day, l.leave_request_id;
table deliberation (row level security)
    abandoned_because text
    begun_by text not null
    begun_on date not null
    deliberation_id bigint not null generated always as identity
    proposal text not null
    resolution_notice_id bigint
    result_notice_id bigint
    sent_on date
    subject_id bigint
    subject_table text
    title text not null
    version integer not null default 0
    village_code text collate "C" not null
    constraint deliberation_abandoned_because_check CHECK (((length(abandoned_because) >= 2) AND (length(abandoned_because) <= 200)))
    constraint deliberation_check CHECK (((subject_table IS NULL) = (subject_id IS NULL)))
    constraint deliberation_pkey PRIMARY KEY (deliberation_id)
    constraint deliberation_proposal_check CHECK (((length(proposal) >= 4) AND (length(proposal) <= 2000)))
    constraint deliberation_resolution_notice_id_fkey FOREIGN KEY (resolution_notice_id) REFERENCES notice(notice_id)
    constraint deliberation_result_notice_id_fkey FOREIGN KEY (result_notice_id) REFERENCES notice(notice_id)
    constraint deliberation_title_check CHECK (((length(title) >= 2) AND (length(title) <= 60)))
    constraint deliberation_village_code_fkey FOREIGN KEY (village_code) REFERENCES division(code) ON UPDATE CASCADE
    INDEX deliberation_resolution ON public.deliberation USING btree (resolution_notice_id)
    INDEX deliberation_result ON public.deliberation USING btree (result_notice_id)
    INDEX deliberation_subject ON public.deliberation USING btree (subject_table, subject_id)
    INDEX deliberation_village ON public.deliberation USING btree (village_code, deliberation_id)
    policy viewer_scope for all using (((village_code >= ( SELECT current_setting('app.low'::text, true) AS current_setting)) AND (village_code < ( SELECT current_setting('app.high'::text, true) AS current_setting)))) with check (((village_code >= ( SELECT current_setting('app.low'::text, true) AS current_setting)) AND (village_code < ( SELECT current_setting('app.high'::text, true) AS current_setting))))
    trigger history_insert AFTER INSERT ON deliberation REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_history('version', 'deliberation', 'deliberation_id', 'village_code')
    trigger history_update AFTER UPDATE ON deliberation REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_history('version', 'deliberation', 'deliberation_id', 'village_code')
    grant insert, select, update to the runtime login
table department_entry (row level security)
    amount numeric(14,2)
    department_entry_id bigint not null generated always as identity
    department_list_id bigint not null
    detail text
    happened_on date
    identity_hash bytea not null
    scope_code text collate "C" not null
    constraint department_entry_department_list_id_fkey FOREIGN KEY (department_list_id) REFERENCES department_list(department_list_id)
    constraint department_entry_detail_check CHECK ((length(detail) <= 200))
    constraint department_entry_pkey PRIMARY KEY (department_entry_id)
    constraint department_entry_scope_code_check CHECK ((scope_code ~ '^[0-9]{6,12}$'::text))
    INDEX department_entry_identity ON public.department_entry USING btree (identity_hash)
    INDEX department_entry_list ON public.department_entry USING btree (department_list_id)
    INDEX department_entry_scope ON public.department_entry USING btree (scope_code, department_entry_id)
    policy viewer_scope for all using (((scope_code >= ( SELECT current_setting('app.low'::text, true) AS current_setting)) AND (scope_code < ( SELECT current_setting('app.high'::text, true) AS current_setting)))) with check (((scope_code >= ( SELECT current_setting('app.low'::text, true) AS current_setting)) AND (scope_code < ( SELECT current_setting('app.high'::text, true) AS current_setting))))
    grant delete, insert, select to the runtime login
table department_hit (row level security)
    amount numeric(14,2)
    as_of date not null
    case_file_id bigint
    case_member_id bigint
    department_hit_id bigint not null generated always as identity
    department_list_id bigint not null
    detail text
    explained_by text
    explained_on date
    happened_on date
    household_id bigint
    kind text not null
    note text
    person_id bigint
    state text not null
    version integer not null default 0
    village_code text collate "C" not null
    constraint department_hit_case_file_id_fkey FOREIGN KEY (case_file_id) REFERENCES case_file(case_file_id)
    constraint department_hit_case_member_id_fkey FOREIGN KEY (case_member_id) REFERENCES case_member(case_member_id)
    constraint department_hit_check CHECK ((num_nonnulls(household_id, case_file_id) = 1))
    constraint department_hit_check1 CHECK (((state = 'EXPLAINED'::text) = ((note IS NOT NULL) AND (explained_by IS NOT NULL))))
    constraint department_hit_check2 CHECK (((case_member_id IS NULL) OR (case_file_id IS NOT NULL)))
    constraint department_hit_department_list_id_fkey FOREIGN KEY (department_list_id) REFERENCES department_list(department_list_id)
    constraint department_hit_detail_check CHECK ((length(detail) <= 200))
    constraint department_hit_household_id_fkey FOREIGN KEY (household_id) REFERENCES household(household_id)
    constraint department_hit_kind_check CHECK ((kind = ANY (ARRAY['VEHICLE'::text, 'HOUSE'::text, 'COMPANY'::text, 'PAYROLL'::text, 'HOSPITAL'::text, 'SCHOOL_LEAVER'::text, 'DEATH'::text])))
    constraint department_hit_note_check CHECK (((length(note) >= 2) AND (length(note) <= 500)))
    constraint department_hit_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(person_id)
    constraint department_hit_pkey PRIMARY KEY (department_hit_id)
    constraint department_hit_state_check CHECK ((state = ANY (ARRAY['OPEN'::text, 'EXPLAINED'::text])))
    constraint department_hit_village_code_fkey FOREIGN KEY (village_code) REFERENCES division(code) ON UPDATE CASCADE
    INDEX department_hit_case ON public.department_hit USING btree (case_file_id)
    INDEX department_hit_case_member ON public.department_hit USING btree (case_member_id)
    INDEX department_hit_household ON public.department_hit USING btree (household_id)
    INDEX department_hit_list ON public.department_hit USING btree (department_list_id)
    INDEX department_hit_person ON public.department_hit USING btree (person_id)
    INDEX department_hit_village ON public.department_hit USING btree (village_code, state, department_hit_id)
    policy viewer_scope for all using (((village_code >= ( SELECT current_setting('app.low'::text, true) AS current_setting)) AND (village_code < ( SELECT current_setting('app.high'::text, true) AS current_setting)))) with check (((village_code >= ( SELECT current_setting('app.low'::text, true) AS current_setting)) AND (village_code < ( SELECT current_setting('app.high'::text, true) AS current_setting))))
    trigger history_insert AFTER INSERT ON department_hit REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_history('version', 'department_hit', 'department_hit_id', 'village_code')
    trigger history_update AFTER UPDATE ON department_hit REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_history('version', 'department_hit', 'department_hit_id', 'village_code')
    grant insert, select, update to the runtime login
table department_list (row level security)
    as_of date not null
    department_list_id bigint not null generated always as identity
    faulty integer not null
    kind text not null
    matched integer not null
    rows integer not null
    scope_code text collate "C" not null
    title text not null
    uploaded_by text not null
    uploaded_on date not null
    version integer not null default 0
    constraint department_list_faulty_check CHECK ((faulty >= 0))
    constraint department_list_kind_check CHECK ((kind = ANY (ARRAY['VEHICLE'::text, 'HOUSE'::text, 'COMPANY'::text, 'PAYROLL'::text, 'HOSPITAL'::text, 'SCHOOL_LEAVER'::text, 'DEATH'::text])))
    constraint department_list_matched_check CHECK ((matched >= 0))
    constraint department_list_pkey PRIMARY KEY (department_list_id)
    constraint department_list_rows_check CHECK ((rows >= 0))
    constraint department_list_scope_code_check CHECK ((scope_code ~ '^[0-9]{6,12}$'::text))
    constraint department_list_title_check CHECK (((length(title) >= 2) AND (length(title) <= 80)))
    INDEX department_list_scope ON public.department_list USING btree (scope_code, department_list_id)
    policy viewer_scope for all using (((scope_code >= ( SELECT current_setting('app.low'::text, true) AS current_setting)) AND (scope_code < ( SELECT current_setting('app.high'::text, true) AS current_setting)))) with check (((scope_code >= ( SELECT current_setting('app.low'::text, true) AS current_setting)) AND (scope_code < ( SELECT current_setting('app.high'::text, true) AS current_setting))))
    trigger history_insert AFTER INSERT ON department_list REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_history('version', 'department_list', 'department_list_id', 'scope_code')
    trigger history_update AFTER UPDATE ON department_list REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_history('version', 'department_list', 'department_list_id', 'scope_code')
    grant insert, select, update to the runtime login
table disaster (row level security)
    disaster_id bigint not null generated always as identity
    happened_on date not null
    kind text not null
    recorded_by text not null
    recorded_on date not null
    resident_group_id bigint
    version integer not null default 0
    village_code text collate "C" not null
    withdrawn_because text
    words text not null
    constraint disaster_check CHECK ((recorded_on >= happened_on))
    constraint disaster_kind_check CHECK ((kind = ANY (ARRAY['FLOOD'::text, 'DROUGHT'::text, 'HAIL'::text, 'FROST'::text, 'SNOW'::text, 'WIND'::text, 'LANDSLIDE'::text, 'EARTHQUAKE'::text, 'FIRE'::text, 'PEST'::text, 'OTHER'::text])))
    constraint disaster_pkey PRIMARY KEY (disaster_id)
    constraint disaster_resident_group_id_fkey FOREIGN KEY (resident_group_id) REFERENCES resident_group(resident_group_id)
    constraint disaster_village_code_fkey FOREIGN KEY (village_code) REFERENCES division(code) ON UPDATE CASCADE
    constraint disaster_withdrawn_because_check CHECK (((length(withdrawn_because) >= 2) AND (length(withdrawn_because) <= 200)))
    constraint disaster_words_check CHECK (((length(words) >= 4) AND (length(words) <= 500)))
    INDEX disaster_group ON public.disaster USING btree (resident_group_id)
    UNIQUE INDEX disaster_once ON public.disaster USING btree (village_code, resident_group_id, kind, happened_on) NULLS NOT DISTINCT WHERE (withdrawn_because IS NULL)
    INDEX disaster_village ON public.disaster USING btree (village_code, happened_on, disaster_id)
    policy viewer_scope for all using (((village_code >= ( SELECT current_setting('app.low'::text, true) AS current_setting)) AND (village_code < ( SELECT current_setting('app.high'::text, true) AS current_setting)))) with check (((village_code >= ( SELECT current_setting('app.low'::text, true) AS current_setting)) AND (village_code < ( SELECT current_setting('app.high'::text, true) AS current_setting))))
    trigger history_insert AFTER INSERT ON disaster REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_history('version', 'disaster', 'disaster_id', 'village_code')
    trigger history_update AFTER UPDATE ON disaster REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_history('version', 'disaster', 'disaster_id', 'village_code')
    grant insert, select, update to the runtime login
table division
    code text collate "C" not null
    division_id bigint not null generated always as identity
    ended_on date
    level text not null generated always as (
CASE length(code)
    WHEN 2 THEN 'PROVINCE'::text
    WHEN 4 THEN 'CITY'::text
    WHEN 6 THEN 'COUNTY'::text
    WHEN 9 THEN 'TOWN'::text
    ELSE 'VILLAGE'::text
END) stored
    merged_into text collate "C"
    name text not null
    settlement_class text
    started_on date
    version integer not null default 0
    constraint division_code_check CHECK ((code ~ '^([0-9]{2}|[0-9]{4}|[0-9]{6}|[0-9]{9}|[0-9]{12})$'::text))
    constraint division_division_id_key UNIQUE (division_id)
    constraint division_merged_into_fkey FOREIGN KEY (merged_into) REFERENCES division(code) ON UPDATE CASCADE
    constraint division_name_check CHECK ((name <> ''::text))
    constraint division_pkey PRIMARY KEY (code)
    constraint division_settlement_class_check CHECK ((settlement_class ~ '^(111|112|121|122|123|210|220)$'::text))
    INDEX division_merged_into ON public.division USING btree (merged_into)
    INDEX division_name ON public.division USING btree (name)
    trigger history_insert AFTER INSERT ON division REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_history('version', '', '', '')
    trigger history_update AFTER UPDATE ON division REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_history('version', '', '', '')
    trigger tally_insert AFTER INSERT ON division REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION villages_changed()
    trigger tally_update AFTER UPDATE ON division REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION villages_changed()
    grant insert, select to the runtime login
table division_alias
    code text collate "C" not null
    division_alias_id bigint not null generated always as identity
    old_code text collate "C"
    old_name text
    reason text not null
    until_on date not null
    constraint division_alias_check CHECK (((old_code IS NOT NULL) OR (old_name IS NOT NULL)))
    constraint division_alias_code_fkey FOREIGN KEY (code) REFERENCES division(code) ON UPDATE CASCADE
    constraint division_alias_pkey PRIMARY KEY (division_alias_id)
    constraint division_alias_reason_check CHECK ((reason = ANY (ARRAY['RENAMED'::text, 'RECODED'::text, 'MERGED'::text])))
    INDEX division_alias_code ON public.division_alias USING btree (code)
    INDEX division_alias_old_code ON public.division_alias USING btree (old_code)
    INDEX division_alias_old_name ON public.division_alias USING btree (old_name)
    trigger history_insert AFTER INSERT ON division_alias REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_history('version', '', '', '')
    trigger history_update AFTER UPDATE ON division_alias REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_history('version', '', '', '')
    grant insert, select to the runtime login
view division_reference
    column_name text collate "C"
    tab oid
    table_name text
 SELECT f.conrelid AS tab,
    ((f.conrelid)::regclass)::text AS table_name,
    (a.attname)::text AS column_name
   FROM (pg_constraint f
     JOIN pg_attribute a ON (((a.attrelid = f.conrelid) AND (a.attnum = f.conkey[1]))))
  WHERE ((f.contype = 'f'::"char") AND (f.confrelid = ('division'::regclass)::oid) AND (cardinality(f.conkey) = 1) AND (f.conparentid = (0)::oid));
table dossier (row level security)
    bytes bigint
    dossier_id bigint not null generated always as identity
    households integer not null
    job_id bigint
    made_at timestamp with time zone not null
    made_by text not null
    order_key text not null
    pages integer
    reason text not null
    scope_code text collate "C" not null
    stored_as text
    title text not null
    version integer not null default 0
    whole_numbers boolean not null
    constraint dossier_households_check CHECK ((households > 0))
    constraint dossier_job_id_fkey FOREIGN KEY (job_id) REFERENCES job(job_id)
    constraint dossier_order_key_key UNIQUE (order_key)
    constraint dossier_pkey PRIMARY KEY (dossier_id)
    constraint dossier_reason_check CHECK ((btrim(reason) <> ''::text))
    constraint dossier_scope_code_fkey FOREIGN KEY (scope_code) REFERENCES division(code) ON UPDATE CASCADE
    constraint dossier_stored_as_key UNIQUE (stored_as)
    INDEX dossier_job ON public.dossier USING btree (job_id)
    INDEX dossier_maker ON public.dossier USING btree (made_by, dossier_id)
    INDEX dossier_scope ON public.dossier USING btree (scope_code)
    policy viewer_scope for all using (((scope_code >= ( SELECT current_setting('app.low'::text, true) AS current_setting)) AND (scope_code < ( SELECT current_setting('app.high'::text, true) AS current_setting)))) with check (((scope_code >= ( SELECT current_setting('app.low'::text, true) AS current_setting)) AND (scope_code < ( SELECT current_setting('app.high'::text, true) AS current_setting))))
    trigger history_insert AFTER INSERT ON dossier REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_history('version', '', '', 'scope_code')
    trigger history_update AFTER UPDATE ON dossier REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_history('version', '', '', 'scope_code')
    grant insert, select, update to the runtime login
table doubt (row level security)
    assigned_to text
    closed_on date
    confirmed_at timestamp with time zone
    confirmed_by text
    doubt_id bigint not null generated always as identity
    explained_at timestamp with time zone
    explained_by text
    explanation text
    facts jsonb not null
    found_on date not null
    household_id bigint not null
    objection text
    person_id bigint
    person_key bigint not null generated always as (COALESCE(person_id, (0)::bigint)) stored
    reopened integer not null default 0
    rule text not null
    severity integer not null
    state text not null
    version integer not null default 0
    village_code text collate "C" not null
    constraint doubt_check CHECK (((state = 'CLOSED'::text) = (closed_on IS NOT NULL)))
    constraint doubt_check1 CHECK (((state <> ALL (ARRAY['EXPLAINED'::text, 'CONFIRMED'::text])) OR ((explanation IS NOT NULL) AND (explained_by IS NOT NULL))))
    constraint doubt_check2 CHECK ((((confirmed_by IS NOT NULL) = (state = 'CONFIRMED'::text)) OR (state = 'CLOSED'::text)))
    constraint doubt_check3 CHECK ((confirmed_by <> explained_by))
    constraint doubt_household_id_fkey FOREIGN KEY (household_id) REFERENCES household(household_id)
    constraint doubt_household_id_rule_person_key_key UNIQUE (household_id, rule, person_key)
    constraint doubt_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(person_id)
    constraint doubt_pkey PRIMARY KEY (doubt_id)
    constraint doubt_rule_check CHECK ((rule ~ '^[A-Z][A-Z0-9_]*$'::text))
    constraint doubt_severity_check CHECK (((severity >= 1) AND (severity <= 3)))
    constraint doubt_state_check CHECK ((state = ANY (ARRAY['OPEN'::text, 'EXPLAINED'::text, 'CONFIRMED'::text, 'CLOSED'::text])))
    constraint doubt_village_code_fkey FOREIGN KEY (village_code) REFERENCES division(code) ON UPDATE CASCADE
    INDEX doubt_assigned ON public.doubt USING btree (assigned_to, state)
    INDEX doubt_person ON public.doubt USING btree (person_id)
    INDEX doubt_rule ON public.doubt USING btree (rule, village_code)
    INDEX doubt_village ON public.doubt USING btree (village_code, state, severity, found_on, doubt_id)
    INDEX doubt_waiting ON public.doubt USING btree (severity DESC, found_on, doubt_id) WHERE (state = ANY (ARRAY['OPEN'::text, 'EXPLAINED'::text]))
    policy viewer_scope for all using (((village_code >= ( SELECT current_setting('app.low'::text, true) AS current_setting)) AND (village_code < ( SELECT current_setting('app.high'::text, true) AS current_setting)))) with check (((village_code >= ( SELECT current_setting('app.low'::text, true) AS current_setting)) AND (village_code < ( SELECT current_setting('app.high'::text, true) AS current_setting))))
    trigger history_insert AFTER INSERT ON doubt REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_history('version,facts,person_key,severity', 'household', 'household_id', 'village_code')
    trigger history_update AFTER UPDATE ON doubt REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_history('version,facts,person_key,severity', 'household', 'household_id', 'village_code')
    trigger tally_insert AFTER INSERT ON doubt REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION tally_doubts()
    trigger tally_update AFTER UPDATE ON doubt REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION tally_doubts()
    grant insert, select, update to the runtime login
table doubt_due (row level security)
    doubt_due_id bigint not null generated always as identity
    household_id bigint not null
    village_code text collate "C" not null
    constraint doubt_due_pkey PRIMARY KEY (doubt_due_id)
    constraint doubt_due_village_code_fkey FOREIGN KEY (village_code) REFERENCES division(code) ON UPDATE CASCADE
    INDEX doubt_due_village ON public.doubt_due USING btree (village_code, household_id)
    policy viewer_scope for all using (((village_code >= ( SELECT current_setting('app.low'::text, true) AS current_setting)) AND (village_code < ( SELECT current_setting('app.high'::text, true) AS current_setting)))) with check (((village_code >= ( SELECT current_setting('app.low'::text, true) AS current_setting)) AND (village_code < ( SELECT current_setting('app.high'::text, true) AS current_setting))))
    grant delete, insert, select, update to the runtime login
table duty
    code text not null
    duty_id bigint not null generated always as identity
    duty_list_id bigint not null
    ends_on date
    name text not null
    name_en text not null
    parent_duty_id bigint
    position integer not null
    short_name text not null
    short_name_en text not null
    version integer not null default 0
    constraint duty_check CHECK (((ends_on IS NULL) OR (parent_duty_id IS NOT NULL)))
    constraint duty_code_check CHECK ((code ~ '^[a-z-]+$'::text))
    constraint duty_duty_list_id_code_key UNIQUE (duty_list_id, code)
    constraint duty_duty_list_id_fkey FOREIGN KEY (duty_list_id) REFERENCES duty_list(duty_list_id)
    constraint duty_parent_duty_id_fkey FOREIGN KEY (parent_duty_id) REFERENCES duty(duty_id)
    constraint duty_pkey PRIMARY KEY (duty_id)
    INDEX duty_parent ON public.duty USING btree (parent_duty_id)
    trigger history_insert AFTER INSERT ON duty REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_history('version', '', '', '')
    trigger history_update AFTER UPDATE ON duty REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_history('version', '', '', '')
    grant insert, select, update to the runtime login
table duty_list
    document text not null
    duty_list_id bigint not null generated always as identity
    name text not null
    name_en text not null
    valid_from date not null
    version integer not null default 0
    year integer not null
    constraint duty_list_pkey PRIMARY KEY (duty_list_id)
    constraint duty_list_valid_from_key UNIQUE (valid_from)
    constraint duty_list_year_key UNIQUE (year)
    trigger history_insert AFTER INSERT ON duty_list REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_history('version', '', '', '')
    trigger history_update AFTER UPDATE ON duty_list REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_history('version', '', '', '')
    grant insert, select, update to the runtime login
table duty_share
    body text not null
    duty_share_id bigint not null generated always as identity
    matter text not null
    position integer not null
    routes text[] not null default '{}'::text[]
    share text not null
    constraint duty_share_body_check CHECK ((body = ANY (ARRAY['FIRST_SECRETARY'::text, 'TEAM'::text, 'COMMITTEES'::text, 'TOWN'::text])))
    constraint duty_share_matter_body_share_key UNIQUE (matter, body, share)
    constraint duty_share_pkey PRIMARY KEY (duty_share_id)
    constraint duty_share_share_check CHECK ((share = ANY (ARRAY['LEAD'::text, 'ADVISE'::text, 'CO_ORDINATE'::text, 'SUPERVISE'::text, 'COUNTERSIGN'::text, 'TAKE_PART'::text, 'DECIDE'::text, 'EXECUTE'::text, 'RECORD'::text, 'KEEP_BOOKS'::text, 'SEAL'::text, 'DIRECT'::text])))
    grant select to the runtime login
table entry_check (row level security)
    checked_by text
    checked_on date
    drawn_by text not null
    drawn_on date not null
    entry_check_id bigint not null generated always as identity
    finding text
    log_entry_id bigint not null
    month date not null
    person text not null
    remark text
    seed bigint not null
    version integer not null default 0
    village_code text collate "C" not null
    constraint entry_check_check CHECK (((finding IS NULL) = (checked_by IS NULL)))
    constraint entry_check_check1 CHECK (((finding IS NULL) = (checked_on IS NULL)))
    constraint entry_check_check2 CHECK (((finding IS NULL) OR (finding = 'TRUE'::text) OR (remark IS NOT NULL)))
    constraint entry_check_finding_check CHECK ((finding = ANY (ARRAY['TRUE'::text, 'PARTLY'::text, 'FALSE'::text])))
    constraint entry_check_log_entry_id_fkey FOREIGN KEY (log_entry_id) REFERENCES log_entry(log_entry_id)
    constraint entry_check_log_entry_id_key UNIQUE (log_entry_id)
    constraint entry_check_month_check CHECK ((EXTRACT(day FROM month) = (1)::numeric))
    constraint entry_check_pkey PRIMARY KEY (entry_check_id)
    constraint entry_check_remark_check CHECK (((length(remark) >= 2) AND (length(remark) <= 400)))
    constraint entry_check_village_code_fkey FOREIGN KEY (village_code) REFERENCES division(code) ON UPDATE CASCADE
    INDEX entry_check_month ON public.entry_check USING btree (village_code, person, month)
    policy viewer_scope for all using (((village_code >= ( SELECT current_setting('app.low'::text, true) AS current_setting)) AND (village_code < ( SELECT current_setting('app.high'::text, true) AS current_setting)))) with check (((village_code >= ( SELECT current_setting('app.low'::text, true) AS current_setting)) AND (village_code < ( SELECT current_setting('app.high'::text, true) AS current_setting))))
    trigger history_insert AFTER INSERT ON entry_check REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_history('version,seed', 'log_entry', 'log_entry_id', 'village_code')
    trigger history_update AFTER UPDATE ON entry_check REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_history('version,seed', 'log_entry', 'log_entry_id', 'village_code')
    grant insert, select, update to the runtime login
table exemplar (row level security)
    body text not null
    exemplar_id bigint not null generated always as identity
    published_on date
    returned_because text
    reviewed_by text
    state text not null
    submitted_on date
    title text not null
    version integer not null default 0
    village_code text collate "C" not null
    withdrawn_because text
    written_by text not null
    constraint exemplar_body_check CHECK (((length(body) >= 20) AND (length(body) <= 4000)))
    constraint exemplar_check CHECK (((state <> ALL (ARRAY['PUBLISHED'::text, 'WITHDRAWN'::text])) OR ((published_on IS NOT NULL) AND (reviewed_by IS NOT NULL))))
    constraint exemplar_check1 CHECK (((state <> 'PUBLISHED'::text) OR (reviewed_by <> written_by)))
    constraint exemplar_check2 CHECK (((state = 'WITHDRAWN'::text) = (withdrawn_because IS NOT NULL)))
    constraint exemplar_pkey PRIMARY KEY (exemplar_id)
    constraint exemplar_returned_because_check CHECK (((length(returned_because) >= 2) AND (length(returned_because) <= 200)))
    constraint exemplar_state_check CHECK ((state = ANY (ARRAY['DRAFT'::text, 'SUBMITTED'::text, 'PUBLISHED'::text, 'WITHDRAWN'::text])))
    constraint exemplar_title_check CHECK (((length(title) >= 4) AND (length(title) <= 60)))
    constraint exemplar_village_code_fkey FOREIGN KEY (village_code) REFERENCES division(code) ON UPDATE CASCADE
    constraint exemplar_withdrawn_because_check CHECK (((length(withdrawn_because) >= 2) AND (length(withdrawn_because) <= 200)))
    INDEX exemplar_state ON public.exemplar USING btree (state, village_code, exemplar_id)
    INDEX exemplar_village ON public.exemplar USING btree (village_code, exemplar_id)
    policy viewer_scope for all using (((village_code >= ( SELECT current_setting('app.low'::text, true) AS current_setting)) AND (village_code < ( SELECT current_setting('app.high'::text, true) AS current_setting)))) with check (((village_code >= ( SELECT current_setting('app.low'::text, true) AS current_setting)) AND (village_code < ( SELECT current_setting('app.high'::text, true) AS current_setting))))
    trigger history_insert AFTER INSERT ON exemplar REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_history('version', 'exemplar', 'exemplar_id', 'village_code')
    trigger history_update AFTER UPDATE ON exemplar REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_history('version', 'exemplar', 'exemplar_id', 'village_code')
    grant insert, select, update to the runtime login
table follow_up (row level security)
    begun_on date not null
    closed_by text
    confirmation text
    confirmed_by text
    done text
    done_on date
    due_on date not null
    follow_up_id bigint not null generated always as identity
    household_id bigint
    kind text not null
    owner text not null
    send_id uuid
    source text not null
    source_id bigint not null
    state text not null
    version integer not null default 0
    village_code text collate "C" not null
    villager boolean not null
    what text not null
    constraint follow_up_check CHECK (((state = 'DONE'::text) = (done IS NOT NULL)))
    constraint follow_up_check1 CHECK (((state = 'DONE'::text) = (closed_by IS NOT NULL)))
    constraint follow_up_check2 CHECK (((state = 'DONE'::text) = (done_on IS NOT NULL)))
    constraint follow_up_check3 CHECK (((state <> 'DONE'::text) OR (NOT villager) OR (confirmation IS NOT NULL)))
    constraint follow_up_check4 CHECK (((done_on IS NULL) OR (done_on >= begun_on)))
    constraint follow_up_confirmation_check CHECK ((confirmation = ANY (ARRAY['WORDS'::text, 'SIGNATURE'::text])))
    constraint follow_up_confirmed_by_check CHECK (((length(confirmed_by) >= 1) AND (length(confirmed_by) <= 100)))
    constraint follow_up_done_check CHECK (((length(done) >= 2) AND (length(done) <= 1000)))
    constraint follow_up_each UNIQUE NULLS NOT DISTINCT (source, source_id, kind, household_id)
    constraint follow_up_household_id_fkey FOREIGN KEY (household_id) REFERENCES household(household_id)
    constraint follow_up_kind_check CHECK ((kind = ANY (ARRAY['PROMISE'::text, 'PROBLEM'::text])))
    constraint follow_up_pkey PRIMARY KEY (follow_up_id)
    constraint follow_up_send_id_key UNIQUE (send_id)
    constraint follow_up_source_check CHECK ((source = ANY (ARRAY['LOG'::text, 'VISIT'::text])))
    constraint follow_up_state_check CHECK ((state = ANY (ARRAY['OPEN'::text, 'DONE'::text, 'WITHDRAWN'::text])))
    constraint follow_up_village_code_fkey FOREIGN KEY (village_code) REFERENCES division(code) ON UPDATE CASCADE
    constraint follow_up_what_check CHECK (((length(what) >= 1) AND (length(what) <= 400)))
    INDEX follow_up_household ON public.follow_up USING btree (household_id)
    INDEX follow_up_owner ON public.follow_up USING btree (owner, state, due_on)
    INDEX follow_up_village ON public.follow_up USING btree (village_code, state, due_on)
    policy viewer_scope for all using (((village_code >= ( SELECT current_setting('app.low'::text, true) AS current_setting)) AND (village_code < ( SELECT current_setting('app.high'::text, true) AS current_setting)))) with check (((village_code >= ( SELECT current_setting('app.low'::text, true) AS current_setting)) AND (village_code < ( SELECT current_setting('app.high'::text, true) AS current_setting))))
    trigger history_insert AFTER INSERT ON follow_up REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_history('version,send_id', 'follow_up', 'follow_up_id', 'village_code')
    trigger history_update AFTER UPDATE ON follow_up REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_history('version,send_id', 'follow_up', 'follow_up_id', 'village_code')
    grant insert, select, update to the runtime login
table guarantee_check (row level security)
    checked_on date not null
    checkers text not null
    clothing boolean
    clothing_note text
    education boolean
    education_note text
    food boolean
    food_note text
    guarantee_check_id bigint not null generated always as identity
    household_id bigint not null
    housing boolean
    housing_note text
    medical boolean
    medical_note text
    recorded_at timestamp with time zone not null
    recorded_by text not null
    version integer not null default 0
    village_code text collate "C" not null
    water boolean
    water_note text
    year integer not null
    constraint guarantee_check_checkers_check CHECK ((checkers <> ''::text))
    constraint guarantee_check_household_id_fkey FOREIGN KEY (household_id) REFERENCES household(household_id)
    constraint guarantee_check_pkey PRIMARY KEY (guarantee_check_id)
    constraint guarantee_check_village_code_fkey FOREIGN KEY (village_code) REFERENCES division(code) ON UPDATE CASCADE
    constraint guarantee_check_year_check CHECK (((year >= 2000) AND (year <= 2100)))
    INDEX guarantee_check_household ON public.guarantee_check USING btree (household_id, checked_on)
    INDEX guarantee_check_village ON public.guarantee_check USING btree (village_code, year)
    policy viewer_scope for all using (((village_code >= ( SELECT current_setting('app.low'::text, true) AS current_setting)) AND (village_code < ( SELECT current_setting('app.high'::text, true) AS current_setting)))) with check (((village_code >= ( SELECT current_setting('app.low'::text, true) AS current_setting)) AND (village_code < ( SELECT current_setting('app.high'::text, true) AS current_setting))))
    trigger history_insert AFTER INSERT ON guarantee_check REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_history('version,recorded_at,recorded_by', 'household', 'household_id', 'village_code')
    trigger history_update AFTER UPDATE ON guarantee_check REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_history('version,recorded_at,recorded_by', 'household', 'household_id', 'village_code')
    trigger present_insert AFTER INSERT ON guarantee_check REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION household_changed()
    trigger present_update AFTER UPDATE ON guarantee_check REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION household_changed()
    grant insert, select, update to the runtime login
table handover (row level security)
    confirmed_by text
    confirmed_on date
    from_posting bigint not null
    handover_id bigint not null generated always as identity
    made_by text not null
    made_on date not null
    to_posting bigint not null
    version integer not null default 0
    village_code text collate "C" not null
    constraint handover_check CHECK ((from_posting <> to_posting))
    constraint handover_check1 CHECK (((confirmed_by IS DISTINCT FROM made_by) OR (confirmed_by IS NULL)))
    constraint handover_check2 CHECK (((confirmed_on IS NULL) = (confirmed_by IS NULL)))
    constraint handover_from_posting_fkey FOREIGN KEY (from_posting) REFERENCES village_posting(village_posting_id)
    constraint handover_pkey PRIMARY KEY (handover_id)
    constraint handover_to_posting_fkey FOREIGN KEY (to_posting) REFERENCES village_posting(village_posting_id)
    constraint handover_village_code_fkey FOREIGN KEY (village_code) REFERENCES division(code) ON UPDATE CASCADE
    INDEX handover_from ON public.handover USING btree (from_posting)
    UNIQUE INDEX handover_open ON public.handover USING btree (from_posting) WHERE (confirmed_on IS NULL)
    INDEX handover_to ON public.handover USING btree (to_posting)
    INDEX handover_village ON public.handover USING btree (village_code, handover_id)
    policy viewer_scope for all using (((village_code >= ( SELECT current_setting('app.low'::text, true) AS current_setting)) AND (village_code < ( SELECT current_setting('app.high'::text, true) AS current_setting)))) with check (((village_code >= ( SELECT current_setting('app.low'::text, true) AS current_setting)) AND (village_code < ( SELECT current_setting('app.high'::text, true) AS current_setting))))
    trigger history_insert AFTER INSERT ON handover REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_history('version', 'village_posting', 'from_posting', 'village_code')
    trigger history_update AFTER UPDATE ON handover REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_history('version', 'village_posting', 'from_posting', 'village_code')
    grant insert, select, update to the runtime login
table handover_item (row level security)
    due_on date
    handover_id bigint not null
    handover_item_id bigint not null generated always as identity
    kind text not null
    subject_id bigint not null
    title text not null
    village_code text collate "C" not null
    constraint handover_item_handover_id_fkey FOREIGN KEY (handover_id) REFERENCES handover(handover_id)
    constraint handover_item_handover_id_kind_subject_id_key UNIQUE (handover_id, kind, subject_id)
    constraint handover_item_kind_check CHECK ((kind <> ''::text))
    constraint handover_item_pkey PRIMARY KEY (handover_item_id)
    constraint handover_item_title_check CHECK ((title <> ''::text))
    constraint handover_item_village_code_fkey FOREIGN KEY (village_code) REFERENCES division(code) ON UPDATE CASCADE
    INDEX handover_item_village ON public.handover_item USING btree (village_code, handover_id)
    policy viewer_scope for all using (((village_code >= ( SELECT current_setting('app.low'::text, true) AS current_setting)) AND (village_code < ( SELECT current_setting('app.high'::text, true) AS current_setting)))) with check (((village_code >= ( SELECT current_setting('app.low'::text, true) AS current_setting)) AND (village_code < ( SELECT current_setting('app.high'::text, true) AS current_setting))))
    trigger history_insert AFTER INSERT ON handover_item REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_history('version', 'handover', 'handover_id', 'village_code')
    trigger history_update AFTER UPDATE ON handover_item REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_history('version', 'handover', 'handover_id', 'village_code')
    grant insert, select to the runtime login
table header_choice
    chosen_at timestamp with time zone not null
    chosen_by text not null
    field text
    header text not null
    header_choice_id bigint not null generated always as identity
    layout text not null
    town_code text collate "C" not null
    constraint header_choice_layout_check CHECK ((layout = ANY (ARRAY['HOUSEHOLD'::text, 'MEMBER'::text, 'VILLAGE'::text])))
    constraint header_choice_pkey PRIMARY KEY (header_choice_id)
    constraint header_choice_town_code_layout_header_key UNIQUE (town_code, layout, header)
    grant insert, select, update to the runtime login
view helped_household
    household_id bigint
    username text
    village_code text collate "C"
    grant select to the runtime login
 SELECT h.username,
    a.village_code,
    a.household_id
   FROM (helper_assignment a
     JOIN helper h ON ((h.helper_id = a.helper_id)))
  WHERE ((a.to_on IS NULL) AND (h.ended_on IS NULL) AND (h.username IS NOT NULL));
table helper (row level security)
    affiliation text not null
    area text collate "C" not null
    ended_on date
    helper_id bigint not null generated always as identity
    identity_hash bytea
    identity_masked text
    level text not null
    name text not null
    phone text
    position text
    started_on date not null
    unit text not null
    username text
    version integer not null default 0
    constraint helper_affiliation_check CHECK ((affiliation = ANY (ARRAY['CENTRAL'::text, 'PROVINCE'::text, 'CITY'::text, 'COUNTY'::text, 'TOWN'::text, 'ARMY'::text, 'OTHER'::text])))
    constraint helper_area_check CHECK ((length(area) = ANY (ARRAY[6, 9])))
    constraint helper_area_fkey FOREIGN KEY (area) REFERENCES division(code) ON UPDATE CASCADE
    constraint helper_check CHECK (((identity_hash IS NULL) = (identity_masked IS NULL)))
    constraint helper_check1 CHECK ((ended_on >= started_on))
    constraint helper_level_check CHECK ((level = ANY (ARRAY['LEADER'::text, 'SECTION'::text, 'STAFF'::text])))
    constraint helper_name_check CHECK (((length(name) >= 1) AND (length(name) <= 40)))
    constraint helper_phone_check CHECK ((phone ~ '^[0-9 +-]{5,20}$'::text))
    constraint helper_pkey PRIMARY KEY (helper_id)
    constraint helper_position_check CHECK (((length("position") >= 1) AND (length("position") <= 40)))
    constraint helper_unit_check CHECK (((length(unit) >= 1) AND (length(unit) <= 60)))
    INDEX helper_area ON public.helper USING btree (area, helper_id)
    INDEX helper_identity ON public.helper USING btree (identity_hash)
    UNIQUE INDEX helper_once ON public.helper USING btree ("left"(area, 6), name, unit, COALESCE(phone, ''::text)) WHERE (ended_on IS NULL)
    INDEX helper_username ON public.helper USING btree (username)
    policy helper_added for insert using () with check (((area >= ( SELECT current_setting('app.low'::text, true) AS current_setting)) AND (area < ( SELECT current_setting('app.high'::text, true) AS current_setting))))
    policy helper_changed for update using (((area >= ( SELECT current_setting('app.low'::text, true) AS current_setting)) AND (area < ( SELECT current_setting('app.high'::text, true) AS current_setting)))) with check (((area >= ( SELECT current_setting('app.low'::text, true) AS current_setting)) AND (area < ( SELECT current_setting('app.high'::text, true) AS current_setting))))
    policy helper_of_county for select using ((((( SELECT length(current_setting('app.low'::text, true)) AS length) >= 6) AND starts_with(area, "left"(( SELECT current_setting('app.low'::text, true) AS current_setting), 6))) OR ((area >= ( SELECT current_setting('app.low'::text, true) AS current_setting)) AND (area < ( SELECT current_setting('app.high'::text, true) AS current_setting)))))
    trigger history_insert AFTER INSERT ON helper REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_history('version', 'helper', 'helper_id', 'area')
    trigger history_update AFTER UPDATE ON helper REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_history('version', 'helper', 'helper_id', 'area')
    trigger load_update AFTER UPDATE ON helper REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION helper_load_is_due()
    grant insert, select, update to the runtime login
table helper_assignment (row level security)
    end_reason text
    from_on date not null
    helper_assignment_id bigint not null generated always as identity
    helper_id bigint not null
    household_id bigint not null
    to_on date
    version integer not null default 0
    village_code text collate "C" not null
    constraint helper_assignment_check CHECK (((to_on IS NULL) = (end_reason IS NULL)))
    constraint helper_assignment_check1 CHECK ((to_on >= from_on))
    constraint helper_assignment_end_reason_check CHECK ((end_reason = ANY (ARRAY['HANDED_OVER'::text, 'NO_LONGER'::text, 'HOUSEHOLD_ENDED'::text])))
    constraint helper_assignment_helper_id_fkey FOREIGN KEY (helper_id) REFERENCES helper(helper_id)
    constraint helper_assignment_household_id_fkey FOREIGN KEY (household_id) REFERENCES household(household_id)
    constraint helper_assignment_pkey PRIMARY KEY (helper_assignment_id)
    constraint helper_assignment_village_code_fkey FOREIGN KEY (village_code) REFERENCES division(code) ON UPDATE CASCADE
    INDEX helper_assignment_helper ON public.helper_assignment USING btree (helper_id, to_on)
    INDEX helper_assignment_household ON public.helper_assignment USING btree (household_id, to_on)
    UNIQUE INDEX helper_assignment_once ON public.helper_assignment USING btree (household_id, helper_id) WHERE (to_on IS NULL)
    INDEX helper_assignment_village ON public.helper_assignment USING btree (village_code, helper_assignment_id)
    policy viewer_scope for all using (((village_code >= ( SELECT current_setting('app.low'::text, true) AS current_setting)) AND (village_code < ( SELECT current_setting('app.high'::text, true) AS current_setting)))) with check (((village_code >= ( SELECT current_setting('app.low'::text, true) AS current_setting)) AND (village_code < ( SELECT current_setting('app.high'::text, true) AS current_setting))))
    trigger doubt_insert AFTER INSERT ON helper_assignment REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION doubt_is_due()
    trigger doubt_update AFTER UPDATE ON helper_assignment REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION doubt_is_due()
    trigger history_insert AFTER INSERT ON helper_assignment REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_history('version', 'household', 'household_id', 'village_code')
    trigger history_update AFTER UPDATE ON helper_assignment REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_history('version', 'household', 'household_id', 'village_code')
    trigger load_insert AFTER INSERT ON helper_assignment REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION helper_load_is_due()
    trigger load_update AFTER UPDATE ON helper_assignment REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION helper_load_is_due()
    grant insert, select, update to the runtime login
table history (row level security)
    actor text not null
    at timestamp with time zone not null default clock_timestamp()
    changes jsonb
    detail jsonb
    event text not null
    history_id bigint not null generated always as identity
    reason text
    role text
    row_id bigint
    scope_code text collate "C"
    subject_id bigint
    subject_table text
    table_name text
    village_code text collate "C"
    constraint history_pkey PRIMARY KEY (history_id)
    INDEX history_actor ON public.history USING btree (actor, history_id)
    INDEX history_at ON public.history USING brin (at)
    INDEX history_row ON public.history USING btree (table_name, row_id, history_id)
    INDEX history_scope ON public.history USING btree (scope_code, history_id)
    INDEX history_subject ON public.history USING btree (subject_table, subject_id, history_id)
    INDEX history_village ON public.history USING btree (scope_code, history_id) WHERE (subject_table = 'village'::text)
    policy history_of_duties for select using (((scope_code IS NULL) AND (table_name = ANY (ARRAY['duty'::text, 'duty_list'::text]))))
    policy history_of_holidays for select using (((scope_code IS NULL) AND (table_name = 'holiday'::text)))
    policy history_scope for select using ((((scope_code >= ( SELECT current_setting('app.low'::text, true) AS current_setting)) AND (scope_code < ( SELECT current_setting('app.high'::text, true) AS current_setting))) OR ((scope_code IS NULL) AND (table_name = ANY (ARRAY['parameter'::text, 'division'::text, 'division_alias'::text])))))
    grant select to the runtime login
view history_overview
    actor text
    at timestamp with time zone
    detail jsonb
    event text
    fields text[]
    history_id bigint
    reason text
    role text
    row_id bigint
    subject_id bigint
    subject_table text
    table_name text
    village_code text collate "C"
    grant select to the runtime login
 SELECT history_id,
    at,
    actor,
    role,
    village_code,
    event,
    table_name,
    row_id,
    subject_table,
    subject_id,
        CASE
            WHEN (changes IS NULL) THEN NULL::text[]
            ELSE ARRAY( SELECT jsonb_object_keys(h.changes) AS jsonb_object_keys)
        END AS fields,
    reason,
    detail
   FROM history h
  WHERE ((( SELECT current_setting('app.role'::text, true) AS current_setting) = 'ADMINISTRATOR'::text) AND ((scope_code IS NULL) OR starts_with(scope_code, ( SELECT current_setting('app.prefix'::text, true) AS current_setting))));
table holiday
    first_on date not null
    holiday_id bigint not null generated always as identity
    kinds text[] not null
    last_on date not null
    name text
    source text not null
    version integer not null default 0
    withdrawn boolean not null default false
    works_on date[] not null default '{}'::date[]
    year integer not null
    constraint holiday_check CHECK (((last_on >= first_on) AND (last_on <= (first_on + 30))))
    constraint holiday_check1 CHECK ((((year)::numeric = EXTRACT(year FROM first_on)) OR ((year)::numeric = EXTRACT(year FROM last_on))))
    constraint holiday_kinds_check CHECK (((cardinality(kinds) > 0) AND (kinds <@ ARRAY['NEW_YEAR'::text, 'SPRING'::text, 'QINGMING'::text, 'LABOUR'::text, 'DRAGON_BOAT'::text, 'MID_AUTUMN'::text, 'NATIONAL'::text, 'OTHER'::text])))
    constraint holiday_name_check CHECK (((length(name) >= 1) AND (length(name) <= 40)))
    constraint holiday_pkey PRIMARY KEY (holiday_id)
    constraint holiday_source_check CHECK (((length(source) >= 2) AND (length(source) <= 200)))
    constraint holiday_year_check CHECK (((year >= 2000) AND (year <= 2100)))
    INDEX holiday_year ON public.holiday USING btree (year)
    trigger history_insert AFTER INSERT ON holiday REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_history('version', '', '', '')
    trigger history_update AFTER UPDATE ON holiday REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_history('version', '', '', '')
    grant insert, select, update to the runtime login
table household (row level security)
    bank_account_cipher bytea
    bank_account_hash bytea
    bank_account_masked text
    bank_name text
    continued_by bigint
    end_reason text
    ended_on date
    head_person_id bigint
    household_id bigint not null generated always as identity
    identified_on date
    martyr_family boolean
    monitored text
    monitored_since date
    number text collate "C" not null
    one_child boolean
    phone text
    registered_on date not null
    resident_group_id bigint
    split_from bigint
    standard text
    two_daughters boolean
    version integer not null default 0
    village_code text collate "C" not null
    constraint household_check CHECK (((ended_on IS NULL) = (end_reason IS NULL)))
    constraint household_check1 CHECK ((((bank_account_cipher IS NULL) = (bank_account_hash IS NULL)) AND ((bank_account_cipher IS NULL) = (bank_account_masked IS NULL))))
    constraint household_check2 CHECK (((monitored IS NULL) = (monitored_since IS NULL)))
    constraint household_continued_by_fkey FOREIGN KEY (continued_by) REFERENCES household(household_id)
    constraint household_end_reason_check CHECK ((end_reason = ANY (ARRAY['MERGED'::text, 'SPLIT'::text, 'MOVED'::text, 'DIED_OUT'::text, 'REMOVED'::text, 'OTHER'::text])))
    constraint household_head_person FOREIGN KEY (head_person_id) REFERENCES person(person_id)
    constraint household_monitored_check CHECK ((monitored = ANY (ARRAY['UNSTABLE'::text, 'MARGINAL'::text, 'SUDDEN'::text])))
    constraint household_number_check CHECK ((number ~ '^[0-9]{14,20}$'::text))
    constraint household_number_key UNIQUE (number)
    constraint household_phone_check CHECK ((phone ~ '^[0-9 +-]{5,20}$'::text))
    constraint household_pkey PRIMARY KEY (household_id)
    constraint household_resident_group_id_fkey FOREIGN KEY (resident_group_id) REFERENCES resident_group(resident_group_id)
    constraint household_split_from_fkey FOREIGN KEY (split_from) REFERENCES household(household_id)
    constraint household_standard_check CHECK ((standard = ANY (ARRAY['NATIONAL'::text, 'PROVINCIAL'::text, 'CITY'::text])))
    constraint household_village_code_fkey FOREIGN KEY (village_code) REFERENCES division(code) ON UPDATE CASCADE
    INDEX household_bank ON public.household USING btree (bank_account_hash)
    INDEX household_continued ON public.household USING btree (continued_by)
    INDEX household_group ON public.household USING btree (resident_group_id)
    INDEX household_head ON public.household USING btree (head_person_id)
    INDEX household_monitored ON public.household USING btree (household_id) WHERE (monitored IS NOT NULL)
    INDEX household_split ON public.household USING btree (split_from)
    INDEX household_village ON public.household USING btree (village_code, household_id)
    policy viewer_scope for all using (((village_code >= ( SELECT current_setting('app.low'::text, true) AS current_setting)) AND (village_code < ( SELECT current_setting('app.high'::text, true) AS current_setting)))) with check (((village_code >= ( SELECT current_setting('app.low'::text, true) AS current_setting)) AND (village_code < ( SELECT current_setting('app.high'::text, true) AS current_setting))))
    trigger doubt_insert AFTER INSERT ON household REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION doubt_is_due()
    trigger doubt_update AFTER UPDATE ON household REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION doubt_is_due()
    trigger helpers_leave AFTER UPDATE OF ended_on ON household FOR EACH ROW WHEN (((old.ended_on IS NULL) AND (new.ended_on IS NOT NULL))) EXECUTE FUNCTION helpers_leave_ended_household()
    trigger history_insert AFTER INSERT ON household REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_history('version', 'household', 'household_id', 'village_code')
    trigger history_update AFTER UPDATE ON household REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_history('version', 'household', 'household_id', 'village_code')
    trigger present_insert AFTER INSERT ON household REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION household_changed()
    trigger present_update AFTER UPDATE ON household REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION household_changed()
    grant insert, select, update to the runtime login
table household_count (row level security)
    attribute text not null
    exit_year integer not null
    households bigint not null
    main_cause text not null
    persons bigint not null
    status text not null
    village_code text collate "C" not null
    constraint household_count_pkey PRIMARY KEY (village_code, status, attribute, main_cause, exit_year)
    constraint household_count_village_code_fkey FOREIGN KEY (village_code) REFERENCES division(code) DEFERRABLE INITIALLY DEFERRED
    policy viewer_scope for select using (((village_code >= ( SELECT current_setting('app.low'::text, true) AS current_setting)) AND (village_code < ( SELECT current_setting('app.high'::text, true) AS current_setting))))
    trigger by_status_insert AFTER INSERT ON household_count REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION count_by_status()
    trigger by_status_update AFTER UPDATE ON household_count REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION count_by_status()
    grant select to the runtime login
table household_in_year (row level security)
    attribute text
    band text
    business numeric(14,2)
    checked_on date
    dangerous_house boolean
    ended boolean not null
    exit_year integer
    expense numeric(14,2)
    household_id bigint not null
    income_fen bigint not null generated always as (COALESCE(((per_head * (100)::numeric))::bigint, '-100000000000000'::bigint)) stored
    income_persons integer
    main_cause text
    missing_guarantees integer
    net numeric(14,2)
    per_head numeric(14,2)
    persons integer not null
    property numeric(14,2)
    safe_water boolean
    status text not null
    transfer numeric(14,2)
    urgency integer not null generated always as (
CASE status
    WHEN 'RELAPSED'::text THEN 1
    WHEN 'POOR'::text THEN 2
    WHEN 'LEAVING'::text THEN 3
    WHEN 'EXITED'::text THEN 4
    WHEN 'NEVER'::text THEN 6
    ELSE 5
END) stored
    village_code text collate "C" not null
    wage numeric(14,2)
    year integer not null
    constraint household_in_year_household_id_fkey FOREIGN KEY (household_id) REFERENCES household(household_id)
    constraint household_in_year_pkey PRIMARY KEY (household_id, year)
    constraint household_in_year_village_code_fkey FOREIGN KEY (village_code) REFERENCES division(code) ON UPDATE CASCADE
    INDEX household_in_year_attribute ON public.household_in_year USING btree (year, attribute, urgency, village_code, household_id) WHERE (NOT ended)
    INDEX household_in_year_band ON public.household_in_year USING btree (year, band, urgency, village_code, household_id) WHERE (NOT ended)
    INDEX household_in_year_below ON public.household_in_year USING btree (year, village_code) WHERE ((NOT ended) AND (band = 'UNDER'::text))
    INDEX household_in_year_cause ON public.household_in_year USING btree (year, main_cause, urgency, village_code, household_id) WHERE (NOT ended)
    INDEX household_in_year_dangerous ON public.household_in_year USING btree (year, village_code) WHERE ((NOT ended) AND dangerous_house)
    INDEX household_in_year_missing ON public.household_in_year USING btree (year, village_code) WHERE ((NOT ended) AND (missing_guarantees > 0))
    INDEX household_in_year_urgency ON public.household_in_year USING btree (year, urgency, village_code, household_id) WHERE (NOT ended)
    INDEX household_in_year_village ON public.household_in_year USING btree (village_code, year, household_id)
    policy viewer_scope for select using (((village_code >= ( SELECT current_setting('app.low'::text, true) AS current_setting)) AND (village_code < ( SELECT current_setting('app.high'::text, true) AS current_setting))))
    trigger tally_insert AFTER INSERT ON household_in_year REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION tally_households()
    trigger tally_update AFTER UPDATE ON household_in_year REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION tally_households()
    grant select to the runtime login
view household_of_year
    attribute text
    away integer
    band text
    below_line boolean
    checked_on date
    dangerous_house boolean
    disabled integer
    eldest_born_on date
    ended boolean
    exit_year integer
    facts_year integer
    head_name text
    head_person_id bigint
    household_id bigint
    identified_year integer
    ill integer
    income_fen bigint
    income_year integer
    initials text collate "C"
    main_cause text
    missing_guarantees integer
    number text collate "C"
    number_tail text collate "C"
    other_cause_1 text
    other_cause_2 text
    per_head numeric(14,2)
    persons integer
    phone_tail text collate "C"
    pinyin text collate "C"
    pupils integer
    resident_group_id bigint
    safe_water boolean
    status text
    urgency integer
    village_code text collate "C"
    workers integer
    year integer
    grant select to the runtime login
 SELECT y.household_id,
    y.year,
    y.village_code,
    p.resident_group_id,
    p.number,
    p.number_tail,
    p.head_person_id,
    p.head_name,
    p.pinyin,
    p.initials,
    p.phone_tail,
    y.status,
    y.attribute,
    y.main_cause,
        CASE
            WHEN (p.facts_year = y.year) THEN p.other_cause_1
            ELSE NULL::text
        END AS other_cause_1,
        CASE
            WHEN (p.facts_year = y.year) THEN p.other_cause_2
            ELSE NULL::text
        END AS other_cause_2,
    y.exit_year,
    p.identified_year,
    y.year AS facts_year,
    y.persons,
        CASE
            WHEN (y.per_head IS NOT NULL) THEN y.year
            ELSE NULL::integer
        END AS income_year,
    y.per_head,
    y.income_fen,
    y.band,
    (y.band = 'UNDER'::text) AS below_line,
    y.dangerous_house,
    y.safe_water,
    p.eldest_born_on,
    p.pupils,
    p.ill,
    p.disabled,
    p.workers,
    p.away,
    y.missing_guarantees,
    y.checked_on,
    y.ended,
    y.urgency
   FROM (household_in_year y
     JOIN household_present p ON ((p.household_id = y.household_id)));
table household_present (row level security)
    attribute text
    away integer not null default 0
    below_line boolean
    checked_on date
    dangerous_house boolean
    disabled integer not null default 0
    eldest_born_on date
    ended boolean not null default false
    exit_year integer
    facts_year integer
    head_name text not null default ''::text
    head_person_id bigint
    household_id bigint not null
    identified_year integer
    ill integer not null default 0
    income_fen bigint not null generated always as (COALESCE(((per_head * (100)::numeric))::bigint, '-100000000000000'::bigint)) stored
    income_year integer
    initials text collate "C" not null default ''::text
    main_cause text
    missing_guarantees integer
    number text collate "C" not null
    number_tail text collate "C" not null generated always as ("right"(number, 4)) stored
    other_cause_1 text
    other_cause_2 text
    per_head numeric(14,2)
    persons integer not null default 0
    phone_tail text collate "C"
    pinyin text collate "C" not null default ''::text
    pupils integer not null default 0
    resident_group_id bigint
    safe_water boolean
    status text not null
    urgency integer not null generated always as (
CASE status
    WHEN 'RELAPSED'::text THEN 1
    WHEN 'POOR'::text THEN 2
    WHEN 'LEAVING'::text THEN 3
    WHEN 'EXITED'::text THEN 4
    WHEN 'NEVER'::text THEN 6
    ELSE 5
END) stored
    village_code text collate "C" not null
    workers integer not null default 0
    constraint household_present_household_id_fkey FOREIGN KEY (household_id) REFERENCES household(household_id)
    constraint household_present_pkey PRIMARY KEY (household_id)
    constraint household_present_village_code_fkey FOREIGN KEY (village_code) REFERENCES division(code) ON UPDATE CASCADE
    INDEX household_present_below ON public.household_present USING btree (village_code, household_id) INCLUDE (status, attribute, main_cause, exit_year) WHERE ((NOT ended) AND below_line)
    INDEX household_present_by_number ON public.household_present USING btree (number, village_code, household_id) WHERE (NOT ended)
    INDEX household_present_by_persons ON public.household_present USING btree (persons, village_code, household_id) WHERE (NOT ended)
    INDEX household_present_by_pinyin ON public.household_present USING btree (pinyin, village_code, household_id) WHERE (NOT ended)
    INDEX household_present_dangerous ON public.household_present USING btree (village_code, household_id) INCLUDE (status, attribute, main_cause, exit_year) WHERE ((NOT ended) AND dangerous_house)
    INDEX household_present_fen ON public.household_present USING btree (income_fen, village_code, household_id) WHERE (NOT ended)
    INDEX household_present_group ON public.household_present USING btree (resident_group_id)
    INDEX household_present_missing ON public.household_present USING btree (village_code, household_id) INCLUDE (status, attribute, main_cause, exit_year) WHERE ((NOT ended) AND (missing_guarantees > 0))
    INDEX household_present_number ON public.household_present USING btree (number, village_code)
    INDEX household_present_number_tail ON public.household_present USING btree (number_tail, village_code)
    INDEX household_present_phone ON public.household_present USING btree (phone_tail, village_code)
    INDEX household_present_status ON public.household_present USING btree (status, main_cause, village_code, household_id)
    INDEX household_present_unsafe_water ON public.household_present USING btree (village_code, household_id) INCLUDE (status, attribute, main_cause, exit_year) WHERE ((NOT ended) AND (NOT safe_water))
    INDEX household_present_urgency ON public.household_present USING btree (urgency, village_code, household_id) WHERE (NOT ended)
    INDEX household_present_urgency_cause ON public.household_present USING btree (urgency, main_cause, village_code, household_id) WHERE (NOT ended)
    INDEX household_present_village ON public.household_present USING btree (village_code, household_id)
    policy viewer_scope for select using (((village_code >= ( SELECT current_setting('app.low'::text, true) AS current_setting)) AND (village_code < ( SELECT current_setting('app.high'::text, true) AS current_setting))))
    trigger count_insert AFTER INSERT ON household_present REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION count_households()
    trigger count_update AFTER UPDATE ON household_present REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION count_households()
    trigger tally_insert AFTER INSERT ON household_present REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION tally_present()
    trigger tally_update AFTER UPDATE ON household_present REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION tally_present()
    grant select to the runtime login
table household_status_count (row level security)
    households bigint not null
    persons bigint not null
    status text not null
    village_code text collate "C" not null
    constraint household_status_count_pkey PRIMARY KEY (village_code, status)
    policy viewer_scope for select using (((village_code >= ( SELECT current_setting('app.low'::text, true) AS current_setting)) AND (village_code < ( SELECT current_setting('app.high'::text, true) AS current_setting))))
    grant select to the runtime login
table household_year (row level security)
    arable_mu numeric(10,2)
    attribute text
    broadcasting boolean
    cooperative_member boolean
    danger_grade text
    dangerous_house boolean
    domestic_power boolean
    enjoys_policy boolean
    exit_year integer
    forest_mu numeric(10,2)
    fuel text
    grain_to_forest_mu numeric(10,2)
    house_m2 numeric(8,2)
    household_id bigint not null
    household_year_id bigint not null generated always as identity
    leading_enterprise boolean
    leading_person boolean
    main_cause text
    orchard_mu numeric(10,2)
    other_cause_1 text
    other_cause_2 text
    pasture_mu numeric(10,2)
    persons integer
    production_power boolean
    recorded_at timestamp with time zone not null default now()
    road_distance_km numeric(8,2)
    road_type text
    safe_water boolean
    sanitary_toilet boolean
    source text not null default 'PAGE'::text
    status text not null
    version integer not null default 0
    village_code text collate "C" not null
    water_difficult boolean
    water_mu numeric(10,2)
    year integer not null
    constraint household_year_arable_mu_check CHECK ((arable_mu >= (0)::numeric))
    constraint household_year_attribute_check CHECK ((attribute = ANY (ARRAY['GENERAL'::text, 'DIBAO'::text, 'DESTITUTE'::text, 'DIBAO_DESTITUTE'::text])))
    constraint household_year_danger_grade_check CHECK ((danger_grade = ANY (ARRAY['A'::text, 'B'::text, 'C'::text, 'D'::text])))
    constraint household_year_exit_year_check CHECK (((exit_year >= 2010) AND (exit_year <= 2100)))
    constraint household_year_forest_mu_check CHECK ((forest_mu >= (0)::numeric))
    constraint household_year_fuel_check CHECK ((fuel = ANY (ARRAY['STRAW'::text, 'DUNG'::text, 'COAL'::text, 'CLEAN'::text, 'OTHER'::text])))
    constraint household_year_grain_to_forest_mu_check CHECK ((grain_to_forest_mu >= (0)::numeric))
    constraint household_year_house_m2_check CHECK ((house_m2 >= (0)::numeric))
    constraint household_year_household_id_fkey FOREIGN KEY (household_id) REFERENCES household(household_id)
    constraint household_year_household_id_year_key UNIQUE (household_id, year)
    constraint household_year_main_cause_check CHECK ((main_cause = ANY (ARRAY['ILLNESS'::text, 'DISABILITY'::text, 'SCHOOLING'::text, 'DISASTER'::text, 'LAND'::text, 'WATER'::text, 'SKILL'::text, 'LABOUR'::text, 'CAPITAL'::text, 'TRANSPORT'::text, 'MOTIVATION'::text, 'MARRIAGE'::text, 'FUNERAL'::text, 'OTHER'::text])))
    constraint household_year_orchard_mu_check CHECK ((orchard_mu >= (0)::numeric))
    constraint household_year_pasture_mu_check CHECK ((pasture_mu >= (0)::numeric))
    constraint household_year_persons_check CHECK (((persons >= 0) AND (persons <= 99)))
    constraint household_year_pkey PRIMARY KEY (household_year_id)
    constraint household_year_road_distance_km_check CHECK ((road_distance_km >= (0)::numeric))
    constraint household_year_road_type_check CHECK ((road_type = ANY (ARRAY['EARTH'::text, 'GRAVEL'::text, 'CONCRETE'::text, 'ASPHALT'::text])))
    constraint household_year_source_check CHECK ((source = ANY (ARRAY['PAGE'::text, 'IMPORT'::text])))
    constraint household_year_status_check CHECK ((status = ANY (ARRAY['POOR'::text, 'LEAVING'::text, 'EXITED'::text, 'RELAPSED'::text, 'CANCELLED'::text, 'NEVER'::text])))
    constraint household_year_village_code_fkey FOREIGN KEY (village_code) REFERENCES division(code) ON UPDATE CASCADE
    constraint household_year_water_mu_check CHECK ((water_mu >= (0)::numeric))
    constraint household_year_year_check CHECK (((year >= 2000) AND (year <= 2100)))
    INDEX household_year_village ON public.household_year USING btree (village_code, year)
    policy viewer_scope for all using (((village_code >= ( SELECT current_setting('app.low'::text, true) AS current_setting)) AND (village_code < ( SELECT current_setting('app.high'::text, true) AS current_setting)))) with check (((village_code >= ( SELECT current_setting('app.low'::text, true) AS current_setting)) AND (village_code < ( SELECT current_setting('app.high'::text, true) AS current_setting))))
    trigger doubt_insert AFTER INSERT ON household_year REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION doubt_is_due()
    trigger doubt_update AFTER UPDATE ON household_year REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION doubt_is_due()
    trigger history_insert AFTER INSERT ON household_year REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_history('version,recorded_at,source', 'household', 'household_id', 'village_code')
    trigger history_update AFTER UPDATE ON household_year REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_history('version,recorded_at,source', 'household', 'household_id', 'village_code')
    trigger present_insert AFTER INSERT ON household_year REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION household_changed()
    trigger present_update AFTER UPDATE ON household_year REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION household_changed()
    grant insert, select, update to the runtime login
table income (row level security)
    business numeric(14,2)
    destitute numeric(14,2)
    dibao numeric(14,2)
    dividend numeric(14,2)
    ecology numeric(14,2)
    expense numeric(14,2)
    family_planning numeric(14,2)
    household_id bigint not null
    income_id bigint not null generated always as identity
    net numeric(14,2) generated always as (
CASE
    WHEN (num_nonnulls(wage, business, dividend, other_property, family_planning, dibao, destitute, pension, ecology, other_transfer) > 0) THEN ((((((((((COALESCE(wage, (0)::numeric) + COALESCE(business, (0)::numeric)) + COALESCE(dividend, (0)::numeric)) + COALESCE(other_property, (0)::numeric)) + COALESCE(family_planning, (0)::numeric)) + COALESCE(dibao, (0)::numeric)) + COALESCE(destitute, (0)::numeric)) + COALESCE(pension, (0)::numeric)) + COALESCE(ecology, (0)::numeric)) + COALESCE(other_transfer, (0)::numeric)) - COALESCE(expense, (0)::numeric))
    ELSE NULL::numeric
END) stored
    other_property numeric(14,2)
    other_transfer numeric(14,2)
    pension numeric(14,2)
    per_head numeric(14,2) generated always as (
CASE
    WHEN (num_nonnulls(wage, business, dividend, other_property, family_planning, dibao, destitute, pension, ecology, other_transfer) > 0) THEN round((((((((((((COALESCE(wage, (0)::numeric) + COALESCE(business, (0)::numeric)) + COALESCE(dividend, (0)::numeric)) + COALESCE(other_property, (0)::numeric)) + COALESCE(family_planning, (0)::numeric)) + COALESCE(dibao, (0)::numeric)) + COALESCE(destitute, (0)::numeric)) + COALESCE(pension, (0)::numeric)) + COALESCE(ecology, (0)::numeric)) + COALESCE(other_transfer, (0)::numeric)) - COALESCE(expense, (0)::numeric)) / (persons)::numeric), 2)
    ELSE NULL::numeric
END) stored
    persons integer not null
    property numeric(14,2) generated always as (
CASE
    WHEN (num_nonnulls(dividend, other_property) > 0) THEN (COALESCE(dividend, (0)::numeric) + COALESCE(other_property, (0)::numeric))
    ELSE NULL::numeric
END) stored
    recorded_at timestamp with time zone not null default now()
    source text not null default 'PAGE'::text
    total numeric(14,2) generated always as (
CASE
    WHEN (num_nonnulls(wage, business, dividend, other_property, family_planning, dibao, destitute, pension, ecology, other_transfer) > 0) THEN (((((((((COALESCE(wage, (0)::numeric) + COALESCE(business, (0)::numeric)) + COALESCE(dividend, (0)::numeric)) + COALESCE(other_property, (0)::numeric)) + COALESCE(family_planning, (0)::numeric)) + COALESCE(dibao, (0)::numeric)) + COALESCE(destitute, (0)::numeric)) + COALESCE(pension, (0)::numeric)) + COALESCE(ecology, (0)::numeric)) + COALESCE(other_transfer, (0)::numeric))
    ELSE NULL::numeric
END) stored
    transfer numeric(14,2) generated always as (
CASE
    WHEN (num_nonnulls(family_planning, dibao, destitute, pension, ecology, other_transfer) > 0) THEN (((((COALESCE(family_planning, (0)::numeric) + COALESCE(dibao, (0)::numeric)) + COALESCE(destitute, (0)::numeric)) + COALESCE(pension, (0)::numeric)) + COALESCE(ecology, (0)::numeric)) + COALESCE(other_transfer, (0)::numeric))
    ELSE NULL::numeric
END) stored
    version integer not null default 0
    village_code text collate "C" not null
    wage numeric(14,2)
    year integer not null
    constraint income_business_check CHECK ((business >= (0)::numeric))
    constraint income_destitute_check CHECK ((destitute >= (0)::numeric))
    constraint income_dibao_check CHECK ((dibao >= (0)::numeric))
    constraint income_dividend_check CHECK ((dividend >= (0)::numeric))
    constraint income_ecology_check CHECK ((ecology >= (0)::numeric))
    constraint income_expense_check CHECK ((expense >= (0)::numeric))
    constraint income_family_planning_check CHECK ((family_planning >= (0)::numeric))
    constraint income_household_id_fkey FOREIGN KEY (household_id) REFERENCES household(household_id)
    constraint income_household_id_year_key UNIQUE (household_id, year)
    constraint income_other_property_check CHECK ((other_property >= (0)::numeric))
    constraint income_other_transfer_check CHECK ((other_transfer >= (0)::numeric))
    constraint income_pension_check CHECK ((pension >= (0)::numeric))
    constraint income_persons_check CHECK (((persons >= 1) AND (persons <= 99)))
    constraint income_pkey PRIMARY KEY (income_id)
    constraint income_source_check CHECK ((source = ANY (ARRAY['PAGE'::text, 'IMPORT'::text])))
    constraint income_village_code_fkey FOREIGN KEY (village_code) REFERENCES division(code) ON UPDATE CASCADE
    constraint income_wage_check CHECK ((wage >= (0)::numeric))
    constraint income_year_check CHECK (((year >= 2000) AND (year <= 2100)))
    INDEX income_village ON public.income USING btree (village_code, year)
    policy viewer_scope for all using (((village_code >= ( SELECT current_setting('app.low'::text, true) AS current_setting)) AND (village_code < ( SELECT current_setting('app.high'::text, true) AS current_setting)))) with check (((village_code >= ( SELECT current_setting('app.low'::text, true) AS current_setting)) AND (village_code < ( SELECT current_setting('app.high'::text, true) AS current_setting))))
    trigger doubt_insert AFTER INSERT ON income REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION doubt_is_due()
    trigger doubt_update AFTER UPDATE ON income REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION doubt_is_due()
    trigger history_insert AFTER INSERT ON income REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_history('version,recorded_at,source,property,transfer,total,net,per_head', 'household', 'household_id', 'village_code')
    trigger history_update AFTER UPDATE ON income REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_history('version,recorded_at,source,property,transfer,total,net,per_head', 'household', 'household_id', 'village_code')
    trigger present_insert AFTER INSERT ON income REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION household_changed()
    trigger present_update AFTER UPDATE ON income REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION household_changed()
    grant insert, select, update to the runtime login
table income_note (row level security)
    attachment_id bigint
    household_id bigint not null
    income_id bigint not null
    income_note_id bigint not null generated always as identity
    item text not null
    note text
    version integer not null default 0
    village_code text collate "C" not null
    constraint income_note_attachment_id_fkey FOREIGN KEY (attachment_id) REFERENCES attachment(attachment_id)
    constraint income_note_household_id_fkey FOREIGN KEY (household_id) REFERENCES household(household_id)
    constraint income_note_income_id_fkey FOREIGN KEY (income_id) REFERENCES income(income_id)
    constraint income_note_income_id_item_key UNIQUE (income_id, item)
    constraint income_note_item_check CHECK ((item = ANY (ARRAY['wage'::text, 'business'::text, 'dividend'::text, 'other_property'::text, 'family_planning'::text, 'dibao'::text, 'destitute'::text, 'pension'::text, 'ecology'::text, 'other_transfer'::text, 'expense'::text])))
    constraint income_note_pkey PRIMARY KEY (income_note_id)
    constraint income_note_village_code_fkey FOREIGN KEY (village_code) REFERENCES division(code) ON UPDATE CASCADE
    INDEX income_note_attachment ON public.income_note USING btree (attachment_id)
    INDEX income_note_household ON public.income_note USING btree (household_id)
    INDEX income_note_village ON public.income_note USING btree (village_code)
    policy viewer_scope for all using (((village_code >= ( SELECT current_setting('app.low'::text, true) AS current_setting)) AND (village_code < ( SELECT current_setting('app.high'::text, true) AS current_setting)))) with check (((village_code >= ( SELECT current_setting('app.low'::text, true) AS current_setting)) AND (village_code < ( SELECT current_setting('app.high'::text, true) AS current_setting))))
    trigger history_insert AFTER INSERT ON income_note REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_history('version', 'household', 'household_id', 'village_code')
    trigger history_update AFTER UPDATE ON income_note REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_history('version', 'household', 'household_id', 'village_code')
    grant insert, select, update to the runtime login
table job (row level security)
    cancel_asked boolean not null default false
    created_at timestamp with time zone not null
    done bigint not null default 0
    finished_at timestamp with time zone
    heartbeat_at timestamp with time zone
    job_id bigint not null generated always as identity
    kind text not null
    message text
    owner text not null
    role text not null
    scope_code text collate "C" not null
    started_at timestamp with time zone
    state text not null
    title text not null
    total bigint not null default 0
    constraint job_pkey PRIMARY KEY (job_id)
    constraint job_state_check CHECK ((state = ANY (ARRAY['WAITING'::text, 'RUNNING'::text, 'DONE'::text, 'FAILED'::text, 'CANCELLED'::text, 'INTERRUPTED'::text])))
    INDEX job_owner ON public.job USING btree (owner, job_id)
    INDEX job_running ON public.job USING btree (state) WHERE (state = ANY (ARRAY['WAITING'::text, 'RUNNING'::text]))
    policy viewer_scope for all using (((scope_code >= ( SELECT current_setting('app.low'::text, true) AS current_setting)) AND (scope_code < ( SELECT current_setting('app.high'::text, true) AS current_setting)))) with check (((scope_code >= ( SELECT current_setting('app.low'::text, true) AS current_setting)) AND (scope_code < ( SELECT current_setting('app.high'::text, true) AS current_setting))))
    grant insert, select, update to the runtime login
table leave_request (row level security)
    asked_on date not null
    because text
    decided_by text
    decided_on date
    decides text not null
    from_on date not null
    kind text not null
    leave_request_id bigint not null generated always as identity
    person text not null
    send_id uuid not null
    state text not null
    to_on date not null
    version integer not null default 0
    village_code text collate "C" not null
    why text not null
    working_days integer not null
    constraint leave_request_because_check CHECK (((length(because) >= 2) AND (length(because) <= 400)))
    constraint leave_request_check CHECK (((to_on >= from_on) AND (to_on <= (from_on + 366))))
    constraint leave_request_check1 CHECK (((state = ANY (ARRAY['GRANTED'::text, 'REFUSED'::text])) = (decided_by IS NOT NULL)))
    constraint leave_request_check2 CHECK (((decided_by IS NULL) = (decided_on IS NULL)))
    constraint leave_request_check3 CHECK (((state <> 'REFUSED'::text) OR (because IS NOT NULL)))
    constraint leave_request_check4 CHECK (((decided_by IS NULL) OR (decided_by <> person)))
    constraint leave_request_decides_check CHECK ((decides = ANY (ARRAY['TOWN'::text, 'COUNTY'::text])))
    constraint leave_request_kind_check CHECK ((kind = ANY (ARRAY['PERSONAL'::text, 'SICK'::text, 'ANNUAL'::text, 'FAMILY'::text, 'TRAINING'::text, 'FUND_TRIP'::text, 'MEETING'::text])))
    constraint leave_request_pkey PRIMARY KEY (leave_request_id)
    constraint leave_request_send_id_key UNIQUE (send_id)
    constraint leave_request_state_check CHECK ((state = ANY (ARRAY['REQUESTED'::text, 'GRANTED'::text, 'REFUSED'::text, 'WITHDRAWN'::text])))
    constraint leave_request_village_code_fkey FOREIGN KEY (village_code) REFERENCES division(code) ON UPDATE CASCADE
    constraint leave_request_why_check CHECK (((length(why) >= 2) AND (length(why) <= 400)))
    constraint leave_request_working_days_check CHECK ((working_days >= 0))
    INDEX leave_request_person ON public.leave_request USING btree (person, village_code, from_on)
    INDEX leave_request_village ON public.leave_request USING btree (village_code, state, from_on)
    policy viewer_scope for all using (((village_code >= ( SELECT current_setting('app.low'::text, true) AS current_setting)) AND (village_code < ( SELECT current_setting('app.high'::text, true) AS current_setting)))) with check (((village_code >= ( SELECT current_setting('app.low'::text, true) AS current_setting)) AND (village_code < ( SELECT current_setting('app.high'::text, true) AS current_setting))))
    trigger history_insert AFTER INSERT ON leave_request REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_history('version,send_id', 'leave_request', 'leave_request_id', 'village_code')
    trigger history_update AFTER UPDATE ON leave_request REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_history('version,send_id', 'leave_request', 'leave_request_id', 'village_code')
    grant insert, select, update to the runtime login
table log_entry (row level security)
    accuracy integer
    author text not null
    happened_on date not null
    kinds text[] not null
    latitude numeric(8,5)
    log_entry_id bigint not null generated always as identity
    longitude numeric(8,5)
    people text
    problem text
    project_id bigint
    promise text
    promised_by date
    recorded_at timestamp with time zone not null
    said text not null
    send_id uuid not null
    version integer not null default 0
    village_code text collate "C" not null
    constraint log_entry_accuracy_check CHECK ((accuracy >= 0))
    constraint log_entry_check CHECK (((promise IS NULL) = (promised_by IS NULL)))
    constraint log_entry_check1 CHECK (((latitude IS NULL) = (longitude IS NULL)))
    constraint log_entry_latitude_check CHECK (((latitude >= ('-90'::integer)::numeric) AND (latitude <= (90)::numeric)))
    constraint log_entry_longitude_check CHECK (((longitude >= ('-180'::integer)::numeric) AND (longitude <= (180)::numeric)))
    constraint log_entry_people_check CHECK (((length(people) >= 1) AND (length(people) <= 200)))
    constraint log_entry_pkey PRIMARY KEY (log_entry_id)
    constraint log_entry_problem_check CHECK (((length(problem) >= 1) AND (length(problem) <= 400)))
    constraint log_entry_project_id_fkey FOREIGN KEY (project_id) REFERENCES project(project_id)
    constraint log_entry_promise_check CHECK (((length(promise) >= 1) AND (length(promise) <= 400)))
    constraint log_entry_said_check CHECK ((length(said) <= 4000))
    constraint log_entry_send_id_key UNIQUE (send_id)
    constraint log_entry_village_code_fkey FOREIGN KEY (village_code) REFERENCES division(code) ON UPDATE CASCADE
    INDEX log_entry_author ON public.log_entry USING btree (author, happened_on)
    INDEX log_entry_project ON public.log_entry USING btree (project_id, happened_on) WHERE (project_id IS NOT NULL)
    INDEX log_entry_village ON public.log_entry USING btree (village_code, happened_on, log_entry_id)
    policy viewer_scope for all using (((village_code >= ( SELECT current_setting('app.low'::text, true) AS current_setting)) AND (village_code < ( SELECT current_setting('app.high'::text, true) AS current_setting)))) with check (((village_code >= ( SELECT current_setting('app.low'::text, true) AS current_setting)) AND (village_code < ( SELECT current_setting('app.high'::text, true) AS current_setting))))
    trigger history_insert AFTER INSERT ON log_entry REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_history('version,send_id,recorded_at', 'log_entry', 'log_entry_id', 'village_code')
    trigger history_update AFTER UPDATE ON log_entry REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_history('version,send_id,recorded_at', 'log_entry', 'log_entry_id', 'village_code')
    grant insert, select, update to the runtime login
table login_failure
    failures integer not null
    last_at timestamp with time zone not null
    locked_until timestamp with time zone
    username text not null
    constraint login_failure_pkey PRIMARY KEY (username)
    grant delete, insert, select, update to the runtime login
table measure (row level security)
    amount numeric(14,2)
    begun_on date
    carried_out_on date
    cause text
    cost numeric(14,2)
    dropped_because text
    facts jsonb not null default '{}'::jsonb
    household_id bigint not null
    kind text not null
    measure_id bigint not null generated always as identity
    measure_sheet_id bigint
    money_source text
    person_id bigint
    planned_by text not null
    planned_on date not null
    reopened_because text
    signature_pictured boolean not null default false
    signed_by text
    state text not null
    version integer not null default 0
    village_code text collate "C" not null
    what text not null
    year integer not null
    constraint measure_amount_check CHECK ((amount >= (0)::numeric))
    constraint measure_cause_check CHECK ((cause = ANY (ARRAY['ILLNESS'::text, 'DISABILITY'::text, 'SCHOOLING'::text, 'DISASTER'::text, 'LAND'::text, 'WATER'::text, 'SKILL'::text, 'LABOUR'::text, 'CAPITAL'::text, 'TRANSPORT'::text, 'MOTIVATION'::text, 'MARRIAGE'::text, 'FUNERAL'::text, 'OTHER'::text])))
    constraint measure_check CHECK ((EXTRACT(year FROM planned_on) = (year)::numeric))
    constraint measure_check1 CHECK (((state = 'CARRIED_OUT'::text) = (carried_out_on IS NOT NULL)))
    constraint measure_check2 CHECK (((state = 'CARRIED_OUT'::text) = (cost IS NOT NULL)))
    constraint measure_check4 CHECK (((COALESCE(cost, (0)::numeric) = (0)::numeric) OR (money_source <> 'NONE'::text)))
    constraint measure_check5 CHECK (((state = 'DROPPED'::text) = (dropped_because IS NOT NULL)))
    constraint measure_check6 CHECK (((state <> 'UNDER_WAY'::text) OR (begun_on IS NOT NULL)))
    constraint measure_check7 CHECK ((carried_out_on >= begun_on))
    constraint measure_cost_check CHECK ((cost >= (0)::numeric))
    constraint measure_dropped_because_check CHECK (((length(dropped_because) >= 2) AND (length(dropped_because) <= 300)))
    constraint measure_facts_check CHECK ((jsonb_typeof(facts) = 'object'::text))
    constraint measure_household_id_fkey FOREIGN KEY (household_id) REFERENCES household(household_id)
    constraint measure_kind_check CHECK ((kind = ANY (ARRAY['INDUSTRY'::text, 'EMPLOYMENT'::text, 'RELOCATION'::text, 'ECOLOGY'::text, 'EDUCATION'::text, 'HEALTH'::text, 'ALLOWANCE'::text, 'DISABILITY'::text, 'HOUSING'::text, 'WATER'::text, 'MICROCREDIT'::text, 'PUBLIC_POST'::text, 'SOCIAL'::text])))
    constraint measure_measure_sheet_id_fkey FOREIGN KEY (measure_sheet_id) REFERENCES measure_sheet(measure_sheet_id)
    constraint measure_money_source_check CHECK ((money_source = ANY (ARRAY['FISCAL'::text, 'SECTOR'::text, 'CITY'::text, 'TOWN_VILLAGE'::text, 'COLLECTIVE'::text, 'CREDIT'::text, 'UNIT'::text, 'SOCIAL'::text, 'SELF'::text, 'NONE'::text])))
    constraint measure_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(person_id)
    constraint measure_pkey PRIMARY KEY (measure_id)
    constraint measure_reopened_because_check CHECK (((length(reopened_because) >= 2) AND (length(reopened_because) <= 300)))
    constraint measure_signed CHECK (((state = 'CARRIED_OUT'::text) OR ((signed_by IS NULL) AND (NOT signature_pictured))))
    constraint measure_signed_by_check CHECK (((length(signed_by) >= 1) AND (length(signed_by) <= 60)))
    constraint measure_state_check CHECK ((state = ANY (ARRAY['PLANNED'::text, 'UNDER_WAY'::text, 'CARRIED_OUT'::text, 'DROPPED'::text])))
    constraint measure_village_code_fkey FOREIGN KEY (village_code) REFERENCES division(code) ON UPDATE CASCADE
    constraint measure_what_check CHECK (((length(what) >= 1) AND (length(what) <= 200)))
    constraint measure_year_check CHECK (((year >= 2010) AND (year <= 2100)))
    INDEX measure_household ON public.measure USING btree (household_id, year)
    INDEX measure_of_year ON public.measure USING btree (year, kind, village_code) WHERE (state <> 'DROPPED'::text)
    INDEX measure_open ON public.measure USING btree (village_code, planned_on) WHERE (state = ANY (ARRAY['PLANNED'::text, 'UNDER_WAY'::text]))
    INDEX measure_order ON public.measure USING btree (year DESC, village_code, household_id, measure_id)
    INDEX measure_person ON public.measure USING btree (person_id, year)
    INDEX measure_sheet_of ON public.measure USING btree (measure_sheet_id)
    INDEX measure_unsigned ON public.measure USING btree (village_code, measure_id) WHERE ((state = 'CARRIED_OUT'::text) AND (signed_by IS NULL) AND (NOT signature_pictured))
    INDEX measure_village ON public.measure USING btree (village_code, year, kind, measure_id)
    policy viewer_scope for all using (((village_code >= ( SELECT current_setting('app.low'::text, true) AS current_setting)) AND (village_code < ( SELECT current_setting('app.high'::text, true) AS current_setting)))) with check (((village_code >= ( SELECT current_setting('app.low'::text, true) AS current_setting)) AND (village_code < ( SELECT current_setting('app.high'::text, true) AS current_setting))))
    trigger doubt_insert AFTER INSERT ON measure REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION doubt_is_due()
    trigger doubt_update AFTER UPDATE ON measure REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION doubt_is_due()
    trigger history_insert AFTER INSERT ON measure REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_history('version', 'measure', 'measure_id', 'village_code')
    trigger history_update AFTER UPDATE ON measure REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_history('version', 'measure', 'measure_id', 'village_code')
    grant insert, select, update to the runtime login
table measure_plan (row level security)
    analysis text
    expected_per_head numeric(14,2)
    household_id bigint not null
    measure_plan_id bigint not null generated always as identity
    version integer not null default 0
    village_code text collate "C" not null
    year integer not null
    constraint measure_plan_analysis_check CHECK (((length(analysis) >= 1) AND (length(analysis) <= 1000)))
    constraint measure_plan_expected_per_head_check CHECK ((expected_per_head >= (0)::numeric))
    constraint measure_plan_household_id_fkey FOREIGN KEY (household_id) REFERENCES household(household_id)
    constraint measure_plan_household_id_year_key UNIQUE (household_id, year)
    constraint measure_plan_pkey PRIMARY KEY (measure_plan_id)
    constraint measure_plan_village_code_fkey FOREIGN KEY (village_code) REFERENCES division(code) ON UPDATE CASCADE
    constraint measure_plan_year_check CHECK (((year >= 2010) AND (year <= 2100)))
    INDEX measure_plan_village ON public.measure_plan USING btree (village_code, year)
    policy viewer_scope for all using (((village_code >= ( SELECT current_setting('app.low'::text, true) AS current_setting)) AND (village_code < ( SELECT current_setting('app.high'::text, true) AS current_setting)))) with check (((village_code >= ( SELECT current_setting('app.low'::text, true) AS current_setting)) AND (village_code < ( SELECT current_setting('app.high'::text, true) AS current_setting))))
    trigger history_insert AFTER INSERT ON measure_plan REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_history('version', 'household', 'household_id', 'village_code')
    trigger history_update AFTER UPDATE ON measure_plan REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_history('version', 'household', 'household_id', 'village_code')
    grant insert, select, update to the runtime login
table measure_sheet (row level security)
    kept_by text not null
    kept_on date not null
    measure_sheet_id bigint not null generated always as identity
    village_code text collate "C" not null
    constraint measure_sheet_pkey PRIMARY KEY (measure_sheet_id)
    constraint measure_sheet_village_code_fkey FOREIGN KEY (village_code) REFERENCES division(code) ON UPDATE CASCADE
    INDEX measure_sheet_village ON public.measure_sheet USING btree (village_code, measure_sheet_id)
    policy viewer_scope for all using (((village_code >= ( SELECT current_setting('app.low'::text, true) AS current_setting)) AND (village_code < ( SELECT current_setting('app.high'::text, true) AS current_setting)))) with check (((village_code >= ( SELECT current_setting('app.low'::text, true) AS current_setting)) AND (village_code < ( SELECT current_setting('app.high'::text, true) AS current_setting))))
    trigger history_insert AFTER INSERT ON measure_sheet REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_history('version', '', '', 'village_code')
    trigger history_update AFTER UPDATE ON measure_sheet REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_history('version', '', '', 'village_code')
    grant insert, select, update to the runtime login
table meeting (row level security)
    begins_at time without time zone
    called_by text not null
    came integer
    cancelled_because text
    chair text
    confirmed_by text
    confirmed_on date
    deliberation_id bigint
    due integer not null
    due_because text
    due_listed integer
    held_on date not null
    kind text not null
    meeting_id bigint not null generated always as identity
    minutes text
    place text not null
    recorded_by text
    recorder text
    state text not null
    title text not null
    version integer not null default 0
    village_code text collate "C" not null
    constraint meeting_cancelled_because_check CHECK (((length(cancelled_because) >= 2) AND (length(cancelled_because) <= 200)))
    constraint meeting_chair_check CHECK ((length(chair) <= 40))
    constraint meeting_check CHECK (((came >= 0) AND (came <= due)))
    constraint meeting_check1 CHECK (((state <> ALL (ARRAY['RECORDED'::text, 'CONFIRMED'::text])) OR ((came IS NOT NULL) AND (minutes IS NOT NULL) AND (recorded_by IS NOT NULL))))
    constraint meeting_check2 CHECK (((state = 'CONFIRMED'::text) = (confirmed_by IS NOT NULL)))
    constraint meeting_check3 CHECK (((confirmed_by IS DISTINCT FROM recorded_by) OR (confirmed_by IS NULL)))
    constraint meeting_check4 CHECK (((state = 'CANCELLED'::text) = (cancelled_because IS NOT NULL)))
    constraint meeting_check5 CHECK (((due_listed IS NULL) OR (due = due_listed) OR (due_because IS NOT NULL)))
    constraint meeting_deliberation_id_fkey FOREIGN KEY (deliberation_id) REFERENCES deliberation(deliberation_id)
    constraint meeting_due_because_check CHECK (((length(due_because) >= 4) AND (length(due_because) <= 200)))
    constraint meeting_due_check CHECK (((due >= 1) AND (due <= 20000)))
    constraint meeting_due_listed_check CHECK ((due_listed > 0))
    constraint meeting_kind_check CHECK ((kind = ANY (ARRAY['REPRESENTATIVES'::text, 'VILLAGERS'::text, 'HOUSEHOLDS'::text, 'GROUP'::text, 'PARTY_MEMBERS'::text, 'COMMITTEES'::text, 'BRANCH'::text, 'COLLECTIVE_MEMBERS'::text, 'COLLECTIVE_REPRESENTATIVES'::text, 'DIRECTORS'::text])))
    constraint meeting_minutes_check CHECK ((length(minutes) <= 10000))
    constraint meeting_pkey PRIMARY KEY (meeting_id)
    constraint meeting_place_check CHECK (((length(place) >= 2) AND (length(place) <= 100)))
    constraint meeting_recorder_check CHECK ((length(recorder) <= 40))
    constraint meeting_state_check CHECK ((state = ANY (ARRAY['CALLED'::text, 'RECORDED'::text, 'CONFIRMED'::text, 'CANCELLED'::text])))
    constraint meeting_title_check CHECK (((length(title) >= 2) AND (length(title) <= 60)))
    constraint meeting_village_code_fkey FOREIGN KEY (village_code) REFERENCES division(code) ON UPDATE CASCADE
    constraint votes_within_present TRIGGER DEFERRABLE INITIALLY DEFERRED
    UNIQUE INDEX meeting_stage ON public.meeting USING btree (deliberation_id, kind, held_on) WHERE ((deliberation_id IS NOT NULL) AND (state <> 'CANCELLED'::text))
    INDEX meeting_state ON public.meeting USING btree (state, village_code, meeting_id)
    INDEX meeting_village ON public.meeting USING btree (village_code, held_on, meeting_id)
    policy viewer_scope for all using (((village_code >= ( SELECT current_setting('app.low'::text, true) AS current_setting)) AND (village_code < ( SELECT current_setting('app.high'::text, true) AS current_setting)))) with check (((village_code >= ( SELECT current_setting('app.low'::text, true) AS current_setting)) AND (village_code < ( SELECT current_setting('app.high'::text, true) AS current_setting))))
    trigger history_insert AFTER INSERT ON meeting REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_history('version', 'meeting', 'meeting_id', 'village_code')
    trigger history_update AFTER UPDATE ON meeting REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_history('version', 'meeting', 'meeting_id', 'village_code')
    trigger votes_within_present CREATE CONSTRAINT TRIGGER votes_within_present AFTER UPDATE ON meeting DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION votes_within_present()
    grant insert, select, update to the runtime login
table meeting_attendee (row level security)
    came boolean not null default false
    meeting_attendee_id bigint not null generated always as identity
    meeting_id bigint not null
    name text not null
    signature_id bigint
    signed boolean not null default false
    version integer not null default 0
    village_code text collate "C" not null
    constraint meeting_attendee_check CHECK ((came OR (NOT signed)))
    constraint meeting_attendee_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES meeting(meeting_id)
    constraint meeting_attendee_meeting_id_name_key UNIQUE (meeting_id, name)
    constraint meeting_attendee_name_check CHECK (((length(name) >= 1) AND (length(name) <= 40)))
    constraint meeting_attendee_pkey PRIMARY KEY (meeting_attendee_id)
    constraint meeting_attendee_signature_id_fkey FOREIGN KEY (signature_id) REFERENCES attachment(attachment_id)
    constraint meeting_attendee_village_code_fkey FOREIGN KEY (village_code) REFERENCES division(code) ON UPDATE CASCADE
    INDEX meeting_attendee_signature ON public.meeting_attendee USING btree (signature_id)
    INDEX meeting_attendee_village ON public.meeting_attendee USING btree (village_code, meeting_id)
    policy viewer_scope for all using (((village_code >= ( SELECT current_setting('app.low'::text, true) AS current_setting)) AND (village_code < ( SELECT current_setting('app.high'::text, true) AS current_setting)))) with check (((village_code >= ( SELECT current_setting('app.low'::text, true) AS current_setting)) AND (village_code < ( SELECT current_setting('app.high'::text, true) AS current_setting))))
    trigger history_insert AFTER INSERT ON meeting_attendee REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_history('version', '', '', 'village_code')
    trigger history_update AFTER UPDATE ON meeting_attendee REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_history('version', '', '', 'village_code')
    grant insert, select, update to the runtime login
table meeting_seat (row level security)
    ended_because text
    kind text not null
    meeting_seat_id bigint not null generated always as identity
    name text not null
    since date not null
    source text not null
    until date
    version integer not null default 0
    village_code text collate "C" not null
    constraint meeting_seat_check CHECK ((until >= since))
    constraint meeting_seat_check1 CHECK (((until IS NULL) = (ended_because IS NULL)))
    constraint meeting_seat_ended_because_check CHECK (((length(ended_because) >= 2) AND (length(ended_because) <= 200)))
    constraint meeting_seat_kind_check CHECK ((kind = ANY (ARRAY['REPRESENTATIVES'::text, 'PARTY_MEMBERS'::text, 'COMMITTEES'::text, 'BRANCH'::text, 'COLLECTIVE_REPRESENTATIVES'::text, 'DIRECTORS'::text])))
    constraint meeting_seat_name_check CHECK (((length(name) >= 1) AND (length(name) <= 40)))
    constraint meeting_seat_pkey PRIMARY KEY (meeting_seat_id)
    constraint meeting_seat_source_check CHECK (((length(source) >= 2) AND (length(source) <= 100)))
    constraint meeting_seat_village_code_fkey FOREIGN KEY (village_code) REFERENCES division(code) ON UPDATE CASCADE
    UNIQUE INDEX meeting_seat_once ON public.meeting_seat USING btree (village_code, kind, name) WHERE (until IS NULL)
    INDEX meeting_seat_village ON public.meeting_seat USING btree (village_code, kind, meeting_seat_id)
    policy viewer_scope for all using (((village_code >= ( SELECT current_setting('app.low'::text, true) AS current_setting)) AND (village_code < ( SELECT current_setting('app.high'::text, true) AS current_setting)))) with check (((village_code >= ( SELECT current_setting('app.low'::text, true) AS current_setting)) AND (village_code < ( SELECT current_setting('app.high'::text, true) AS current_setting))))
    trigger history_insert AFTER INSERT ON meeting_seat REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_history('version', '', '', 'village_code')
    trigger history_update AFTER UPDATE ON meeting_seat REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_history('version', '', '', 'village_code')
    grant insert, select, update to the runtime login
table meeting_subject (row level security)
    abstained integer
    meeting_id bigint not null
    meeting_subject_id bigint not null generated always as identity
    position integer not null
    subject_id bigint
    subject_table text
    title text not null
    version integer not null default 0
    village_code text collate "C" not null
    votes_against integer
    votes_for integer
    constraint meeting_subject_abstained_check CHECK ((abstained >= 0))
    constraint meeting_subject_check CHECK (((subject_table IS NULL) = (subject_id IS NULL)))
    constraint meeting_subject_check1 CHECK ((num_nulls(votes_for, votes_against, abstained) = ANY (ARRAY[0, 3])))
    constraint meeting_subject_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES meeting(meeting_id)
    constraint meeting_subject_meeting_id_position_key UNIQUE (meeting_id, "position")
    constraint meeting_subject_pkey PRIMARY KEY (meeting_subject_id)
    constraint meeting_subject_position_check CHECK (("position" > 0))
    constraint meeting_subject_title_check CHECK (((length(title) >= 2) AND (length(title) <= 100)))
    constraint meeting_subject_village_code_fkey FOREIGN KEY (village_code) REFERENCES division(code) ON UPDATE CASCADE
    constraint meeting_subject_votes_against_check CHECK ((votes_against >= 0))
    constraint meeting_subject_votes_for_check CHECK ((votes_for >= 0))
    constraint votes_within_present TRIGGER DEFERRABLE INITIALLY DEFERRED
    INDEX meeting_subject_subject ON public.meeting_subject USING btree (subject_table, subject_id)
    INDEX meeting_subject_village ON public.meeting_subject USING btree (village_code, meeting_id)
    policy viewer_scope for all using (((village_code >= ( SELECT current_setting('app.low'::text, true) AS current_setting)) AND (village_code < ( SELECT current_setting('app.high'::text, true) AS current_setting)))) with check (((village_code >= ( SELECT current_setting('app.low'::text, true) AS current_setting)) AND (village_code < ( SELECT current_setting('app.high'::text, true) AS current_setting))))
    trigger history_insert AFTER INSERT ON meeting_subject REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_history('version', 'meeting', 'meeting_id', 'village_code')
    trigger history_update AFTER UPDATE ON meeting_subject REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_history('version', 'meeting', 'meeting_id', 'village_code')
    trigger votes_within_present CREATE CONSTRAINT TRIGGER votes_within_present AFTER INSERT OR UPDATE ON meeting_subject DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION votes_within_present()
    grant insert, select, update to the runtime login
table membership (row level security)
    household_id bigint not null
    join_reason text not null
    joined_on date not null
    leave_reason text
    left_on date
    membership_id bigint not null generated always as identity
    person_id bigint not null
    relation text not null
    version integer not null default 0
    village_code text collate "C" not null
    constraint membership_check CHECK (((left_on IS NULL) = (leave_reason IS NULL)))
    constraint membership_check1 CHECK (((left_on IS NULL) OR (left_on >= joined_on)))
    constraint membership_household_id_fkey FOREIGN KEY (household_id) REFERENCES household(household_id)
    constraint membership_join_reason_check CHECK ((join_reason = ANY (ARRAY['REGISTERED'::text, 'BIRTH'::text, 'MARRIED_IN'::text, 'RETURNED'::text, 'OMITTED'::text, 'SPLIT'::text, 'MERGED'::text, 'MOVED_IN'::text, 'OTHER_IN'::text])))
    constraint membership_leave_reason_check CHECK ((leave_reason = ANY (ARRAY['DEATH'::text, 'MARRIED_OUT'::text, 'EMIGRATED'::text, 'IMPRISONED'::text, 'SPLIT'::text, 'MERGED'::text, 'MOVED_OUT'::text, 'REMOVED'::text, 'OTHER_OUT'::text])))
    constraint membership_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(person_id)
    constraint membership_pkey PRIMARY KEY (membership_id)
    constraint membership_relation_check CHECK ((relation = ANY (ARRAY['HEAD'::text, 'SPOUSE'::text, 'SON'::text, 'DAUGHTER'::text, 'DAUGHTER_IN_LAW'::text, 'SON_IN_LAW'::text, 'GRANDSON'::text, 'GRANDDAUGHTER'::text, 'MATERNAL_GRANDSON'::text, 'MATERNAL_GRANDDAUGHTER'::text, 'FATHER'::text, 'MOTHER'::text, 'WIFES_FATHER'::text, 'WIFES_MOTHER'::text, 'HUSBANDS_FATHER'::text, 'HUSBANDS_MOTHER'::text, 'GRANDFATHER'::text, 'GRANDMOTHER'::text, 'MATERNAL_GRANDFATHER'::text, 'MATERNAL_GRANDMOTHER'::text, 'SIBLING'::text, 'GREAT_GRANDSON'::text, 'GREAT_GRANDDAUGHTER'::text, 'NEPHEW'::text, 'NIECE'::text, 'SIBLINGS_WIFE'::text, 'UNCLE'::text, 'OTHER'::text])))
    constraint membership_village_code_fkey FOREIGN KEY (village_code) REFERENCES division(code) ON UPDATE CASCADE
    INDEX membership_household ON public.membership USING btree (household_id, left_on)
    UNIQUE INDEX membership_open ON public.membership USING btree (person_id) INCLUDE (household_id, village_code) WHERE (left_on IS NULL)
    INDEX membership_person ON public.membership USING btree (person_id)
    INDEX membership_village ON public.membership USING btree (village_code, membership_id)
    policy viewer_scope for all using (((village_code >= ( SELECT current_setting('app.low'::text, true) AS current_setting)) AND (village_code < ( SELECT current_setting('app.high'::text, true) AS current_setting)))) with check (((village_code >= ( SELECT current_setting('app.low'::text, true) AS current_setting)) AND (village_code < ( SELECT current_setting('app.high'::text, true) AS current_setting))))
    trigger doubt_insert AFTER INSERT ON membership REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION doubt_is_due()
    trigger doubt_update AFTER UPDATE ON membership REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION doubt_is_due()
    trigger history_insert AFTER INSERT ON membership REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_history('version', 'household', 'household_id', 'village_code')
    trigger history_update AFTER UPDATE ON membership REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_history('version', 'household', 'household_id', 'village_code')
    trigger present_insert AFTER INSERT ON membership REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION household_changed()
    trigger present_update AFTER UPDATE ON membership REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION household_changed()
    trigger year_insert AFTER INSERT ON membership REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION person_of_year_changed()
    trigger year_update AFTER UPDATE ON membership REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION person_of_year_changed()
    grant insert, select, update to the runtime login
table month_review (row level security)
    earlier jsonb
    grade text not null
    month date not null
    month_review_id bigint not null generated always as identity
    person text not null
    remark text
    signed_by text not null
    signed_on date not null
    state text not null
    sums jsonb not null
    unlock_asked_by text
    unlock_asked_on date
    unlock_why text
    unlocked_by text
    unlocked_on date
    version integer not null default 0
    village_code text collate "C" not null
    constraint month_review_check CHECK ((signed_by <> person))
    constraint month_review_check1 CHECK ((unlocked_by <> unlock_asked_by))
    constraint month_review_check2 CHECK (((state <> 'UNLOCKING'::text) OR ((unlock_why IS NOT NULL) AND (unlock_asked_by IS NOT NULL) AND (unlock_asked_on IS NOT NULL))))
    constraint month_review_check3 CHECK (((state <> 'OPEN'::text) OR ((unlocked_by IS NOT NULL) AND (unlocked_on IS NOT NULL))))
    constraint month_review_grade_check CHECK ((grade = ANY (ARRAY['GOOD'::text, 'FAIR'::text, 'WEAK'::text, 'POOR'::text])))
    constraint month_review_month_check CHECK ((EXTRACT(day FROM month) = (1)::numeric))
    constraint month_review_person_village_code_month_key UNIQUE (person, village_code, month)
    constraint month_review_pkey PRIMARY KEY (month_review_id)
    constraint month_review_remark_check CHECK (((length(remark) >= 2) AND (length(remark) <= 400)))
    constraint month_review_state_check CHECK ((state = ANY (ARRAY['SIGNED'::text, 'CONFIRMED'::text, 'UNLOCKING'::text, 'OPEN'::text])))
    constraint month_review_unlock_why_check CHECK (((length(unlock_why) >= 2) AND (length(unlock_why) <= 400)))
    constraint month_review_village_code_fkey FOREIGN KEY (village_code) REFERENCES division(code) ON UPDATE CASCADE
    INDEX month_review_village ON public.month_review USING btree (village_code, month)
    policy viewer_scope for all using (((village_code >= ( SELECT current_setting('app.low'::text, true) AS current_setting)) AND (village_code < ( SELECT current_setting('app.high'::text, true) AS current_setting)))) with check (((village_code >= ( SELECT current_setting('app.low'::text, true) AS current_setting)) AND (village_code < ( SELECT current_setting('app.high'::text, true) AS current_setting))))
    trigger history_insert AFTER INSERT ON month_review REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_history('version,sums,earlier', 'month_review', 'month_review_id', 'village_code')
    trigger history_update AFTER UPDATE ON month_review REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_history('version,sums,earlier', 'month_review', 'month_review_id', 'village_code')
    grant insert, select, update to the runtime login
table notice (row level security)
    basis text
    body text not null
    concluded_by text
    concluded_on date
    corrects bigint
    counts_workdays boolean not null
    days integer not null
    ends_on date
    hotline text not null
    kind text not null
    notice_id bigint not null generated always as identity
    place text not null
    prepared_at timestamp with time zone not null
    prepared_by text not null
    published_at timestamp with time zone
    published_by text
    result text
    starts_on date
    state text not null
    subject_id bigint
    subject_table text
    title text not null
    version integer not null default 0
    village_code text collate "C" not null
    withdrawn_because text
    constraint notice_basis_check CHECK ((length(basis) <= 200))
    constraint notice_body_check CHECK (((length(body) >= 2) AND (length(body) <= 2000)))
    constraint notice_check CHECK (((state <> ALL (ARRAY['PUBLISHED'::text, 'ENDED'::text])) OR ((starts_on IS NOT NULL) AND (ends_on >= starts_on) AND (published_by IS NOT NULL))))
    constraint notice_check1 CHECK (((state = 'ENDED'::text) = (result IS NOT NULL)))
    constraint notice_check2 CHECK (((state = 'ENDED'::text) = (concluded_on IS NOT NULL)))
    constraint notice_check3 CHECK (((concluded_on IS NULL) OR (concluded_on > ends_on)))
    constraint notice_check4 CHECK (((state = 'WITHDRAWN'::text) = (withdrawn_because IS NOT NULL)))
    constraint notice_check5 CHECK (((subject_table IS NULL) = (subject_id IS NULL)))
    constraint notice_corrects_fkey FOREIGN KEY (corrects) REFERENCES notice(notice_id)
    constraint notice_days_check CHECK (((days >= 1) AND (days <= 60)))
    constraint notice_hotline_check CHECK ((hotline ~ '^[0-9][0-9 -]{2,19}$'::text))
    constraint notice_hotline_is_a_telephone CHECK ((hotline ~ '^[0-9]([ -]?[0-9]){2,11}$'::text)) NOT VALID
    constraint notice_kind_check CHECK ((kind = ANY (ARRAY['IDENTIFICATION_FIRST'::text, 'IDENTIFICATION_SECOND'::text, 'ANNOUNCEMENT'::text, 'EXIT'::text, 'VILLAGE_EXIT'::text, 'MONITORING'::text, 'RISK_REMOVAL'::text, 'CORRECTION'::text, 'ADJUSTMENT'::text, 'RESOLUTION'::text, 'RESULT'::text, 'PROJECT'::text, 'FINANCE'::text, 'OTHER'::text])))
    constraint notice_pkey PRIMARY KEY (notice_id)
    constraint notice_place_check CHECK (((length(place) >= 2) AND (length(place) <= 100)))
    constraint notice_result_check CHECK ((result = ANY (ARRAY['UNOPPOSED'::text, 'UPHELD'::text, 'REJECTED'::text])))
    constraint notice_state_check CHECK ((state = ANY (ARRAY['PREPARED'::text, 'PUBLISHED'::text, 'ENDED'::text, 'WITHDRAWN'::text])))
    constraint notice_title_check CHECK (((length(title) >= 2) AND (length(title) <= 80)))
    constraint notice_village_code_fkey FOREIGN KEY (village_code) REFERENCES division(code) ON UPDATE CASCADE
    constraint notice_withdrawn_because_check CHECK (((length(withdrawn_because) >= 2) AND (length(withdrawn_because) <= 200)))
    INDEX notice_corrects ON public.notice USING btree (corrects)
    INDEX notice_ends ON public.notice USING btree (ends_on, village_code) WHERE (state = 'PUBLISHED'::text)
    INDEX notice_state ON public.notice USING btree (state, village_code, notice_id)
    INDEX notice_subject ON public.notice USING btree (subject_table, subject_id)
    INDEX notice_village ON public.notice USING btree (village_code, notice_id)
    policy viewer_scope for all using (((village_code >= ( SELECT current_setting('app.low'::text, true) AS current_setting)) AND (village_code < ( SELECT current_setting('app.high'::text, true) AS current_setting)))) with check (((village_code >= ( SELECT current_setting('app.low'::text, true) AS current_setting)) AND (village_code < ( SELECT current_setting('app.high'::text, true) AS current_setting))))
    trigger history_insert AFTER INSERT ON notice REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_history('version,published_at', 'notice', 'notice_id', 'village_code')
    trigger history_update AFTER UPDATE ON notice REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_history('version,published_at', 'notice', 'notice_id', 'village_code')
    grant insert, select, update to the runtime login
table notice_line (row level security)
    decision text not null
    group_name text not null default ''::text
    name text not null
    notice_id bigint not null
    notice_line_id bigint not null generated always as identity
    outcome text
    position integer not null
    subject_id bigint
    subject_table text
    version integer not null default 0
    village_code text collate "C" not null
    constraint notice_line_check CHECK (((subject_table IS NULL) = (subject_id IS NULL)))
    constraint notice_line_check1 CHECK ((((name || group_name) || decision) !~ '[0-9]{7}'::text))
    constraint notice_line_decision_check CHECK (((length(decision) >= 1) AND (length(decision) <= 40)))
    constraint notice_line_group_name_check CHECK ((length(group_name) <= 30))
    constraint notice_line_name_check CHECK (((length(name) >= 1) AND (length(name) <= 40)))
    constraint notice_line_notice_id_fkey FOREIGN KEY (notice_id) REFERENCES notice(notice_id)
    constraint notice_line_notice_id_position_key UNIQUE (notice_id, "position")
    constraint notice_line_outcome_check CHECK ((outcome = ANY (ARRAY['UNOPPOSED'::text, 'UPHELD'::text, 'REJECTED'::text])))
    constraint notice_line_pkey PRIMARY KEY (notice_line_id)
    constraint notice_line_position_check CHECK (("position" > 0))
    constraint notice_line_village_code_fkey FOREIGN KEY (village_code) REFERENCES division(code) ON UPDATE CASCADE
    INDEX notice_line_subject ON public.notice_line USING btree (subject_table, subject_id)
    INDEX notice_line_village ON public.notice_line USING btree (village_code, notice_id)
    policy viewer_scope for all using (((village_code >= ( SELECT current_setting('app.low'::text, true) AS current_setting)) AND (village_code < ( SELECT current_setting('app.high'::text, true) AS current_setting)))) with check (((village_code >= ( SELECT current_setting('app.low'::text, true) AS current_setting)) AND (village_code < ( SELECT current_setting('app.high'::text, true) AS current_setting))))
    trigger history_insert AFTER INSERT ON notice_line REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_history('version', 'notice', 'notice_id', 'village_code')
    trigger history_update AFTER UPDATE ON notice_line REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_history('version', 'notice', 'notice_id', 'village_code')
    grant insert, select, update to the runtime login
table objection (row level security)
    answer text
    answer_due date not null
    answered_by text
    answered_on date
    channel text not null
    finding text
    notice_id bigint not null
    notice_line_id bigint
    number text not null
    objection_id bigint not null generated always as identity
    once uuid not null
    raised_by text
    raised_on date not null
    recorded_at timestamp with time zone not null
    recorded_by text not null
    said text not null
    told boolean not null default false
    version integer not null default 0
    village_code text collate "C" not null
    constraint objection_answer_check CHECK (((length(answer) >= 4) AND (length(answer) <= 1000)))
    constraint objection_channel_check CHECK ((channel = ANY (ARRAY['IN_PERSON'::text, 'PHONE'::text, 'WINDOW'::text])))
    constraint objection_check CHECK ((((finding IS NULL) = (answer IS NULL)) AND ((answer IS NULL) = (answered_on IS NULL)) AND ((answer IS NULL) = (answered_by IS NULL))))
    constraint objection_finding_check CHECK ((finding = ANY (ARRAY['UPHELD'::text, 'REJECTED'::text])))
    constraint objection_notice_id_fkey FOREIGN KEY (notice_id) REFERENCES notice(notice_id)
    constraint objection_notice_line_id_fkey FOREIGN KEY (notice_line_id) REFERENCES notice_line(notice_line_id)
    constraint objection_number_check CHECK ((number ~ '^[0-9]{16}$'::text))
    constraint objection_number_key UNIQUE (number)
    constraint objection_once_key UNIQUE (once)
    constraint objection_pkey PRIMARY KEY (objection_id)
    constraint objection_raised_by_check CHECK ((length(raised_by) <= 40))
    constraint objection_said_check CHECK (((length(said) >= 4) AND (length(said) <= 1000)))
    constraint objection_village_code_fkey FOREIGN KEY (village_code) REFERENCES division(code) ON UPDATE CASCADE
    INDEX objection_line ON public.objection USING btree (notice_line_id)
    INDEX objection_notice ON public.objection USING btree (notice_id)
    INDEX objection_open ON public.objection USING btree (answer_due, village_code) WHERE (answer IS NULL)
    INDEX objection_untold ON public.objection USING btree (objection_id) WHERE (NOT told)
    INDEX objection_village ON public.objection USING btree (village_code, objection_id)
    policy viewer_scope for all using (((village_code >= ( SELECT current_setting('app.low'::text, true) AS current_setting)) AND (village_code < ( SELECT current_setting('app.high'::text, true) AS current_setting)))) with check (((village_code >= ( SELECT current_setting('app.low'::text, true) AS current_setting)) AND (village_code < ( SELECT current_setting('app.high'::text, true) AS current_setting))))
    trigger history_insert AFTER INSERT ON objection REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_history('version,number,once,told', 'notice', 'notice_id', 'village_code')
    trigger history_update AFTER UPDATE ON objection REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_history('version,number,once,told', 'notice', 'notice_id', 'village_code')
    grant insert, select, update to the runtime login
table parameter
    area text collate "C" not null default ''::text
    name text not null
    parameter_id bigint not null generated always as identity
    source text
    valid_from date not null
    value text not null
    version integer not null default 0
    constraint parameter_area_check CHECK ((area ~ '^[0-9]{0,12}$'::text))
    constraint parameter_name_area_valid_from_key UNIQUE (name, area, valid_from)
    constraint parameter_pkey PRIMARY KEY (parameter_id)
    trigger history_insert AFTER INSERT ON parameter REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_history('version', '', '', '')
    trigger history_update AFTER UPDATE ON parameter REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_history('version', '', '', '')
    trigger incidence_base_moves AFTER INSERT OR UPDATE ON parameter FOR EACH ROW WHEN ((new.name = 'incidence-base-year'::text)) EXECUTE FUNCTION incidence_base_moves()
    trigger poverty_line_changed AFTER INSERT OR UPDATE ON parameter FOR EACH ROW WHEN ((new.name = 'poverty-line'::text)) EXECUTE FUNCTION poverty_line_changed()
    trigger poverty_line_moves_bands AFTER INSERT OR UPDATE ON parameter FOR EACH ROW WHEN ((new.name = 'poverty-line'::text)) EXECUTE FUNCTION poverty_line_moves_bands()
    grant insert, select, update to the runtime login
table parameter_definition
    everywhere boolean not null default false
    high numeric not null
    kind text not null
    low numeric not null
    name text collate "C" not null
    unit text not null
    yearly boolean not null default false
    constraint parameter_definition_check CHECK ((low <= high))
    constraint parameter_definition_kind_check CHECK ((kind = ANY (ARRAY['MONEY'::text, 'WHOLE'::text, 'PERCENT'::text, 'DECIMAL'::text, 'FRACTION'::text, 'TELEPHONE'::text])))
    constraint parameter_definition_name_check CHECK ((name ~ '^[a-z0-9.-]+$'::text))
    constraint parameter_definition_pkey PRIMARY KEY (name)
    constraint parameter_definition_unit_check CHECK ((unit = ANY (ARRAY['NONE'::text, 'YUAN'::text, 'YUAN_A_YEAR'::text, 'TIMES'::text, 'FACTOR'::text, 'MINUTE'::text, 'DAY'::text, 'WORKDAY'::text, 'MONTH'::text, 'PERSON'::text, 'CHARACTER'::text, 'KIND'::text, 'PERCENT'::text, 'MU'::text, 'KM'::text])))
    grant select to the runtime login
table person (row level security)
    born_on date
    died_on date
    ethnic_group text
    facts_year integer
    identity_cipher bytea
    identity_hash bytea
    identity_kind text
    identity_masked text
    initials text collate "C" not null
    name text not null
    name_2 text collate "C" generated always as (substr(name, 2)) stored
    name_3 text collate "C" generated always as (substr(name, 3)) stored
    number text collate "C"
    person_id bigint not null generated always as identity
    phone text
    phone_tail text collate "C" generated always as ("right"(phone, 4)) stored
    pinyin text collate "C" not null
    sex text not null default 'UNKNOWN'::text
    version integer not null default 0
    village_code text collate "C" not null
    constraint person_check CHECK ((((identity_cipher IS NULL) = (identity_hash IS NULL)) AND ((identity_cipher IS NULL) = (identity_masked IS NULL))))
    constraint person_ethnic_group_check CHECK ((ethnic_group ~ '^[0-9]{2}$'::text))
    constraint person_identity_kind_check CHECK ((identity_kind = ANY (ARRAY['IDENTITY_CARD'::text, 'DISABILITY_CARD'::text, 'HOUSEHOLD_BOOKLET'::text, 'PASSPORT'::text, 'OTHER'::text])))
    constraint person_name_check CHECK ((name <> ''::text))
    constraint person_number_check CHECK ((number ~ '^[0-9]{14,22}$'::text))
    constraint person_phone_check CHECK ((phone ~ '^[0-9 +-]{5,20}$'::text))
    constraint person_pkey PRIMARY KEY (person_id)
    constraint person_sex_check CHECK ((sex = ANY (ARRAY['UNKNOWN'::text, 'MALE'::text, 'FEMALE'::text, 'UNSTATED'::text])))
    constraint person_village_code_fkey FOREIGN KEY (village_code) REFERENCES division(code) ON UPDATE CASCADE
    INDEX person_age ON public.person USING btree (COALESCE(born_on, '9999-12-31'::date), village_code, person_id)
    INDEX person_born ON public.person USING btree (born_on, village_code, person_id)
    UNIQUE INDEX person_identity ON public.person USING btree (identity_hash)
    INDEX person_initials ON public.person USING btree (initials, village_code, person_id)
    INDEX person_long_name ON public.person USING btree (village_code, person_id, name) WHERE (char_length(name) > 3)
    INDEX person_long_name_trigram ON public.person USING gin (name gin_trgm_ops) WHERE (char_length(name) > 5)
    INDEX person_name ON public.person USING btree (name COLLATE "C", village_code, person_id)
    INDEX person_name_2 ON public.person USING btree (name_2, village_code, person_id)
    INDEX person_name_3 ON public.person USING btree (name_3, village_code, person_id)
    UNIQUE INDEX person_number ON public.person USING btree (number)
    INDEX person_phone_tail ON public.person USING btree (phone_tail, village_code, person_id) WHERE (phone_tail IS NOT NULL)
    INDEX person_pinyin ON public.person USING btree (pinyin, village_code, person_id)
    INDEX person_village ON public.person USING btree (village_code, person_id)
    policy viewer_scope for all using (((village_code >= ( SELECT current_setting('app.low'::text, true) AS current_setting)) AND (village_code < ( SELECT current_setting('app.high'::text, true) AS current_setting)))) with check (((village_code >= ( SELECT current_setting('app.low'::text, true) AS current_setting)) AND (village_code < ( SELECT current_setting('app.high'::text, true) AS current_setting))))
    trigger doubt_insert AFTER INSERT ON person REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION doubt_is_due()
    trigger doubt_update AFTER UPDATE ON person REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION doubt_is_due()
    trigger history_insert AFTER INSERT ON person REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_history('version,pinyin,initials,facts_year,name_2,name_3,phone_tail', 'person', 'person_id', 'village_code')
    trigger history_update AFTER UPDATE ON person REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_history('version,pinyin,initials,facts_year,name_2,name_3,phone_tail', 'person', 'person_id', 'village_code')
    trigger present_insert AFTER INSERT ON person REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION household_changed()
    trigger present_update AFTER UPDATE ON person REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION household_changed()
    trigger year_insert AFTER INSERT ON person REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION person_of_year_changed()
    trigger year_update AFTER UPDATE ON person REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION person_of_year_changed()
    grant insert, select, update to the runtime login
table person_in_year (row level security)
    age integer
    away boolean not null
    counted boolean not null
    household_id bigint
    labour text
    person_id bigint not null
    region text
    sex text not null
    village_code text collate "C" not null
    year integer not null
    constraint person_in_year_household_id_fkey FOREIGN KEY (household_id) REFERENCES household(household_id)
    constraint person_in_year_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(person_id)
    constraint person_in_year_pkey PRIMARY KEY (person_id, year)
    constraint person_in_year_village_code_fkey FOREIGN KEY (village_code) REFERENCES division(code) ON UPDATE CASCADE
    INDEX person_in_year_household ON public.person_in_year USING btree (household_id)
    INDEX person_in_year_village ON public.person_in_year USING btree (village_code, year, person_id)
    policy viewer_scope for select using (((village_code >= ( SELECT current_setting('app.low'::text, true) AS current_setting)) AND (village_code < ( SELECT current_setting('app.high'::text, true) AS current_setting))))
    trigger tally_insert AFTER INSERT ON person_in_year REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION tally_persons()
    trigger tally_update AFTER UPDATE ON person_in_year REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION tally_persons()
    grant select to the runtime login
table person_year (row level security)
    accident_insurance boolean
    chronic boolean
    commercial_medical boolean
    destitute boolean
    dibao boolean
    disability_card_year integer
    disability_grade integer
    disability_kind text
    disabled boolean
    dropout_reason text
    education text
    employee_medical boolean
    employee_pension boolean
    employer text
    healthy boolean
    industry text
    labour text
    mandarin boolean
    medical_aid boolean
    orphan boolean
    other_health_aid boolean
    person_id bigint not null
    person_year_id bigint not null generated always as identity
    politics text
    public_post text
    public_post_months integer
    recorded_at timestamp with time zone not null default now()
    resident_medical boolean
    resident_pension boolean
    school text
    serious boolean
    serious_insurance boolean
    soldier boolean
    source text not null default 'PAGE'::text
    version integer not null default 0
    village_code text collate "C" not null
    work_abroad boolean
    work_channel text
    work_months integer
    work_place text
    work_region text
    year integer not null
    constraint person_year_disability_card_year_check CHECK (((disability_card_year >= 1980) AND (disability_card_year <= 2100)))
    constraint person_year_disability_grade_check CHECK (((disability_grade >= 1) AND (disability_grade <= 4)))
    constraint person_year_disability_kind_check CHECK ((disability_kind = ANY (ARRAY['VISUAL'::text, 'HEARING'::text, 'SPEECH'::text, 'LIMB'::text, 'INTELLECTUAL'::text, 'MENTAL'::text, 'MULTIPLE'::text])))
    constraint person_year_education_check CHECK ((education = ANY (ARRAY['ILLITERATE'::text, 'PRIMARY'::text, 'JUNIOR'::text, 'SENIOR'::text, 'COLLEGE'::text, 'UNIVERSITY'::text, 'PRESCHOOL_AGE'::text])))
    constraint person_year_labour_check CHECK ((labour = ANY (ARRAY['ORDINARY'::text, 'SKILLED'::text, 'WEAK'::text, 'LOST'::text, 'NONE'::text])))
    constraint person_year_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(person_id)
    constraint person_year_person_id_year_key UNIQUE (person_id, year)
    constraint person_year_pkey PRIMARY KEY (person_year_id)
    constraint person_year_politics_check CHECK ((politics = ANY (ARRAY['PARTY_MEMBER'::text, 'PROBATIONARY_MEMBER'::text, 'YOUTH_LEAGUE'::text, 'DEMOCRATIC_PARTY'::text, 'NO_PARTY_NOTABLE'::text, 'MASSES'::text])))
    constraint person_year_public_post_months_check CHECK (((public_post_months >= 0) AND (public_post_months <= 12)))
    constraint person_year_school_check CHECK ((school = ANY (ARRAY['NONE'::text, 'PRESCHOOL_AGE'::text, 'KINDERGARTEN'::text, 'PRIMARY'::text, 'GRADE_7'::text, 'GRADE_8'::text, 'GRADE_9'::text, 'SENIOR_1'::text, 'SENIOR_2'::text, 'SENIOR_3'::text, 'VOCATIONAL_1'::text, 'VOCATIONAL_2'::text, 'VOCATIONAL_3'::text, 'COLLEGE_1'::text, 'COLLEGE_2'::text, 'COLLEGE_3'::text, 'TECHNICIAN_1'::text, 'TECHNICIAN_2'::text, 'TECHNICIAN_3'::text, 'TECHNICIAN_4'::text, 'BACHELOR_1'::text, 'BACHELOR_2'::text, 'BACHELOR_3'::text, 'BACHELOR_4'::text, 'BACHELOR_5'::text, 'MASTER'::text, 'HIGHER'::text])))
    constraint person_year_source_check CHECK ((source = ANY (ARRAY['PAGE'::text, 'IMPORT'::text])))
    constraint person_year_village_code_fkey FOREIGN KEY (village_code) REFERENCES division(code) ON UPDATE CASCADE
    constraint person_year_work_months_check CHECK (((work_months >= 0) AND (work_months <= 12)))
    constraint person_year_work_region_check CHECK ((work_region = ANY (ARRAY['IN_TOWN'::text, 'IN_COUNTY'::text, 'IN_PROVINCE'::text, 'OUTSIDE_PROVINCE'::text, 'OTHER'::text])))
    constraint person_year_year_check CHECK (((year >= 2000) AND (year <= 2100)))
    INDEX person_year_no_pension ON public.person_year USING btree (village_code) WHERE (NOT resident_pension)
    INDEX person_year_serious ON public.person_year USING btree (village_code) WHERE serious
    INDEX person_year_severely_disabled ON public.person_year USING btree (village_code) WHERE (disability_grade = ANY (ARRAY[1, 2]))
    INDEX person_year_uninsured ON public.person_year USING btree (village_code) WHERE (NOT resident_medical)
    INDEX person_year_village ON public.person_year USING btree (village_code, year)
    INDEX person_year_vocational ON public.person_year USING btree (village_code) WHERE (school = ANY (ARRAY['VOCATIONAL_1'::text, 'VOCATIONAL_2'::text, 'VOCATIONAL_3'::text, 'COLLEGE_1'::text, 'COLLEGE_2'::text, 'COLLEGE_3'::text, 'TECHNICIAN_1'::text, 'TECHNICIAN_2'::text, 'TECHNICIAN_3'::text, 'TECHNICIAN_4'::text]))
    policy viewer_scope for all using (((village_code >= ( SELECT current_setting('app.low'::text, true) AS current_setting)) AND (village_code < ( SELECT current_setting('app.high'::text, true) AS current_setting)))) with check (((village_code >= ( SELECT current_setting('app.low'::text, true) AS current_setting)) AND (village_code < ( SELECT current_setting('app.high'::text, true) AS current_setting))))
    trigger doubt_insert AFTER INSERT ON person_year REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION doubt_is_due()
    trigger doubt_update AFTER UPDATE ON person_year REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION doubt_is_due()
    trigger history_insert AFTER INSERT ON person_year REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_history('version,recorded_at,source', 'person', 'person_id', 'village_code')
    trigger history_update AFTER UPDATE ON person_year REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_history('version,recorded_at,source', 'person', 'person_id', 'village_code')
    trigger present_insert AFTER INSERT ON person_year REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION household_changed()
    trigger present_update AFTER UPDATE ON person_year REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION household_changed()
    trigger year_insert AFTER INSERT ON person_year REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION person_of_year_changed()
    trigger year_update AFTER UPDATE ON person_year REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION person_of_year_changed()
    grant insert, select, update to the runtime login
table post_holding (row level security)
    end_reason text
    from_on date not null
    household_id bigint not null
    person_id bigint not null
    post_holding_id bigint not null generated always as identity
    public_post_id bigint not null
    to_on date
    version integer not null default 0
    village_code text collate "C" not null
    constraint post_holding_check CHECK (((to_on IS NULL) = (end_reason IS NULL)))
    constraint post_holding_check1 CHECK ((to_on >= from_on))
    constraint post_holding_end_reason_check CHECK ((end_reason = ANY (ARRAY['LEFT'::text, 'ABSENT'::text, 'UNABLE'::text, 'DIED'::text, 'MOVED'::text, 'POST_ENDED'::text])))
    constraint post_holding_household_id_fkey FOREIGN KEY (household_id) REFERENCES household(household_id)
    constraint post_holding_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(person_id)
    constraint post_holding_pkey PRIMARY KEY (post_holding_id)
    constraint post_holding_public_post_id_fkey FOREIGN KEY (public_post_id) REFERENCES public_post(public_post_id)
    constraint post_holding_village_code_fkey FOREIGN KEY (village_code) REFERENCES division(code) ON UPDATE CASCADE
    INDEX post_holding_household ON public.post_holding USING btree (household_id)
    INDEX post_holding_of_person ON public.post_holding USING btree (person_id)
    INDEX post_holding_of_post ON public.post_holding USING btree (public_post_id, from_on)
    UNIQUE INDEX post_holding_person ON public.post_holding USING btree (person_id) WHERE (to_on IS NULL)
    UNIQUE INDEX post_holding_post ON public.post_holding USING btree (public_post_id) WHERE (to_on IS NULL)
    INDEX post_holding_village ON public.post_holding USING btree (village_code, post_holding_id)
    policy viewer_scope for all using (((village_code >= ( SELECT current_setting('app.low'::text, true) AS current_setting)) AND (village_code < ( SELECT current_setting('app.high'::text, true) AS current_setting)))) with check (((village_code >= ( SELECT current_setting('app.low'::text, true) AS current_setting)) AND (village_code < ( SELECT current_setting('app.high'::text, true) AS current_setting))))
    trigger doubt_insert AFTER INSERT ON post_holding REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION doubt_is_due()
    trigger doubt_update AFTER UPDATE ON post_holding REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION doubt_is_due()
    trigger history_insert AFTER INSERT ON post_holding REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_history('version', 'public_post', 'public_post_id', 'village_code')
    trigger history_update AFTER UPDATE ON post_holding REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_history('version', 'public_post', 'public_post_id', 'village_code')
    grant insert, select, update to the runtime login
table post_month (row level security)
    days_due integer not null
    days_present integer not null
    month date not null
    paid_on date
    pay numeric(14,2) not null
    post_holding_id bigint not null
    post_month_id bigint not null generated always as identity
    version integer not null default 0
    village_code text collate "C" not null
    constraint post_month_check CHECK ((days_present <= days_due))
    constraint post_month_check1 CHECK ((paid_on >= month))
    constraint post_month_days_due_check CHECK (((days_due >= 1) AND (days_due <= 31)))
    constraint post_month_days_present_check CHECK ((days_present >= 0))
    constraint post_month_month_check CHECK ((EXTRACT(day FROM month) = (1)::numeric))
    constraint post_month_pay_check CHECK ((pay >= (0)::numeric))
    constraint post_month_pkey PRIMARY KEY (post_month_id)
    constraint post_month_post_holding_id_fkey FOREIGN KEY (post_holding_id) REFERENCES post_holding(post_holding_id)
    constraint post_month_post_holding_id_month_key UNIQUE (post_holding_id, month)
    constraint post_month_village_code_fkey FOREIGN KEY (village_code) REFERENCES division(code) ON UPDATE CASCADE
    INDEX post_month_village ON public.post_month USING btree (village_code, month)
    policy viewer_scope for all using (((village_code >= ( SELECT current_setting('app.low'::text, true) AS current_setting)) AND (village_code < ( SELECT current_setting('app.high'::text, true) AS current_setting)))) with check (((village_code >= ( SELECT current_setting('app.low'::text, true) AS current_setting)) AND (village_code < ( SELECT current_setting('app.high'::text, true) AS current_setting))))
    trigger history_insert AFTER INSERT ON post_month REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_history('version', 'post_holding', 'post_holding_id', 'village_code')
    trigger history_update AFTER UPDATE ON post_month REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_history('version', 'post_holding', 'post_holding_id', 'village_code')
    grant insert, select, update to the runtime login
table posting
    account_id bigint not null
    ends_on date
    posting_id bigint not null generated always as identity
    prefix text collate "C" not null
    role text not null
    starts_on date not null
    version integer not null default 0
    constraint posting_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(account_id)
    constraint posting_check CHECK (((ends_on IS NULL) OR (ends_on >= starts_on)))
    constraint posting_pkey PRIMARY KEY (posting_id)
    constraint posting_prefix_fkey FOREIGN KEY (prefix) REFERENCES division(code) ON UPDATE CASCADE
    constraint posting_role_check CHECK ((role = ANY (ARRAY['ADMINISTRATOR'::text, 'COUNTY_REVIEWER'::text, 'TOWN_CADRE'::text, 'TOWN_ACCOUNTANT'::text, 'TOWN_CASHIER'::text, 'FIRST_SECRETARY'::text, 'TEAM_MEMBER'::text, 'VILLAGE_CLERK'::text])))
    INDEX posting_account ON public.posting USING btree (account_id)
    INDEX posting_prefix ON public.posting USING btree (prefix)
    trigger history_insert AFTER INSERT ON posting REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_history('version', '', '', '')
    trigger history_update AFTER UPDATE ON posting REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_history('version', '', '', '')
    grant insert, select, update to the runtime login
table posting_step (row level security)
    because text
    document_number text
    document_on date
    done_at timestamp with time zone not null default now()
    done_by text not null
    happened_on date not null
    posting_step_id bigint not null generated always as identity
    step text not null
    village_code text collate "C" not null
    village_posting_id bigint not null
    constraint posting_step_because_check CHECK ((length(because) <= 500))
    constraint posting_step_check CHECK (((document_number IS NULL) = (document_on IS NULL)))
    constraint posting_step_document_number_check CHECK (((length(document_number) >= 2) AND (length(document_number) <= 60)))
    constraint posting_step_pkey PRIMARY KEY (posting_step_id)
    constraint posting_step_step_check CHECK ((step = ANY (ARRAY['NOMINATE'::text, 'REVIEW'::text, 'REJECT'::text, 'WITHDRAW'::text, 'TRAIN'::text, 'ARRIVE'::text, 'GRANT_LEAVE'::text, 'RETURN'::text, 'WARN'::text, 'LIFT_WARNING'::text, 'PROPOSE_RECALL'::text, 'DROP_RECALL'::text, 'RECALL'::text, 'REPLACE'::text, 'RELEASE'::text])))
    constraint posting_step_village_code_fkey FOREIGN KEY (village_code) REFERENCES division(code) ON UPDATE CASCADE
    constraint posting_step_village_posting_id_fkey FOREIGN KEY (village_posting_id) REFERENCES village_posting(village_posting_id)
    INDEX posting_step_posting ON public.posting_step USING btree (village_posting_id)
    INDEX posting_step_village ON public.posting_step USING btree (village_code, village_posting_id)
    policy viewer_scope for all using (((village_code >= ( SELECT current_setting('app.low'::text, true) AS current_setting)) AND (village_code < ( SELECT current_setting('app.high'::text, true) AS current_setting)))) with check (((village_code >= ( SELECT current_setting('app.low'::text, true) AS current_setting)) AND (village_code < ( SELECT current_setting('app.high'::text, true) AS current_setting))))
    trigger history_insert AFTER INSERT ON posting_step REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_history('version,done_at', 'village_posting', 'village_posting_id', 'village_code')
    trigger history_update AFTER UPDATE ON posting_step REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_history('version,done_at', 'village_posting', 'village_posting_id', 'village_code')
    grant insert, select to the runtime login
table project (row level security)
    amount numeric(14,2)
    content text not null
    contractor text
    finished_on date
    households integer
    kind text not null
    made_by text not null
    name text not null
    planned_from date not null
    planned_until date not null
    project_id bigint not null generated always as identity
    site text not null
    started_on date
    target text
    unit text not null
    version integer not null default 0
    village_code text collate "C" not null
    constraint project_amount_check CHECK ((amount > (0)::numeric))
    constraint project_check CHECK ((planned_until >= planned_from))
    constraint project_check1 CHECK (((finished_on IS NULL) OR ((started_on IS NOT NULL) AND (finished_on >= started_on))))
    constraint project_content_check CHECK (((length(content) >= 4) AND (length(content) <= 400)))
    constraint project_contractor_check CHECK (((length(contractor) >= 2) AND (length(contractor) <= 60)))
    constraint project_households_check CHECK (((households >= 1) AND (households <= 100000)))
    constraint project_kind_check CHECK ((kind = ANY (ARRAY['ROAD'::text, 'ALLEY'::text, 'DRINKING_WATER'::text, 'IRRIGATION'::text, 'POWER_STATION'::text, 'CURING_BARN'::text, 'COLD_STORE'::text, 'TRAINING_CENTRE'::text, 'SCHOOL'::text, 'CLINIC'::text, 'DAY_CARE'::text, 'RELOCATION'::text, 'INDUSTRY'::text, 'SQUARE'::text, 'OTHER'::text])))
    constraint project_name_check CHECK (((length(name) >= 4) AND (length(name) <= 60)))
    constraint project_pkey PRIMARY KEY (project_id)
    constraint project_site_check CHECK (((length(site) >= 2) AND (length(site) <= 60)))
    constraint project_target_check CHECK (((length(target) >= 2) AND (length(target) <= 200)))
    constraint project_unit_check CHECK (((length(unit) >= 2) AND (length(unit) <= 60)))
    constraint project_village_code_fkey FOREIGN KEY (village_code) REFERENCES division(code) ON UPDATE CASCADE
    INDEX project_village ON public.project USING btree (village_code, planned_until, project_id)
    policy viewer_scope for all using (((village_code >= ( SELECT current_setting('app.low'::text, true) AS current_setting)) AND (village_code < ( SELECT current_setting('app.high'::text, true) AS current_setting)))) with check (((village_code >= ( SELECT current_setting('app.low'::text, true) AS current_setting)) AND (village_code < ( SELECT current_setting('app.high'::text, true) AS current_setting))))
    trigger history_insert AFTER INSERT ON project REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_history('version', 'project', 'project_id', 'village_code')
    trigger history_update AFTER UPDATE ON project REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_history('version', 'project', 'project_id', 'village_code')
    grant insert, select, update to the runtime login
table public_bucket
    expires_at bigint
    id text not null
    state bytea
    constraint public_bucket_pkey PRIMARY KEY (id)
    INDEX public_bucket_expires ON public.public_bucket USING btree (expires_at)
    grant delete, insert, select, update to the runtime login
view public_first_secretary
    arrived_on date
    name text
    phone text
    unit text
    village_code text collate "C"
    grant select to the runtime login
 SELECT p.village_code,
    c.name,
    c.unit,
    c.phone,
    p.arrived_on
   FROM (village_posting p
     JOIN cadre c ON ((c.cadre_id = p.cadre_id)))
  WHERE ((p.role = 'FIRST_SECRETARY'::text) AND (p.state = ANY (ARRAY['IN_POST'::text, 'ON_LEAVE'::text, 'WARNED'::text, 'RECALLING'::text])));
view public_notice
    basis text
    body text
    corrects bigint
    counts_workdays boolean
    days integer
    ends_on date
    hotline text
    kind text
    lines integer
    notice_id bigint
    place text
    result text
    starts_on date
    state text
    title text
    village_code text collate "C"
    withdrawn_because text
    grant select to the runtime login
 SELECT notice_id,
    village_code,
    kind,
    title,
        CASE
            WHEN (state = 'WITHDRAWN'::text) THEN ''::text
            ELSE body
        END AS body,
    place,
    hotline,
    days,
    counts_workdays,
    starts_on,
    ends_on,
    state,
    result,
    corrects,
    withdrawn_because,
        CASE
            WHEN (state <> 'WITHDRAWN'::text) THEN basis
            ELSE NULL::text
        END AS basis,
    (( SELECT count(*) AS count
           FROM notice_line l
          WHERE (l.notice_id = n.notice_id)))::integer AS lines
   FROM notice n
  WHERE (published_by IS NOT NULL);
view public_notice_line
    decision text
    group_name text
    name text
    notice_id bigint
    notice_line_id bigint
    outcome text
    position integer
    grant select to the runtime login
 SELECT l.notice_line_id,
    l.notice_id,
    l."position",
    l.name,
    l.group_name,
    l.decision,
    l.outcome
   FROM (notice_line l
     JOIN notice n ON ((n.notice_id = l.notice_id)))
  WHERE ((n.published_by IS NOT NULL) AND (n.state <> 'WITHDRAWN'::text));
table public_post (row level security)
    from_on date not null
    kind text not null
    money_source text not null
    monthly_pay numeric(14,2) not null
    public_post_id bigint not null generated always as identity
    title text not null
    to_on date
    version integer not null default 0
    village_code text collate "C" not null
    constraint public_post_check CHECK ((to_on >= from_on))
    constraint public_post_kind_check CHECK ((kind = ANY (ARRAY['CLEANER'::text, 'ROAD'::text, 'WATER'::text, 'FOREST'::text, 'CARE'::text, 'OTHER'::text])))
    constraint public_post_money_source_check CHECK ((money_source = ANY (ARRAY['FISCAL'::text, 'SECTOR'::text, 'CITY'::text, 'TOWN_VILLAGE'::text, 'COLLECTIVE'::text, 'UNIT'::text, 'SOCIAL'::text])))
    constraint public_post_monthly_pay_check CHECK ((monthly_pay > (0)::numeric))
    constraint public_post_pkey PRIMARY KEY (public_post_id)
    constraint public_post_title_check CHECK (((length(title) >= 1) AND (length(title) <= 60)))
    constraint public_post_village_code_fkey FOREIGN KEY (village_code) REFERENCES division(code) ON UPDATE CASCADE
    INDEX public_post_village ON public.public_post USING btree (village_code, public_post_id)
    policy viewer_scope for all using (((village_code >= ( SELECT current_setting('app.low'::text, true) AS current_setting)) AND (village_code < ( SELECT current_setting('app.high'::text, true) AS current_setting)))) with check (((village_code >= ( SELECT current_setting('app.low'::text, true) AS current_setting)) AND (village_code < ( SELECT current_setting('app.high'::text, true) AS current_setting))))
    trigger history_insert AFTER INSERT ON public_post REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_history('version', 'public_post', 'public_post_id', 'village_code')
    trigger history_update AFTER UPDATE ON public_post REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_history('version', 'public_post', 'public_post_id', 'village_code')
    grant insert, select, update to the runtime login
view public_village
    code text collate "C"
    county text
    households integer
    name text
    persons integer
    town text
    grant select to the runtime login
 SELECT d.code,
    d.name,
    t.name AS town,
    c.name AS county,
    y.households,
    y.persons
   FROM (((division d
     LEFT JOIN division t ON ((t.code = "left"(d.code, 9))))
     LEFT JOIN division c ON ((c.code = "left"(d.code, 6))))
     LEFT JOIN LATERAL ( SELECT y_1.households,
            y_1.persons
           FROM village_year y_1
          WHERE (y_1.village_code = d.code)
          ORDER BY y_1.year DESC
         LIMIT 1) y ON (true))
  WHERE ((length(d.code) = 12) AND (d.ended_on IS NULL));
view published_exemplar
    body text
    exemplar_id bigint
    published_on date
    title text
    village text
    village_code text collate "C"
    grant select to the runtime login
 SELECT e.exemplar_id,
    e.village_code,
    d.name AS village,
    e.title,
    e.body,
    e.published_on
   FROM (exemplar e
     JOIN division d ON ((d.code = e.village_code)))
  WHERE (e.state = 'PUBLISHED'::text);
table resident_group (row level security)
    ended_on date
    leader text
    name text not null
    phone text
    resident_group_id bigint not null generated always as identity
    seq integer not null
    version integer not null default 0
    village_code text collate "C" not null
    constraint resident_group_name_check CHECK ((name <> ''::text))
    constraint resident_group_pkey PRIMARY KEY (resident_group_id)
    constraint resident_group_seq_check CHECK (((seq >= 1) AND (seq <= 99)))
    constraint resident_group_village_code_fkey FOREIGN KEY (village_code) REFERENCES division(code) ON UPDATE CASCADE
    constraint resident_group_village_code_seq_key UNIQUE (village_code, seq)
    policy viewer_scope for all using (((village_code >= ( SELECT current_setting('app.low'::text, true) AS current_setting)) AND (village_code < ( SELECT current_setting('app.high'::text, true) AS current_setting)))) with check (((village_code >= ( SELECT current_setting('app.low'::text, true) AS current_setting)) AND (village_code < ( SELECT current_setting('app.high'::text, true) AS current_setting))))
    trigger history_insert AFTER INSERT ON resident_group REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_history('version', 'village', '', 'village_code')
    trigger history_update AFTER UPDATE ON resident_group REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_history('version', 'village', '', 'village_code')
    grant insert, select, update to the runtime login
table sign_in (row level security)
    accuracy integer
    day date not null
    distance integer
    latitude numeric(8,5)
    longitude numeric(8,5)
    person text not null
    recorded_at timestamp with time zone not null
    send_id uuid not null
    sign_in_id bigint not null generated always as identity
    village_code text collate "C" not null
    constraint sign_in_accuracy_check CHECK ((accuracy >= 0))
    constraint sign_in_check CHECK (((latitude IS NULL) = (longitude IS NULL)))
    constraint sign_in_check1 CHECK (((distance IS NULL) OR (latitude IS NOT NULL)))
    constraint sign_in_distance_check CHECK ((distance >= 0))
    constraint sign_in_latitude_check CHECK (((latitude >= ('-90'::integer)::numeric) AND (latitude <= (90)::numeric)))
    constraint sign_in_longitude_check CHECK (((longitude >= ('-180'::integer)::numeric) AND (longitude <= (180)::numeric)))
    constraint sign_in_person_village_code_day_key UNIQUE (person, village_code, day)
    constraint sign_in_pkey PRIMARY KEY (sign_in_id)
    constraint sign_in_send_id_key UNIQUE (send_id)
    constraint sign_in_village_code_fkey FOREIGN KEY (village_code) REFERENCES division(code) ON UPDATE CASCADE
    INDEX sign_in_village ON public.sign_in USING btree (village_code, day)
    policy viewer_scope for all using (((village_code >= ( SELECT current_setting('app.low'::text, true) AS current_setting)) AND (village_code < ( SELECT current_setting('app.high'::text, true) AS current_setting)))) with check (((village_code >= ( SELECT current_setting('app.low'::text, true) AS current_setting)) AND (village_code < ( SELECT current_setting('app.high'::text, true) AS current_setting))))
    trigger history_insert AFTER INSERT ON sign_in REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_history('version,send_id,recorded_at', 'sign_in', 'sign_in_id', 'village_code')
    trigger history_update AFTER UPDATE ON sign_in REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_history('version,send_id,recorded_at', 'sign_in', 'sign_in_id', 'village_code')
    grant insert, select, update to the runtime login
view special_day
    day date
    worked boolean
    grant select to the runtime login
 SELECT DISTINCT ON (day) day,
    worked
   FROM ( SELECT (d.d)::date AS day,
            false AS worked,
            holiday.holiday_id
           FROM (holiday
             CROSS JOIN LATERAL generate_series((holiday.first_on)::timestamp with time zone, (holiday.last_on)::timestamp with time zone, '1 day'::interval) d(d))
          WHERE (NOT holiday.withdrawn)
        UNION ALL
         SELECT d.d,
            true,
            holiday.holiday_id
           FROM (holiday
             CROSS JOIN LATERAL unnest(holiday.works_on) d(d))
          WHERE (NOT holiday.withdrawn)) known
  ORDER BY day, holiday_id DESC;
table spot_draw (row level security)
    asked_for integer not null
    drawn_by text not null
    drawn_from text not null
    drawn_on date not null
    exit_year integer
    population integer not null
    scope_code text collate "C" not null
    seed bigint not null
    spot_draw_id bigint not null generated always as identity
    version integer not null default 0
    constraint spot_draw_asked_for_check CHECK (((asked_for >= 1) AND (asked_for <= 5000)))
    constraint spot_draw_check CHECK (((drawn_from = 'EXITED'::text) = (exit_year IS NOT NULL)))
    constraint spot_draw_drawn_from_check CHECK ((drawn_from = ANY (ARRAY['EXITED'::text, 'REGISTERED'::text])))
    constraint spot_draw_exit_year_check CHECK (((exit_year >= 2010) AND (exit_year <= 2100)))
    constraint spot_draw_pkey PRIMARY KEY (spot_draw_id)
    constraint spot_draw_population_check CHECK ((population >= 0))
    constraint spot_draw_scope_code_check CHECK ((scope_code ~ '^[0-9]{6,12}$'::text))
    INDEX spot_draw_scope ON public.spot_draw USING btree (scope_code, spot_draw_id)
    policy viewer_scope for all using (((scope_code >= ( SELECT current_setting('app.low'::text, true) AS current_setting)) AND (scope_code < ( SELECT current_setting('app.high'::text, true) AS current_setting)))) with check (((scope_code >= ( SELECT current_setting('app.low'::text, true) AS current_setting)) AND (scope_code < ( SELECT current_setting('app.high'::text, true) AS current_setting))))
    trigger history_insert AFTER INSERT ON spot_draw REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_history('version', 'spot_draw', 'spot_draw_id', 'scope_code')
    trigger history_update AFTER UPDATE ON spot_draw REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_history('version', 'spot_draw', 'spot_draw_id', 'scope_code')
    grant insert, select, update to the runtime login
table spot_item (row level security)
    checked_by text
    checked_on date
    finding text
    household_id bigint not null
    note text
    persons integer not null
    spot_draw_id bigint not null
    spot_item_id bigint not null generated always as identity
    status text not null
    version integer not null default 0
    village_code text collate "C" not null
    constraint spot_item_check CHECK ((((finding IS NULL) = (checked_by IS NULL)) AND ((finding IS NULL) = (checked_on IS NULL))))
    constraint spot_item_check1 CHECK (((finding IS NULL) OR (finding = 'RIGHT'::text) OR (note IS NOT NULL)))
    constraint spot_item_finding_check CHECK ((finding = ANY (ARRAY['RIGHT'::text, 'WRONG_EXIT'::text, 'WRONG_REGISTRATION'::text])))
    constraint spot_item_household_id_fkey FOREIGN KEY (household_id) REFERENCES household(household_id)
    constraint spot_item_note_check CHECK (((length(note) >= 2) AND (length(note) <= 500)))
    constraint spot_item_persons_check CHECK ((persons >= 0))
    constraint spot_item_pkey PRIMARY KEY (spot_item_id)
    constraint spot_item_spot_draw_id_fkey FOREIGN KEY (spot_draw_id) REFERENCES spot_draw(spot_draw_id)
    constraint spot_item_spot_draw_id_household_id_key UNIQUE (spot_draw_id, household_id)
    constraint spot_item_status_check CHECK ((status = ANY (ARRAY['POOR'::text, 'LEAVING'::text, 'EXITED'::text, 'RELAPSED'::text, 'CANCELLED'::text, 'NEVER'::text])))
    constraint spot_item_village_code_fkey FOREIGN KEY (village_code) REFERENCES division(code) ON UPDATE CASCADE
    INDEX spot_item_household ON public.spot_item USING btree (household_id)
    INDEX spot_item_village ON public.spot_item USING btree (village_code, spot_draw_id)
    policy viewer_scope for all using (((village_code >= ( SELECT current_setting('app.low'::text, true) AS current_setting)) AND (village_code < ( SELECT current_setting('app.high'::text, true) AS current_setting)))) with check (((village_code >= ( SELECT current_setting('app.low'::text, true) AS current_setting)) AND (village_code < ( SELECT current_setting('app.high'::text, true) AS current_setting))))
    trigger history_insert AFTER INSERT ON spot_item REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_history('version', 'spot_draw', 'spot_draw_id', 'village_code')
    trigger history_update AFTER UPDATE ON spot_item REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_history('version', 'spot_draw', 'spot_draw_id', 'village_code')
    grant insert, select, update to the runtime login
table spot_omission (row level security)
    found_by text not null
    found_on date not null
    name text not null
    note text not null
    persons integer not null
    spot_draw_id bigint not null
    spot_omission_id bigint not null generated always as identity
    version integer not null default 0
    village_code text collate "C" not null
    constraint spot_omission_name_check CHECK (((length(name) >= 1) AND (length(name) <= 40)))
    constraint spot_omission_note_check CHECK (((length(note) >= 2) AND (length(note) <= 500)))
    constraint spot_omission_persons_check CHECK (((persons >= 1) AND (persons <= 99)))
    constraint spot_omission_pkey PRIMARY KEY (spot_omission_id)
    constraint spot_omission_spot_draw_id_fkey FOREIGN KEY (spot_draw_id) REFERENCES spot_draw(spot_draw_id)
    constraint spot_omission_village_code_fkey FOREIGN KEY (village_code) REFERENCES division(code) ON UPDATE CASCADE
    INDEX spot_omission_draw ON public.spot_omission USING btree (spot_draw_id)
    INDEX spot_omission_village ON public.spot_omission USING btree (village_code, spot_draw_id)
    policy viewer_scope for all using (((village_code >= ( SELECT current_setting('app.low'::text, true) AS current_setting)) AND (village_code < ( SELECT current_setting('app.high'::text, true) AS current_setting)))) with check (((village_code >= ( SELECT current_setting('app.low'::text, true) AS current_setting)) AND (village_code < ( SELECT current_setting('app.high'::text, true) AS current_setting))))
    trigger history_insert AFTER INSERT ON spot_omission REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_history('version', 'spot_draw', 'spot_draw_id', 'village_code')
    trigger history_update AFTER UPDATE ON spot_omission REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_history('version', 'spot_draw', 'spot_draw_id', 'village_code')
    grant insert, select, update to the runtime login
table spot_village (row level security)
    population integer
    registered integer not null
    spot_draw_id bigint not null
    spot_village_id bigint not null generated always as identity
    village_code text collate "C" not null
    constraint spot_village_pkey PRIMARY KEY (spot_village_id)
    constraint spot_village_population_check CHECK ((population > 0))
    constraint spot_village_registered_check CHECK ((registered >= 0))
    constraint spot_village_spot_draw_id_fkey FOREIGN KEY (spot_draw_id) REFERENCES spot_draw(spot_draw_id)
    constraint spot_village_spot_draw_id_village_code_key UNIQUE (spot_draw_id, village_code)
    constraint spot_village_village_code_fkey FOREIGN KEY (village_code) REFERENCES division(code) ON UPDATE CASCADE
    INDEX spot_village_village ON public.spot_village USING btree (village_code, spot_draw_id)
    policy viewer_scope for all using (((village_code >= ( SELECT current_setting('app.low'::text, true) AS current_setting)) AND (village_code < ( SELECT current_setting('app.high'::text, true) AS current_setting)))) with check (((village_code >= ( SELECT current_setting('app.low'::text, true) AS current_setting)) AND (village_code < ( SELECT current_setting('app.high'::text, true) AS current_setting))))
    trigger history_insert AFTER INSERT ON spot_village REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_history('version', '', '', 'village_code')
    trigger history_update AFTER UPDATE ON spot_village REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_history('version', '', '', 'village_code')
    grant insert, select, update to the runtime login
table spring_session
    creation_time bigint not null
    expiry_time bigint not null
    last_access_time bigint not null
    max_inactive_interval integer not null
    primary_id character(36) not null
    principal_name character varying(100)
    session_id character(36) not null
    constraint spring_session_pkey PRIMARY KEY (primary_id)
    UNIQUE INDEX spring_session_ix1 ON public.spring_session USING btree (session_id)
    INDEX spring_session_ix2 ON public.spring_session USING btree (expiry_time)
    INDEX spring_session_ix3 ON public.spring_session USING btree (principal_name)
    grant delete, insert, select, update to the runtime login
table spring_session_attributes
    attribute_bytes bytea not null
    attribute_name character varying(200) not null
    session_primary_id character(36) not null
    constraint spring_session_attributes_pkey PRIMARY KEY (session_primary_id, attribute_name)
    constraint spring_session_attributes_session_primary_id_fkey FOREIGN KEY (session_primary_id) REFERENCES spring_session(primary_id) ON DELETE CASCADE
    grant delete, insert, select, update to the runtime login
table tally (row level security)
    amount numeric(18,2) not null
    households bigint not null
    key text collate "C" not null
    kind text collate "C" not null
    loose boolean not null default true
    persons bigint not null
    place text collate "C" not null
    year integer not null
    INDEX tally_loose ON public.tally USING btree (place) WHERE loose
    INDEX tally_place ON public.tally USING btree (place, year)
    policy viewer_scope for select using (((place >= ( SELECT current_setting('app.low'::text, true) AS current_setting)) AND (place < ( SELECT current_setting('app.high'::text, true) AS current_setting))))
    grant select to the runtime login
view team_member
    arrived_on date
    born_on date
    cadre_id bigint
    education text
    ended_on date
    grade text
    name text
    party_member boolean
    phone text
    planned_from date
    planned_until date
    reserve boolean
    role text
    state text
    unit text
    village_code text collate "C"
    village_posting_id bigint
    grant select to the runtime login
 SELECT p.village_posting_id,
    p.village_code,
    p.cadre_id,
    c.name,
    p.role,
    p.state,
    c.born_on,
    c.education,
    c.grade,
    c.reserve,
    (c.party_since IS NOT NULL) AS party_member,
    c.unit,
    c.phone,
    p.planned_from,
    p.planned_until,
    p.arrived_on,
    p.ended_on
   FROM (village_posting p
     JOIN cadre c ON ((c.cadre_id = p.cadre_id)))
  WHERE (p.state <> ALL (ARRAY['REJECTED'::text, 'WITHDRAWN'::text]));
table training_course (row level security)
    area text collate "C" not null
    content text
    held_from date not null
    held_until date not null
    hours numeric(5,1) not null
    kind text not null
    made_by text not null
    pass_mark integer
    place text not null
    title text not null
    training_course_id bigint not null generated always as identity
    version integer not null default 0
    constraint training_course_area_fkey FOREIGN KEY (area) REFERENCES division(code) ON UPDATE CASCADE
    constraint training_course_check CHECK ((held_until >= held_from))
    constraint training_course_content_check CHECK ((length(content) <= 1000))
    constraint training_course_hours_check CHECK (((hours > (0)::numeric) AND (hours <= (400)::numeric)))
    constraint training_course_kind_check CHECK ((kind = ANY (ARRAY['INDUCTION'::text, 'ROTATION'::text, 'EXCHANGE'::text, 'OBSERVATION'::text])))
    constraint training_course_pass_mark_check CHECK (((pass_mark >= 1) AND (pass_mark <= 100)))
    constraint training_course_pkey PRIMARY KEY (training_course_id)
    constraint training_course_place_check CHECK (((length(place) >= 2) AND (length(place) <= 60)))
    constraint training_course_title_check CHECK (((length(title) >= 2) AND (length(title) <= 60)))
    INDEX training_course_area ON public.training_course USING btree (area, held_from, training_course_id)
    policy county_adds for insert using () with check (((area >= ( SELECT current_setting('app.low'::text, true) AS current_setting)) AND (area < ( SELECT current_setting('app.high'::text, true) AS current_setting))))
    policy county_changes for update using (((area >= ( SELECT current_setting('app.low'::text, true) AS current_setting)) AND (area < ( SELECT current_setting('app.high'::text, true) AS current_setting)))) with check (((area >= ( SELECT current_setting('app.low'::text, true) AS current_setting)) AND (area < ( SELECT current_setting('app.high'::text, true) AS current_setting))))
    policy county_reads for select using ((((area >= ( SELECT current_setting('app.low'::text, true) AS current_setting)) AND (area < ( SELECT current_setting('app.high'::text, true) AS current_setting))) OR starts_with(( SELECT current_setting('app.low'::text, true) AS current_setting), area)))
    trigger history_insert AFTER INSERT ON training_course REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_history('version', 'training_course', 'training_course_id', 'area')
    trigger history_update AFTER UPDATE ON training_course REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_history('version', 'training_course', 'training_course_id', 'area')
    grant insert, select, update to the runtime login
table training_participant (row level security)
    area text collate "C" not null
    attended boolean
    cadre_id bigint not null
    score integer
    training_course_id bigint not null
    training_participant_id bigint not null generated always as identity
    version integer not null default 0
    constraint training_participant_area_fkey FOREIGN KEY (area) REFERENCES division(code) ON UPDATE CASCADE
    constraint training_participant_cadre_id_fkey FOREIGN KEY (cadre_id) REFERENCES cadre(cadre_id)
    constraint training_participant_check CHECK (((score IS NULL) OR attended))
    constraint training_participant_pkey PRIMARY KEY (training_participant_id)
    constraint training_participant_score_check CHECK (((score >= 0) AND (score <= 100)))
    constraint training_participant_training_course_id_cadre_id_key UNIQUE (training_course_id, cadre_id)
    constraint training_participant_training_course_id_fkey FOREIGN KEY (training_course_id) REFERENCES training_course(training_course_id)
    INDEX training_participant_area ON public.training_participant USING btree (area, training_course_id)
    INDEX training_participant_cadre ON public.training_participant USING btree (cadre_id)
    policy county_adds for insert using () with check (((area >= ( SELECT current_setting('app.low'::text, true) AS current_setting)) AND (area < ( SELECT current_setting('app.high'::text, true) AS current_setting))))
    policy county_changes for update using (((area >= ( SELECT current_setting('app.low'::text, true) AS current_setting)) AND (area < ( SELECT current_setting('app.high'::text, true) AS current_setting)))) with check (((area >= ( SELECT current_setting('app.low'::text, true) AS current_setting)) AND (area < ( SELECT current_setting('app.high'::text, true) AS current_setting))))
    policy with_the_person for select using ((EXISTS ( SELECT
   FROM cadre c
  WHERE (c.cadre_id = training_participant.cadre_id))))
    trigger history_insert AFTER INSERT ON training_participant REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_history('version', '', '', 'area')
    trigger history_update AFTER UPDATE ON training_participant REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_history('version', '', '', 'area')
    grant insert, select, update to the runtime login
table unit_link (row level security)
    confirmed_at timestamp with time zone
    confirmed_by text
    ends_at timestamp with time zone not null
    made_at timestamp with time zone not null
    made_by text not null
    month_review_id bigint not null
    opened_at timestamp with time zone
    recipient text not null
    remark text
    token_hash bytea not null
    unit_link_id bigint not null generated always as identity
    village_code text collate "C" not null
    void boolean not null default false
    constraint unit_link_check CHECK (((confirmed_at IS NULL) = (confirmed_by IS NULL)))
    constraint unit_link_confirmed_by_check CHECK (((length(confirmed_by) >= 2) AND (length(confirmed_by) <= 40)))
    constraint unit_link_month_review_id_fkey FOREIGN KEY (month_review_id) REFERENCES month_review(month_review_id)
    constraint unit_link_pkey PRIMARY KEY (unit_link_id)
    constraint unit_link_recipient_check CHECK (((length(recipient) >= 2) AND (length(recipient) <= 60)))
    constraint unit_link_remark_check CHECK (((length(remark) >= 2) AND (length(remark) <= 400)))
    constraint unit_link_token_hash_key UNIQUE (token_hash)
    constraint unit_link_village_code_fkey FOREIGN KEY (village_code) REFERENCES division(code) ON UPDATE CASCADE
    INDEX unit_link_review ON public.unit_link USING btree (month_review_id)
    INDEX unit_link_village ON public.unit_link USING btree (village_code)
    policy viewer_scope for all using (((village_code >= ( SELECT current_setting('app.low'::text, true) AS current_setting)) AND (village_code < ( SELECT current_setting('app.high'::text, true) AS current_setting)))) with check (((village_code >= ( SELECT current_setting('app.low'::text, true) AS current_setting)) AND (village_code < ( SELECT current_setting('app.high'::text, true) AS current_setting))))
    trigger history_insert AFTER INSERT ON unit_link REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_history('version,token_hash,opened_at,made_at', 'month_review', 'month_review_id', 'village_code')
    trigger history_update AFTER UPDATE ON unit_link REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_history('version,token_hash,opened_at,made_at', 'month_review', 'month_review_id', 'village_code')
    grant insert, select, update to the runtime login
table village (row level security)
    development_direction text
    exit_year integer
    latitude numeric(9,6)
    leader text
    leader_post text
    longitude numeric(9,6)
    office_phone text
    poor boolean
    terrain text
    town_distance_km numeric(8,2)
    version integer not null default 0
    village_code text collate "C" not null
    village_id bigint not null generated always as identity
    constraint village_exit_year_check CHECK (((exit_year >= 2010) AND (exit_year <= 2100)))
    constraint village_latitude_check CHECK (((latitude >= (3)::numeric) AND (latitude <= (54)::numeric)))
    constraint village_longitude_check CHECK (((longitude >= (73)::numeric) AND (longitude <= (136)::numeric)))
    constraint village_pkey PRIMARY KEY (village_id)
    constraint village_terrain_check CHECK ((terrain = ANY (ARRAY['MOUNTAIN'::text, 'HILL'::text, 'PLAIN'::text])))
    constraint village_town_distance_km_check CHECK ((town_distance_km >= (0)::numeric))
    constraint village_village_code_fkey FOREIGN KEY (village_code) REFERENCES division(code) ON UPDATE CASCADE
    constraint village_village_code_key UNIQUE (village_code)
    policy viewer_scope for all using (((village_code >= ( SELECT current_setting('app.low'::text, true) AS current_setting)) AND (village_code < ( SELECT current_setting('app.high'::text, true) AS current_setting)))) with check (((village_code >= ( SELECT current_setting('app.low'::text, true) AS current_setting)) AND (village_code < ( SELECT current_setting('app.high'::text, true) AS current_setting))))
    trigger history_insert AFTER INSERT ON village REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_history('version', 'village', 'village_id', 'village_code')
    trigger history_update AFTER UPDATE ON village REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_history('version', 'village', 'village_id', 'village_code')
    trigger tally_insert AFTER INSERT ON village REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION villages_changed()
    trigger tally_update AFTER UPDATE ON village REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION villages_changed()
    grant insert, select, update to the runtime login
table village_posting (row level security)
    account_id bigint
    arrived_on date
    cadre_id bigint not null
    duties_released boolean not null
    ended_on date
    ground text
    held_by text
    last_step_on date not null
    leave_until date
    nominated_by text not null
    party_relation_on date
    planned_from date not null
    planned_until date not null
    promotion text
    resumes text
    role text not null
    source text not null
    state text not null
    term_grade text
    version integer not null default 0
    village_code text collate "C" not null
    village_posting_id bigint not null generated always as identity
    warned_by text
    constraint village_posting_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(account_id)
    constraint village_posting_cadre_id_fkey FOREIGN KEY (cadre_id) REFERENCES cadre(cadre_id)
    constraint village_posting_check CHECK ((planned_until > planned_from))
    constraint village_posting_check1 CHECK (((state = ANY (ARRAY['IN_POST'::text, 'ON_LEAVE'::text, 'WARNED'::text, 'RECALLING'::text, 'REPLACED'::text, 'RECALLED'::text, 'RELEASED'::text])) = (arrived_on IS NOT NULL)))
    constraint village_posting_check2 CHECK (((state = ANY (ARRAY['REPLACED'::text, 'RECALLED'::text, 'RELEASED'::text])) = (ended_on IS NOT NULL)))
    constraint village_posting_check3 CHECK (((state = 'RELEASED'::text) = (term_grade IS NOT NULL)))
    constraint village_posting_check4 CHECK (((state = 'ON_LEAVE'::text) = (leave_until IS NOT NULL)))
    constraint village_posting_check5 CHECK ((ended_on >= arrived_on))
    constraint village_posting_ground_check CHECK ((ground = ANY (ARRAY['TERM'::text, 'HEALTH'::text, 'UNIT_NEED'::text, 'UNFIT'::text, 'ABSENT'::text, 'FRAUD'::text, 'DERELICTION'::text, 'BAD_INFLUENCE'::text, 'RATED_LOW'::text])))
    constraint village_posting_pkey PRIMARY KEY (village_posting_id)
    constraint village_posting_promotion_check CHECK ((length(promotion) <= 200))
    constraint village_posting_resumes_check CHECK ((resumes = ANY (ARRAY['IN_POST'::text, 'WARNED'::text])))
    constraint village_posting_role_check CHECK ((role = ANY (ARRAY['FIRST_SECRETARY'::text, 'TEAM_HEAD'::text, 'TEAM_MEMBER'::text])))
    constraint village_posting_source_check CHECK ((source = ANY (ARRAY['UNIT'::text, 'SELF'::text])))
    constraint village_posting_state_check CHECK ((state = ANY (ARRAY['NOMINATED'::text, 'REJECTED'::text, 'WITHDRAWN'::text, 'REVIEWED'::text, 'TRAINED'::text, 'IN_POST'::text, 'ON_LEAVE'::text, 'WARNED'::text, 'RECALLING'::text, 'REPLACED'::text, 'RECALLED'::text, 'RELEASED'::text])))
    constraint village_posting_term_grade_check CHECK ((term_grade = ANY (ARRAY['EXCELLENT'::text, 'COMPETENT'::text, 'BASIC'::text, 'INCOMPETENT'::text])))
    constraint village_posting_village_code_fkey FOREIGN KEY (village_code) REFERENCES division(code) ON UPDATE CASCADE
    INDEX village_posting_account ON public.village_posting USING btree (account_id)
    INDEX village_posting_cadre ON public.village_posting USING btree (cadre_id)
    UNIQUE INDEX village_posting_first ON public.village_posting USING btree (village_code) WHERE ((role = 'FIRST_SECRETARY'::text) AND (state = ANY (ARRAY['IN_POST'::text, 'ON_LEAVE'::text, 'WARNED'::text, 'RECALLING'::text])))
    UNIQUE INDEX village_posting_held ON public.village_posting USING btree (cadre_id) WHERE (state = ANY (ARRAY['IN_POST'::text, 'ON_LEAVE'::text, 'WARNED'::text, 'RECALLING'::text]))
    UNIQUE INDEX village_posting_open ON public.village_posting USING btree (cadre_id, village_code) WHERE (state <> ALL (ARRAY['REJECTED'::text, 'WITHDRAWN'::text, 'REPLACED'::text, 'RECALLED'::text, 'RELEASED'::text]))
    INDEX village_posting_state ON public.village_posting USING btree (state, village_code, village_posting_id)
    INDEX village_posting_village ON public.village_posting USING btree (village_code, village_posting_id)
    policy viewer_scope for all using (((village_code >= ( SELECT current_setting('app.low'::text, true) AS current_setting)) AND (village_code < ( SELECT current_setting('app.high'::text, true) AS current_setting)))) with check (((village_code >= ( SELECT current_setting('app.low'::text, true) AS current_setting)) AND (village_code < ( SELECT current_setting('app.high'::text, true) AS current_setting))))
    trigger history_insert AFTER INSERT ON village_posting REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_history('version,last_step_on', 'village_posting', 'village_posting_id', 'village_code')
    trigger history_update AFTER UPDATE ON village_posting REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_history('version,last_step_on', 'village_posting', 'village_posting_id', 'village_code')
    grant insert, select, update to the runtime login
table village_priority (row level security)
    ended_on date
    kind text not null
    marked_by text not null
    since_on date not null
    version integer not null default 0
    village_code text collate "C" not null
    village_priority_id bigint not null generated always as identity
    constraint village_priority_check CHECK ((ended_on >= since_on))
    constraint village_priority_kind_check CHECK ((kind = ANY (ARRAY['DEEPLY_POOR'::text, 'DIFFICULT'::text, 'WEAK_BRANCH'::text])))
    constraint village_priority_pkey PRIMARY KEY (village_priority_id)
    constraint village_priority_village_code_fkey FOREIGN KEY (village_code) REFERENCES division(code) ON UPDATE CASCADE
    UNIQUE INDEX village_priority_open ON public.village_priority USING btree (village_code, kind) WHERE (ended_on IS NULL)
    INDEX village_priority_village ON public.village_priority USING btree (village_code, village_priority_id)
    policy viewer_scope for all using (((village_code >= ( SELECT current_setting('app.low'::text, true) AS current_setting)) AND (village_code < ( SELECT current_setting('app.high'::text, true) AS current_setting)))) with check (((village_code >= ( SELECT current_setting('app.low'::text, true) AS current_setting)) AND (village_code < ( SELECT current_setting('app.high'::text, true) AS current_setting))))
    trigger history_insert AFTER INSERT ON village_priority REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_history('version', 'village', '', 'village_code')
    trigger history_update AFTER UPDATE ON village_priority REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_history('version', 'village', '', 'village_code')
    grant insert, select, update to the runtime login
table village_standing (row level security)
    exits bigint not null
    households bigint not null
    income_persons bigint not null
    missing bigint not null
    net numeric(18,2) not null
    persons bigint not null
    place text collate "C" not null
    poor_households bigint not null
    poor_persons bigint not null
    village_code text collate "C" not null
    year integer not null
    constraint village_standing_pkey PRIMARY KEY (place, year, village_code)
    INDEX village_standing_poor ON public.village_standing USING btree (place, year, poor_persons DESC, village_code)
    policy viewer_scope for select using (((place >= ( SELECT current_setting('app.low'::text, true) AS current_setting)) AND (place < ( SELECT current_setting('app.high'::text, true) AS current_setting))))
    grant select to the runtime login
table village_year (row level security)
    arable_mu numeric(12,2)
    broadband_households integer
    bus boolean
    clinics integer
    collective_income numeric(14,2)
    cooperative_poor_members integer
    cooperatives integer
    culture_rooms integer
    dangerous_house_households integer
    destitute_households integer
    destitute_persons integer
    dibao_households integer
    dibao_persons integer
    difficult_water_households integer
    disabled_persons integer
    doctors integer
    employee_pension_insured integer
    farm_stay_households integer
    farm_stay_income numeric(14,2)
    forest_mu numeric(12,2)
    graduate_officials integer
    grain_to_forest_mu numeric(12,2)
    households integer
    information_officers integer
    irrigated_mu numeric(12,2)
    labour_persons integer
    leading_industry text
    leading_industry_households integer
    leading_industry_mu numeric(12,2)
    leading_industry_output numeric(14,2)
    medical_insured integer
    migrant_workers integer
    minority_persons integer
    mobile_internet_households integer
    natural_villages integer
    net_income_per_head numeric(14,2)
    no_domestic_power_natural_villages integer
    no_production_power_natural_villages integer
    orchard_mu numeric(12,2)
    party_members integer
    pasture_mu numeric(12,2)
    paved_road boolean
    persons integer
    poor_households integer
    poor_persons integer
    production_power_natural_villages integer
    public_toilets integer
    qualified_doctor boolean
    recorded_at timestamp with time zone not null default now()
    resident_groups integer
    resident_pension_insured integer
    rubbish_points integer
    school_broadband boolean
    source text not null default 'PAGE'::text
    tourism_households integer
    tourism_workers integer
    unpaved_km_to_town numeric(8,2)
    unpaved_natural_villages integer
    unpaved_natural_villages_km numeric(8,2)
    unsafe_water_households integer
    version integer not null default 0
    village_code text collate "C" not null
    village_year_id bigint not null generated always as identity
    water_mu numeric(12,2)
    women integer
    year integer not null
    constraint village_year_arable_mu_check CHECK ((arable_mu >= (0)::numeric))
    constraint village_year_broadband_households_check CHECK ((broadband_households >= 0))
    constraint village_year_clinics_check CHECK ((clinics >= 0))
    constraint village_year_cooperative_poor_members_check CHECK ((cooperative_poor_members >= 0))
    constraint village_year_cooperatives_check CHECK ((cooperatives >= 0))
    constraint village_year_culture_rooms_check CHECK ((culture_rooms >= 0))
    constraint village_year_dangerous_house_households_check CHECK ((dangerous_house_households >= 0))
    constraint village_year_destitute_households_check CHECK ((destitute_households >= 0))
    constraint village_year_destitute_persons_check CHECK ((destitute_persons >= 0))
    constraint village_year_dibao_households_check CHECK ((dibao_households >= 0))
    constraint village_year_dibao_persons_check CHECK ((dibao_persons >= 0))
    constraint village_year_difficult_water_households_check CHECK ((difficult_water_households >= 0))
    constraint village_year_disabled_persons_check CHECK ((disabled_persons >= 0))
    constraint village_year_doctors_check CHECK ((doctors >= 0))
    constraint village_year_employee_pension_insured_check CHECK ((employee_pension_insured >= 0))
    constraint village_year_farm_stay_households_check CHECK ((farm_stay_households >= 0))
    constraint village_year_farm_stay_income_check CHECK ((farm_stay_income >= (0)::numeric))
    constraint village_year_forest_mu_check CHECK ((forest_mu >= (0)::numeric))
    constraint village_year_graduate_officials_check CHECK ((graduate_officials >= 0))
    constraint village_year_grain_to_forest_mu_check CHECK ((grain_to_forest_mu >= (0)::numeric))
    constraint village_year_households_check CHECK ((households >= 0))
    constraint village_year_information_officers_check CHECK ((information_officers >= 0))
    constraint village_year_irrigated_mu_check CHECK ((irrigated_mu >= (0)::numeric))
    constraint village_year_labour_persons_check CHECK ((labour_persons >= 0))
    constraint village_year_leading_industry_households_check CHECK ((leading_industry_households >= 0))
    constraint village_year_leading_industry_mu_check CHECK ((leading_industry_mu >= (0)::numeric))
    constraint village_year_leading_industry_output_check CHECK ((leading_industry_output >= (0)::numeric))
    constraint village_year_medical_insured_check CHECK ((medical_insured >= 0))
    constraint village_year_migrant_workers_check CHECK ((migrant_workers >= 0))
    constraint village_year_minority_persons_check CHECK ((minority_persons >= 0))
    constraint village_year_mobile_internet_households_check CHECK ((mobile_internet_households >= 0))
    constraint village_year_natural_villages_check CHECK ((natural_villages >= 0))
    constraint village_year_no_domestic_power_natural_villages_check CHECK ((no_domestic_power_natural_villages >= 0))
    constraint village_year_no_production_power_natural_villages_check CHECK ((no_production_power_natural_villages >= 0))
    constraint village_year_orchard_mu_check CHECK ((orchard_mu >= (0)::numeric))
    constraint village_year_party_members_check CHECK ((party_members >= 0))
    constraint village_year_pasture_mu_check CHECK ((pasture_mu >= (0)::numeric))
    constraint village_year_persons_check CHECK ((persons >= 0))
    constraint village_year_pkey PRIMARY KEY (village_year_id)
    constraint village_year_poor_households_check CHECK ((poor_households >= 0))
    constraint village_year_poor_persons_check CHECK ((poor_persons >= 0))
    constraint village_year_production_power_natural_villages_check CHECK ((production_power_natural_villages >= 0))
    constraint village_year_public_toilets_check CHECK ((public_toilets >= 0))
    constraint village_year_resident_groups_check CHECK ((resident_groups >= 0))
    constraint village_year_resident_pension_insured_check CHECK ((resident_pension_insured >= 0))
    constraint village_year_rubbish_points_check CHECK ((rubbish_points >= 0))
    constraint village_year_source_check CHECK ((source = ANY (ARRAY['PAGE'::text, 'IMPORT'::text])))
    constraint village_year_tourism_households_check CHECK ((tourism_households >= 0))
    constraint village_year_tourism_workers_check CHECK ((tourism_workers >= 0))
    constraint village_year_unpaved_km_to_town_check CHECK ((unpaved_km_to_town >= (0)::numeric))
    constraint village_year_unpaved_natural_villages_check CHECK ((unpaved_natural_villages >= 0))
    constraint village_year_unpaved_natural_villages_km_check CHECK ((unpaved_natural_villages_km >= (0)::numeric))
    constraint village_year_unsafe_water_households_check CHECK ((unsafe_water_households >= 0))
    constraint village_year_village_code_fkey FOREIGN KEY (village_code) REFERENCES division(code) ON UPDATE CASCADE
    constraint village_year_village_code_year_key UNIQUE (village_code, year)
    constraint village_year_water_mu_check CHECK ((water_mu >= (0)::numeric))
    constraint village_year_women_check CHECK ((women >= 0))
    constraint village_year_year_check CHECK (((year >= 2000) AND (year <= 2100)))
    policy viewer_scope for all using (((village_code >= ( SELECT current_setting('app.low'::text, true) AS current_setting)) AND (village_code < ( SELECT current_setting('app.high'::text, true) AS current_setting)))) with check (((village_code >= ( SELECT current_setting('app.low'::text, true) AS current_setting)) AND (village_code < ( SELECT current_setting('app.high'::text, true) AS current_setting))))
    trigger history_insert AFTER INSERT ON village_year REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_history('version,recorded_at', 'village', '', 'village_code')
    trigger history_update AFTER UPDATE ON village_year REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_history('version,recorded_at', 'village', '', 'village_code')
    trigger tally_insert AFTER INSERT ON village_year REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION villages_changed()
    trigger tally_update AFTER UPDATE ON village_year REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION villages_changed()
    grant insert, select, update to the runtime login
table villager_report (row level security)
    answer text
    answer_due date not null
    answered_by text
    answered_on date
    kind text not null
    number text not null
    once uuid not null
    phone text
    raised_by text
    raised_on date not null
    recorded_at timestamp with time zone not null default clock_timestamp()
    said text not null
    state text not null default 'RECEIVED'::text
    subject_id bigint
    subject_table text
    taken_by text
    version integer not null default 0
    village_code text collate "C" not null
    villager_report_id bigint not null generated always as identity
    constraint villager_report_answer_check CHECK (((length(answer) >= 4) AND (length(answer) <= 1000)))
    constraint villager_report_check CHECK ((((state = 'ANSWERED'::text) = (answer IS NOT NULL)) AND ((answer IS NULL) = (answered_on IS NULL)) AND ((answer IS NULL) = (answered_by IS NULL))))
    constraint villager_report_check1 CHECK (((state <> 'TAKEN'::text) OR (taken_by IS NOT NULL)))
    constraint villager_report_check2 CHECK (((subject_table IS NULL) = (subject_id IS NULL)))
    constraint villager_report_kind_check CHECK ((kind = ANY (ARRAY['DIFFICULTY'::text, 'CLUE'::text, 'COMPLAINT'::text])))
    constraint villager_report_number_check CHECK ((number ~ '^[0-9]{16}$'::text))
    constraint villager_report_number_key UNIQUE (number)
    constraint villager_report_once_key UNIQUE (once)
    constraint villager_report_phone_check CHECK ((phone ~ '^[0-9+ -]{5,20}$'::text))
    constraint villager_report_pkey PRIMARY KEY (villager_report_id)
    constraint villager_report_raised_by_check CHECK ((length(raised_by) <= 40))
    constraint villager_report_said_check CHECK (((length(said) >= 4) AND (length(said) <= 1000)))
    constraint villager_report_state_check CHECK ((state = ANY (ARRAY['RECEIVED'::text, 'TAKEN'::text, 'ANSWERED'::text])))
    constraint villager_report_village_code_fkey FOREIGN KEY (village_code) REFERENCES division(code) ON UPDATE CASCADE
    INDEX villager_report_open ON public.villager_report USING btree (answer_due, village_code) WHERE (state <> 'ANSWERED'::text)
    INDEX villager_report_subject ON public.villager_report USING btree (subject_table, subject_id)
    INDEX villager_report_village ON public.villager_report USING btree (village_code, villager_report_id)
    policy complaint_beyond_village for all using (((kind <> 'COMPLAINT'::text) OR (length(( SELECT current_setting('app.prefix'::text, true) AS current_setting)) < 12))) with check (((kind <> 'COMPLAINT'::text) OR (length(( SELECT current_setting('app.prefix'::text, true) AS current_setting)) < 12)))
    policy viewer_scope for all using (((village_code >= ( SELECT current_setting('app.low'::text, true) AS current_setting)) AND (village_code < ( SELECT current_setting('app.high'::text, true) AS current_setting)))) with check (((village_code >= ( SELECT current_setting('app.low'::text, true) AS current_setting)) AND (village_code < ( SELECT current_setting('app.high'::text, true) AS current_setting))))
    trigger history_insert AFTER INSERT ON villager_report REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_history('version,number,once', 'villager_report', 'villager_report_id', 'village_code')
    trigger history_update AFTER UPDATE ON villager_report REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_history('version,number,once', 'villager_report', 'villager_report_id', 'village_code')
    grant insert, select, update to the runtime login
table visit (row level security)
    companions text
    household_id bigint not null
    log_entry_id bigint
    met text
    next_by text
    next_on date
    problem text
    promise text
    promised_by date
    recorded_at timestamp with time zone not null
    said text
    send_id uuid not null
    signed text
    version integer not null default 0
    village_code text collate "C" not null
    visit_id bigint not null generated always as identity
    visited_on date not null
    visitor text not null
    withdrawn_because text
    constraint visit_check CHECK (((promise IS NULL) = (promised_by IS NULL)))
    constraint visit_check1 CHECK (((next_on IS NULL) OR (next_on >= visited_on)))
    constraint visit_companions_check CHECK (((length(companions) >= 1) AND (length(companions) <= 100)))
    constraint visit_household_id_fkey FOREIGN KEY (household_id) REFERENCES household(household_id)
    constraint visit_log_entry_id_fkey FOREIGN KEY (log_entry_id) REFERENCES log_entry(log_entry_id)
    constraint visit_met_check CHECK (((length(met) >= 1) AND (length(met) <= 100)))
    constraint visit_pkey PRIMARY KEY (visit_id)
    constraint visit_problem_check CHECK (((length(problem) >= 1) AND (length(problem) <= 400)))
    constraint visit_promise_check CHECK (((length(promise) >= 1) AND (length(promise) <= 400)))
    constraint visit_said_check CHECK (((length(said) >= 1) AND (length(said) <= 2000)))
    constraint visit_send_id_key UNIQUE (send_id)
    constraint visit_signed_check CHECK ((signed = ANY (ARRAY['SCREEN'::text, 'PAPER'::text])))
    constraint visit_village_code_fkey FOREIGN KEY (village_code) REFERENCES division(code) ON UPDATE CASCADE
    constraint visit_withdrawn_because_check CHECK (((length(withdrawn_because) >= 2) AND (length(withdrawn_because) <= 200)))
    INDEX visit_agreed ON public.visit USING btree (COALESCE(next_by, visitor), next_on) WHERE ((next_on IS NOT NULL) AND (withdrawn_because IS NULL))
    INDEX visit_household ON public.visit USING btree (household_id, visited_on)
    INDEX visit_log_entry ON public.visit USING btree (log_entry_id)
    INDEX visit_village ON public.visit USING btree (village_code, visited_on, visit_id)
    INDEX visit_visitor ON public.visit USING btree (visitor, visited_on)
    policy viewer_scope for all using (((village_code >= ( SELECT current_setting('app.low'::text, true) AS current_setting)) AND (village_code < ( SELECT current_setting('app.high'::text, true) AS current_setting)))) with check (((village_code >= ( SELECT current_setting('app.low'::text, true) AS current_setting)) AND (village_code < ( SELECT current_setting('app.high'::text, true) AS current_setting))))
    trigger doubt_insert AFTER INSERT ON visit REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION doubt_is_due()
    trigger doubt_update AFTER UPDATE ON visit REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION doubt_is_due()
    trigger history_insert AFTER INSERT ON visit REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_history('version,send_id,recorded_at', 'visit', 'visit_id', 'village_code')
    trigger history_update AFTER UPDATE ON visit REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_history('version,send_id,recorded_at', 'visit', 'visit_id', 'village_code')
    grant insert, select, update to the runtime login
table visit_proposal (row level security)
    because text
    content jsonb not null
    decided_by text
    decided_on date
    household_id bigint not null
    kind text not null
    person_id bigint
    state text not null
    version integer not null default 0
    village_code text collate "C" not null
    visit_id bigint not null
    visit_proposal_id bigint not null generated always as identity
    constraint visit_proposal_because_check CHECK (((length(because) >= 2) AND (length(because) <= 200)))
    constraint visit_proposal_check CHECK (((state = 'OPEN'::text) = (decided_by IS NULL)))
    constraint visit_proposal_check1 CHECK (((state = 'OPEN'::text) = (decided_on IS NULL)))
    constraint visit_proposal_check2 CHECK (((state = 'REJECTED'::text) = (because IS NOT NULL)))
    constraint visit_proposal_check3 CHECK (((kind = 'LEFT'::text) = (person_id IS NOT NULL)))
    constraint visit_proposal_household_id_fkey FOREIGN KEY (household_id) REFERENCES household(household_id)
    constraint visit_proposal_kind_check CHECK ((kind = ANY (ARRAY['CHECK'::text, 'JOINED'::text, 'LEFT'::text])))
    constraint visit_proposal_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(person_id)
    constraint visit_proposal_pkey PRIMARY KEY (visit_proposal_id)
    constraint visit_proposal_state_check CHECK ((state = ANY (ARRAY['OPEN'::text, 'CONFIRMED'::text, 'REJECTED'::text])))
    constraint visit_proposal_village_code_fkey FOREIGN KEY (village_code) REFERENCES division(code) ON UPDATE CASCADE
    constraint visit_proposal_visit_id_fkey FOREIGN KEY (visit_id) REFERENCES visit(visit_id)
    constraint visit_proposal_visit_id_kind_key UNIQUE (visit_id, kind)
    INDEX visit_proposal_household ON public.visit_proposal USING btree (household_id)
    INDEX visit_proposal_person ON public.visit_proposal USING btree (person_id)
    INDEX visit_proposal_village ON public.visit_proposal USING btree (village_code, state, visit_proposal_id)
    policy viewer_scope for all using (((village_code >= ( SELECT current_setting('app.low'::text, true) AS current_setting)) AND (village_code < ( SELECT current_setting('app.high'::text, true) AS current_setting)))) with check (((village_code >= ( SELECT current_setting('app.low'::text, true) AS current_setting)) AND (village_code < ( SELECT current_setting('app.high'::text, true) AS current_setting))))
    trigger history_insert AFTER INSERT ON visit_proposal REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_history('version,content', 'visit', 'visit_id', 'village_code')
    trigger history_update AFTER UPDATE ON visit_proposal REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_history('version,content', 'visit', 'visit_id', 'village_code')
    grant insert, select, update to the runtime login
table workbook_change (row level security)
    after text
    before text
    field text
    household_id bigint
    kind text not null
    name text
    number text
    row_number integer not null
    scope_code text collate "C" not null
    sheet integer not null
    village_code text collate "C" not null
    workbook_change_id bigint not null generated always as identity
    workbook_import_id bigint not null
    constraint workbook_change_household_id_fkey FOREIGN KEY (household_id) REFERENCES household(household_id)
    constraint workbook_change_kind_check CHECK ((kind = ANY (ARRAY['NEW'::text, 'CHANGED'::text, 'MISSING'::text])))
    constraint workbook_change_pkey PRIMARY KEY (workbook_change_id)
    constraint workbook_change_scope_code_fkey FOREIGN KEY (scope_code) REFERENCES division(code) ON UPDATE CASCADE
    constraint workbook_change_village_code_fkey FOREIGN KEY (village_code) REFERENCES division(code) ON UPDATE CASCADE
    constraint workbook_change_workbook_import_id_fkey FOREIGN KEY (workbook_import_id) REFERENCES workbook_import(workbook_import_id)
    INDEX workbook_change_household ON public.workbook_change USING btree (household_id)
    INDEX workbook_change_import ON public.workbook_change USING btree (workbook_import_id, kind, workbook_change_id)
    INDEX workbook_change_scope ON public.workbook_change USING btree (scope_code)
    INDEX workbook_change_village ON public.workbook_change USING btree (village_code)
    policy viewer_scope for all using (((scope_code >= ( SELECT current_setting('app.low'::text, true) AS current_setting)) AND (scope_code < ( SELECT current_setting('app.high'::text, true) AS current_setting)))) with check (((scope_code >= ( SELECT current_setting('app.low'::text, true) AS current_setting)) AND (scope_code < ( SELECT current_setting('app.high'::text, true) AS current_setting))))
    grant delete, insert, select, update to the runtime login
table workbook_fault (row level security)
    arguments text[] not null
    header text not null
    row_number integer not null
    scope_code text collate "C" not null
    sheet integer not null
    trouble text not null
    workbook_fault_id bigint not null generated always as identity
    workbook_import_id bigint not null
    written text not null
    constraint workbook_fault_pkey PRIMARY KEY (workbook_fault_id)
    constraint workbook_fault_scope_code_fkey FOREIGN KEY (scope_code) REFERENCES division(code) ON UPDATE CASCADE
    constraint workbook_fault_workbook_import_id_fkey FOREIGN KEY (workbook_import_id) REFERENCES workbook_import(workbook_import_id)
    INDEX workbook_fault_row ON public.workbook_fault USING btree (workbook_import_id, sheet, row_number)
    INDEX workbook_fault_scope ON public.workbook_fault USING btree (scope_code)
    policy viewer_scope for all using (((scope_code >= ( SELECT current_setting('app.low'::text, true) AS current_setting)) AND (scope_code < ( SELECT current_setting('app.high'::text, true) AS current_setting)))) with check (((scope_code >= ( SELECT current_setting('app.low'::text, true) AS current_setting)) AND (scope_code < ( SELECT current_setting('app.high'::text, true) AS current_setting))))
    grant delete, insert, select, update to the runtime login
table workbook_import (row level security)
    applied_at timestamp with time zone
    changes bigint not null default 0
    expired_at timestamp with time zone
    file_bytes bigint not null
    file_name text not null
    job_id bigint
    missing bigint not null default 0
    of_year integer
    rows_changed bigint not null default 0
    rows_faulty bigint not null default 0
    rows_new bigint not null default 0
    rows_total bigint not null default 0
    rows_unchanged bigint not null default 0
    scope_code text collate "C" not null
    sheets jsonb not null
    state text not null
    tried_at timestamp with time zone
    uploaded_at timestamp with time zone not null
    uploaded_by text not null
    version integer not null default 0
    workbook_import_id bigint not null generated always as identity
    constraint workbook_import_file_name_check CHECK ((file_name <> ''::text))
    constraint workbook_import_job_id_fkey FOREIGN KEY (job_id) REFERENCES job(job_id)
    constraint workbook_import_of_year_check CHECK (((of_year >= 2000) AND (of_year <= 2100)))
    constraint workbook_import_pkey PRIMARY KEY (workbook_import_id)
    constraint workbook_import_scope_code_fkey FOREIGN KEY (scope_code) REFERENCES division(code) ON UPDATE CASCADE
    constraint workbook_import_state_check CHECK ((state = ANY (ARRAY['MAPPING'::text, 'TRYING'::text, 'TRIED'::text, 'APPLYING'::text, 'APPLIED'::text, 'CANCELLED'::text])))
    INDEX workbook_import_job ON public.workbook_import USING btree (job_id)
    INDEX workbook_import_kept ON public.workbook_import USING btree (uploaded_at) WHERE (expired_at IS NULL)
    INDEX workbook_import_scope ON public.workbook_import USING btree (scope_code, workbook_import_id)
    policy viewer_scope for all using (((scope_code >= ( SELECT current_setting('app.low'::text, true) AS current_setting)) AND (scope_code < ( SELECT current_setting('app.high'::text, true) AS current_setting)))) with check (((scope_code >= ( SELECT current_setting('app.low'::text, true) AS current_setting)) AND (scope_code < ( SELECT current_setting('app.high'::text, true) AS current_setting))))
    trigger history_insert AFTER INSERT ON workbook_import REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_history('version,sheets,rows_total,rows_new,rows_changed,rows_unchanged,rows_faulty,changes,missing,job_id,tried_at', 'workbook_import', 'workbook_import_id', 'scope_code')
    trigger history_update AFTER UPDATE ON workbook_import REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_history('version,sheets,rows_total,rows_new,rows_changed,rows_unchanged,rows_faulty,changes,missing,job_id,tried_at', 'workbook_import', 'workbook_import_id', 'scope_code')
    grant insert, select, update to the runtime login
table workbook_piece (row level security)
    scope_code text collate "C" not null
    sealed bytea not null
    seq integer not null
    workbook_import_id bigint not null
    workbook_piece_id bigint not null generated always as identity
    constraint workbook_piece_pkey PRIMARY KEY (workbook_piece_id)
    constraint workbook_piece_scope_code_fkey FOREIGN KEY (scope_code) REFERENCES division(code) ON UPDATE CASCADE
    constraint workbook_piece_workbook_import_id_fkey FOREIGN KEY (workbook_import_id) REFERENCES workbook_import(workbook_import_id)
    constraint workbook_piece_workbook_import_id_seq_key UNIQUE (workbook_import_id, seq)
    INDEX workbook_piece_scope ON public.workbook_piece USING btree (scope_code)
    policy viewer_scope for all using (((scope_code >= ( SELECT current_setting('app.low'::text, true) AS current_setting)) AND (scope_code < ( SELECT current_setting('app.high'::text, true) AS current_setting)))) with check (((scope_code >= ( SELECT current_setting('app.low'::text, true) AS current_setting)) AND (scope_code < ( SELECT current_setting('app.high'::text, true) AS current_setting))))
    grant delete, insert, select, update to the runtime login
table year_review (row level security)
    because text
    decided_by text
    decided_on date
    grade text not null
    person text not null
    remark text not null
    signed_by text not null
    signed_on date not null
    state text not null
    sums jsonb not null
    version integer not null default 0
    village_code text collate "C" not null
    year integer not null
    year_review_id bigint not null generated always as identity
    constraint year_review_because_check CHECK (((length(because) >= 2) AND (length(because) <= 400)))
    constraint year_review_check CHECK ((signed_by <> person))
    constraint year_review_check1 CHECK (((decided_by <> signed_by) AND (decided_by <> person)))
    constraint year_review_check2 CHECK (((state = 'SIGNED'::text) = (decided_by IS NULL)))
    constraint year_review_check3 CHECK (((decided_by IS NULL) = (decided_on IS NULL)))
    constraint year_review_check4 CHECK (((state = 'RETURNED'::text) = (because IS NOT NULL)))
    constraint year_review_grade_check CHECK ((grade = ANY (ARRAY['EXCELLENT'::text, 'COMPETENT'::text, 'BASIC'::text, 'INCOMPETENT'::text])))
    constraint year_review_person_village_code_year_key UNIQUE (person, village_code, year)
    constraint year_review_pkey PRIMARY KEY (year_review_id)
    constraint year_review_remark_check CHECK (((length(remark) >= 2) AND (length(remark) <= 400)))
    constraint year_review_state_check CHECK ((state = ANY (ARRAY['SIGNED'::text, 'CONFIRMED'::text, 'RETURNED'::text])))
    constraint year_review_village_code_fkey FOREIGN KEY (village_code) REFERENCES division(code) ON UPDATE CASCADE
    constraint year_review_year_check CHECK (((year >= 2014) AND (year <= 2100)))
    INDEX year_review_village ON public.year_review USING btree (village_code, year)
    policy viewer_scope for all using (((village_code >= ( SELECT current_setting('app.low'::text, true) AS current_setting)) AND (village_code < ( SELECT current_setting('app.high'::text, true) AS current_setting)))) with check (((village_code >= ( SELECT current_setting('app.low'::text, true) AS current_setting)) AND (village_code < ( SELECT current_setting('app.high'::text, true) AS current_setting))))
    trigger history_insert AFTER INSERT ON year_review REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_history('version,sums', 'year_review', 'year_review_id', 'village_code')
    trigger history_update AFTER UPDATE ON year_review REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION write_history('version,sums', 'year_review', 'year_review_id', 'village_code')
    grant insert, select, update to the runtime login
function account_history(account bigint) security definer
function add_to_standing(cells tally_cell[]) security definer, not for the runtime login
function add_to_tally(cells tally_cell[]) security definer, not for the runtime login
function age_band(age integer)
function analyze_register(changed bigint) security definer
function applicant_waits(wanted bytea, of_kind text) security definer
function begin_reorganisation(from_code text, to_code text), not for the runtime login
function claim_person(wanted bytea, into_household bigint, as_relation text, on_day date, why text) security definer
function confirm_unit_summary(hash bytea, who text, words text, at timestamp with time zone) security definer
function count_by_status() security definer
function count_households() security definer
function division_moves(from_code text) security definer
function doubt_is_due() security definer
function end_reorganisation(), not for the runtime login
function fold_tally() security definer, not for the runtime login
function follow_number(asked text) security definer
function give_division_code(from_code text, to_code text, on_day date, why text), not for the runtime login
function guard_reorganisation(codes text[]), not for the runtime login
function helper_is_helped(county text, of_name text, of_phone text, of_identity bytea, since integer) security definer
function helper_load_is_due() security definer
function helper_loads(wanted bigint) security definer
function helpers_leave_ended_household()
function hidden_numbers(households text[], persons text[], identities bytea[]) security definer
function household_cells(h household_in_year), not for the runtime login
function household_changed() security definer
function household_number_taken(wanted text) security definer
function identity_standing(wanted bytea) security definer
function incidence_base_moves() security definer
function income_band(per_head numeric, line numeric)
function is_working_day(d date)
function last_change(village text) security definer
function left_household(person bigint, household bigint, workbook_year integer)
function lists_covering(village text, until date) security definer
function match_case(wanted bigint) security definer
function mend_jobs(silence interval) security definer
function merge_division(from_code text, to_code text, on_day date, why text) security definer
function merger_obstacle(from_code text, to_code text) security definer
function monitoring_threshold(division text, of_year integer)
function move_division_texts(from_code text, to_code text), not for the runtime login
function move_what_fits(tab regclass, col text, from_code text, to_code text), not for the runtime login
function parameter_value(wanted text, division text, on_day date)
function person_cells(p person_in_year), not for the runtime login
function person_named_inside(part text, most integer) security definer
function person_of_year_changed() security definer
function poverty_line_changed() security definer
function poverty_line_moves_bands() security definer
function poverty_line(division text, of_year integer)
function present_cells(h household_present), not for the runtime login
function profiles_of_merged(target text, of_year integer) security definer
procedure protect_casework(IN tab regclass, IN scope_column text), not for the runtime login
function put_villages_together(from_code text, to_code text, on_day date, called text), not for the runtime login
function raise_objection(of_notice bigint, of_line bigint, words text, who text, new_number text, once_only uuid, today date) security definer
function raise_report(of_village text, of_kind text, words text, who text, telephone text, new_number text, once_only uuid, today date) security definer
function recode_division(from_code text, to_code text, on_day date, why text) security definer
function record_event(event text, scope_code text, subject_table text, subject_id bigint, reason text, detail jsonb, actor text) security definer
procedure record_history(IN tab regclass, IN excluded text, IN subject_table text, IN subject_column text, IN scope_column text), not for the runtime login
function recount_villages(codes text[]) security definer, not for the runtime login
function refresh_household_in_year(ids bigint[]) security definer, not for the runtime login
function refresh_household_present(ids bigint[]) security definer
function refresh_household_row(ids bigint[]) security definer, not for the runtime login
function refresh_person_in_year(ids bigint[]) security definer, not for the runtime login
function tally_doubts() security definer
function tally_households() security definer
function tally_persons() security definer
function tally_present() security definer
function unit_standing(hash bytea, at timestamp with time zone) security definer
function unit_summary(hash bytea, at timestamp with time zone) security definer
function untold_objections() security definer
function village_codes_after(from_code text, to_code text)
function village_held(cadre bigint, but_for bigint) security definer
function villages_changed() security definer
function votes_within_present() security definer
function working_days(first_day date, last_day date)
function write_history() security definer
