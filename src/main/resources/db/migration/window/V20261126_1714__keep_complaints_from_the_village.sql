-- A complaint may be about those who look after the village: the town reads and answers it, the village does not see it.
create policy complaint_beyond_village on villager_report as restrictive to ${runtime}
    using (kind <> 'COMPLAINT' or length((select current_setting('app.prefix', true))) < 12)
    with check (kind <> 'COMPLAINT' or length((select current_setting('app.prefix', true))) < 12);
