package org.zhucun;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps docs/schema.sql, the reviewable whole of the database, equal to what the migrations make. */
@WebTest
class SchemaTests {

    private static final Path COMMITTED = Path.of("docs/schema.sql");

    @Autowired
    JdbcClient jdbc;

    @Test
    void theCommittedSchemaIsTheDatabases() throws IOException {
        var actual = listing();
        Files.writeString(Path.of("target/schema.sql"), actual);
        assertThat(Files.readString(COMMITTED))
                .as("docs/schema.sql differs from the migrations: review target/schema.sql and copy it over")
                .isEqualTo(actual);
    }

    private String listing() {
        var lines = jdbc.sql("""
                        with tab as (
                            select c.oid, c.relname, c.relkind, c.relrowsecurity
                            from pg_class c
                            where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm')
                              and c.relname <> 'flyway_schema_history'),
                        line as (
                            select relname, 0 as part, '' as name,
                                   case relkind when 'v' then 'view ' when 'm' then 'materialized view ' else 'table ' end || relname
                                   || case when relrowsecurity then ' (row level security)' else '' end as text
                            from tab
                            union all
                            select t.relname, 1, a.attname,
                                   '    ' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
                                   || case when a.attcollation <> 0 and l.collname = 'C' then ' collate "C"' else '' end
                                   || case when a.attnotnull then ' not null' else '' end
                                   || case a.attidentity when 'a' then ' generated always as identity' else '' end
                                   || case when d.adbin is null then ''
                                           when a.attgenerated = 's' then ' generated always as (' || pg_get_expr(d.adbin, d.adrelid) || ') stored'
                                           else ' default ' || pg_get_expr(d.adbin, d.adrelid) end
                            from tab t join pg_attribute a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
                            left join pg_attrdef d on d.adrelid = t.oid and d.adnum = a.attnum
                            left join pg_collation l on l.oid = a.attcollation
                            union all
                            select t.relname, 2, c.conname, '    constraint ' || c.conname || ' ' || pg_get_constraintdef(c.oid)
                            from tab t join pg_constraint c on c.conrelid = t.oid and c.contype <> 'n'
                            union all
                            select t.relname, 3, i.relname, '    ' || regexp_replace(pg_get_indexdef(i.oid), '^CREATE ', '')
                            from tab t join pg_index x on x.indrelid = t.oid join pg_class i on i.oid = x.indexrelid
                            where not exists (select from pg_constraint c where c.conindid = i.oid and c.contype in ('p', 'u'))
                            union all
                            select t.relname, 4, p.polname,
                                   '    policy ' || p.polname || ' for ' || case p.polcmd when '*' then 'all' when 'r' then 'select' when 'a' then 'insert' when 'w' then 'update' else 'delete' end
                                   || ' using (' || coalesce(pg_get_expr(p.polqual, p.polrelid), '') || ')'
                                   || case when p.polwithcheck is null then '' else ' with check (' || pg_get_expr(p.polwithcheck, p.polrelid) || ')' end
                            from tab t join pg_policy p on p.polrelid = t.oid
                            union all
                            select t.relname, 5, g.tgname,
                                   '    trigger ' || g.tgname || ' ' || regexp_replace(regexp_replace(pg_get_triggerdef(g.oid), '^CREATE TRIGGER \\S+ ', ''), 'public\\.', '', 'g')
                            from tab t join pg_trigger g on g.tgrelid = t.oid and not g.tgisinternal
                            union all
                            select t.relname, 6, acl.privileges, '    grant ' || acl.privileges || ' to the runtime login'
                            from tab t cross join lateral (
                                select string_agg(lower(p), ', ' order by p) as privileges
                                from unnest(array['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE']) p
                                where has_table_privilege(session_user, t.oid, p)) acl
                            where acl.privileges is not null
                            union all
                            select t.relname, 7, 'definition', pg_get_viewdef(t.oid) from tab t where t.relkind in ('v', 'm'))
                        select text from (
                            select relname, part, name, text from line
                            union all
                            select '~function', 8, p.proname || pg_get_function_identity_arguments(p.oid),
                                   case p.prokind when 'p' then 'procedure ' else 'function ' end || p.proname || '(' || pg_get_function_identity_arguments(p.oid) || ')'
                                   || case when p.prosecdef then ' security definer' else '' end
                                   || case when has_function_privilege(session_user, p.oid, 'execute') then '' else ', not for the runtime login' end
                            from pg_proc p
                            where p.pronamespace = 'public'::regnamespace
                              and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')) listing
                        order by relname collate "C", part, name collate "C", text collate "C"
                        """).query(String.class).list();
        return String.join("\n", lines) + "\n";
    }
}
