package org.zhucun.database;

import javax.sql.DataSource;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Refuses to start with a login that could see past the policies or rewrite history. It runs right after the migrations,
 * before anything else asks the database ({@link RuntimeLoginCheckDetector}).
 */
@Component
class RuntimeLoginCheck implements InitializingBean {

    private final JdbcClient jdbc;

    RuntimeLoginCheck(DataSource runtime) {
        this.jdbc = JdbcClient.create(runtime);
    }

    @Override
    public void afterPropertiesSet() {
        var faults = jdbc.sql("""
                        select fault from (
                            select 'is a superuser' as fault from pg_roles where rolname = session_user and rolsuper
                            union all
                            select 'may bypass row-level security' from pg_roles where rolname = session_user and rolbypassrls
                            union all
                            select 'owns ' || string_agg(relname, ', ' order by relname)
                            from pg_class where relnamespace = 'public'::regnamespace and relowner = session_user::regrole
                            having count(*) > 0
                            union all
                            select 'is a member of ' || string_agg(distinct owner.rolname, ', ')
                            from pg_class c join pg_roles owner on owner.oid = c.relowner
                            where c.relnamespace = 'public'::regnamespace and owner.rolname <> session_user
                              and pg_has_role(session_user, owner.oid, 'member')
                            having count(*) > 0
                            union all
                            select 'may become ' || string_agg(wider.rolname, ', ' order by wider.rolname)
                            from pg_roles wider join pg_roles own on own.rolname = session_user
                            where (wider.rolsuper or wider.rolbypassrls) and not own.rolsuper and wider.rolname <> own.rolname
                              and pg_has_role(session_user, wider.oid, 'member')
                            having count(*) > 0
                            union all
                            select 'may change history'
                            where has_table_privilege('history', 'update') or has_table_privilege('history', 'delete')
                               or has_table_privilege('history', 'insert') or has_table_privilege('history', 'truncate')
                            union all
                            select 'was given no rights by the migrations, which ran for another login'
                            where not has_table_privilege('household', 'select')
                            union all
                            select 'finds no row-level security on ' || string_agg(c.relname, ', ' order by c.relname)
                            from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'village_code'
                            where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relrowsecurity
                            having count(*) > 0) found""").query(String.class).list();
        if (!faults.isEmpty()) {
            throw new DatabaseRefused(
                    "The runtime login must be bound by the policies, but it " + String.join("; it ", faults) + ".",
                    DatabaseConfiguration.REMEDY);
        }
    }
}
