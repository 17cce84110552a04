package org.zhucun.village;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door for a village's exit from poverty: its figures today, and the year it left. */
@Service
@Transactional
public class VillageExits {

    private final JdbcClient jdbc;
    private final VillageToday today;

    VillageExits(JdbcClient jdbc, VillageToday today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    /**
     * What an exit rests on (中办国办 2016): poor persons of the register, the population of the fixed base year, and the
     * profile of the latest year; what nobody reported is null.
     *
     * @param incidence percent, two decimals: poor persons ÷ population × 100; null without a population
     */
    public record Figures(
            @Nullable Boolean poor,
            @Nullable Integer exitYear,
            long poorPersons,
            @Nullable Integer population,
            @Nullable Integer populationYear,
            @Nullable BigDecimal incidence,
            @Nullable Integer profileYear,
            @Nullable Boolean pavedRoad,
            @Nullable Integer unpavedVillages,
            @Nullable Boolean bus,
            @Nullable Integer unsafeWaterHouseholds,
            @Nullable Integer difficultWaterHouseholds,
            @Nullable Integer noPowerVillages,
            Broadcasting broadcasting,
            @Nullable Integer cultureRooms,
            @Nullable Integer clinics,
            @Nullable Boolean qualifiedDoctor,
            @Nullable Integer broadbandHouseholds,
            Industry industry,
            @Nullable BigDecimal collectiveIncome) {}

    /** Radio and television, from the registered households' latest facts: how many told, and how many of them have none. */
    public record Broadcasting(int told, int without) {}

    /** What the village lives on, as its profile says. */
    public record Industry(
            @Nullable String leading,
            @Nullable BigDecimal mu,
            @Nullable Integer households,
            @Nullable Integer cooperatives) {}

    private record Reported(
            @Nullable Boolean poor,
            @Nullable Integer exitYear,
            @Nullable Integer year,
            @Nullable Boolean pavedRoad,
            @Nullable Integer unpaved,
            @Nullable Boolean bus,
            @Nullable Integer unsafeWaterHouseholds,
            @Nullable Integer difficultWaterHouseholds,
            @Nullable Integer noPower,
            @Nullable Integer cultureRooms,
            @Nullable Integer clinics,
            @Nullable Boolean qualifiedDoctor,
            @Nullable Integer broadbandHouseholds,
            @Nullable String leadingIndustry,
            @Nullable BigDecimal leadingIndustryMu,
            @Nullable Integer leadingIndustryHouseholds,
            @Nullable Integer cooperatives,
            @Nullable BigDecimal collectiveIncome) {}

    @Transactional(readOnly = true)
    public Figures figures(String village, int year) {
        var poor = today.counts(village).stream()
                .filter(VillageToday.Count::inPoverty)
                .mapToLong(VillageToday.Count::persons)
                .sum();
        var members = today.members(village, year);
        var found = jdbc.sql("""
                        select v.poor, v.exit_year, y.year, y.paved_road, y.unpaved_natural_villages as unpaved, y.bus,
                               y.unsafe_water_households, y.difficult_water_households,
                               y.no_domestic_power_natural_villages as no_power, y.culture_rooms, y.clinics, y.qualified_doctor,
                               y.broadband_households, y.leading_industry, y.leading_industry_mu, y.leading_industry_households, y.cooperatives,
                               y.collective_income
                        from (select :village as village_code) c
                        left join village v on v.village_code = c.village_code
                        left join lateral (select * from village_year y where y.village_code = c.village_code and y.year <= :year
                                           order by y.year desc limit 1) y on true""")
                .param("village", village)
                .param("year", year)
                .query(Reported.class)
                .single();
        return new Figures(
                found.poor,
                found.exitYear,
                poor,
                members.basePersons(),
                members.baseYear(),
                Incidence.of(poor, members.basePersons()),
                found.year,
                found.pavedRoad,
                found.unpaved,
                found.bus,
                found.unsafeWaterHouseholds,
                found.difficultWaterHouseholds,
                found.noPower,
                broadcasting(village),
                found.cultureRooms,
                found.clinics,
                found.qualifiedDoctor,
                found.broadbandHouseholds,
                new Industry(
                        found.leadingIndustry,
                        found.leadingIndustryMu,
                        found.leadingIndustryHouseholds,
                        found.cooperatives),
                found.collectiveIncome);
    }

    private Broadcasting broadcasting(String village) {
        return jdbc.sql("""
                        select count(y.broadcasting)::integer as told, count(*) filter (where not y.broadcasting)::integer as without
                        from household_present p
                        join household_year y on y.household_id = p.household_id and y.year = p.facts_year
                        where p.village_code = :village and not p.ended and p.status not in ('CANCELLED', 'NEVER')""").param("village", village).query(Broadcasting.class).single();
    }

    /** The county approved: the village left poverty in this year. */
    public void leave(String village, int year) {
        jdbc.sql(
                        "update village set exit_year = :year, version = version + 1 where village_code = :village and exit_year is distinct from :year")
                .param("year", year)
                .param("village", village)
                .update();
    }
}
