package org.zhucun.parameter;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.viewer.Viewers;
import org.zhucun.web.Choice;
import org.zhucun.web.Refusal;

/** Keeps the values of parameters: each is set from a day for an area, and corrected where it was wrong. */
@Service
@Transactional
class ParameterRegister {

    private static final String VALUE = """
            select p.parameter_id, p.name, p.area, d.name as place, p.valid_from, p.value, p.source, p.version
            from parameter p left join division d on d.code = p.area
            """;

    private final JdbcClient jdbc;

    ParameterRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public List<Definition> definitions() {
        return jdbc.sql("select * from parameter_definition order by name")
                .query(Definition.class)
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<Definition> definition(String name) {
        return jdbc.sql("select * from parameter_definition where name = :name")
                .param("name", name)
                .query(Definition.class)
                .optional();
    }

    /** Every value of every parameter, the latest first. */
    @Transactional(readOnly = true)
    public List<ParameterValue> values() {
        return jdbc.sql(VALUE + "order by p.name, p.valid_from desc, p.area")
                .query(ParameterValue.class)
                .list();
    }

    @Transactional(readOnly = true)
    public List<ParameterValue> values(String name) {
        return jdbc.sql(VALUE + "where p.name = :name order by p.valid_from desc, p.area")
                .param("name", name)
                .query(ParameterValue.class)
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<ParameterValue> value(String name, long id) {
        return jdbc.sql(VALUE + "where p.name = :name and p.parameter_id = :id")
                .param("name", name)
                .param("id", id)
                .query(ParameterValue.class)
                .optional();
    }

    /** The areas this administrator may set values for: their own and those in it; above it, where nobody else is. */
    @Transactional(readOnly = true)
    public List<Choice> areas(Definition definition, String wholeCountry) {
        var own = Viewers.required().prefix();
        var above = definition.everywhere() || isWidest(own);
        var country = above ? List.of(new Choice("ALL", wholeCountry)) : List.<Choice>of();
        if (definition.everywhere()) {
            return country;
        }
        var divisions = jdbc.sql("""
                        select code, name from division
                        where ended_on is null and length(code) <= 9
                          and (starts_with(code, :own) or (:above and starts_with(:own, code))) order by code""")
                .param("own", own)
                .param("above", above)
                .query((row, number) -> new Choice(row.getString("code"), row.getString("name")))
                .list();
        return java.util.stream.Stream.concat(country.stream(), divisions.stream())
                .toList();
    }

    public void set(Definition definition, String area, ParameterForm form, String value) {
        allow(definition, area);
        jdbc.sql(
                        "insert into parameter (name, area, valid_from, value, source) values (:name, :area, :from, :value, :source)")
                .param("name", definition.name())
                .param("area", area)
                .param("from", form.validFrom())
                .param("value", value)
                .param("source", form.source())
                .update();
    }

    public void correct(Definition definition, ParameterValue present, ParameterForm form, String value) {
        allow(definition, present.area());
        var changed = jdbc.sql("""
                        update parameter set valid_from = :from, value = :value, source = :source, version = version + 1
                        where parameter_id = :id and version = :version""")
                .param("from", form.validFrom())
                .param("value", value)
                .param("source", form.source())
                .param("id", present.parameterId())
                .param("version", form.version() == null ? -1 : form.version())
                .update();
        if (changed == 0) {
            throw new OptimisticLockingFailureException("parameter " + present.parameterId());
        }
    }

    /** Whether a limit of the system still has a value in force when one of its values begins on another day. */
    @Transactional(readOnly = true)
    public boolean staysInForce(Definition definition, long id, LocalDate from, LocalDate today) {
        return !definition.everywhere()
                || !from.isAfter(today)
                || values(definition.name()).stream()
                        .anyMatch(value -> value.parameterId() != id
                                && value.area().isEmpty()
                                && !value.validFrom().isAfter(today));
    }

    private void allow(Definition definition, String area) {
        if (!mayChange(definition, area)) {
            throw new Refusal("parameter.area.outside");
        }
    }

    /** Whether a value of this area may be corrected here. */
    @Transactional(readOnly = true)
    public boolean mayChange(Definition definition, String area) {
        return areas(definition, "").stream()
                .anyMatch(choice -> code(choice.value()).equals(area));
    }

    /** The stored code of a chosen area: the whole country is the empty one. */
    static String code(String chosen) {
        return chosen.equals("ALL") ? "" : chosen;
    }

    private boolean isWidest(String own) {
        return jdbc.sql(
                        "select not exists (select from posting where role = 'ADMINISTRATOR' and not starts_with(prefix, :own))")
                .param("own", own)
                .query(Boolean.class)
                .single();
    }

    /** The number without needless zeros, a fraction or a telephone as it is. */
    static String stored(Definition definition, String plain) {
        return definition.kind().isText()
                ? plain
                : new BigDecimal(plain).stripTrailingZeros().toPlainString();
    }
}
