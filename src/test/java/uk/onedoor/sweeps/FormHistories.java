package uk.onedoor.sweeps;

import java.util.List;
import java.util.Map;

/** What has to have been before a form stands on its page, and who has it there, where the hub's manager has it not. */
final class FormHistories {

    /** Somebody of our hub who joined just now: what they change of themselves is nobody else's. */
    static final String NEWCOMER = "newcomer";

    private static final String ELSEWHERE = "manager of the other hub";

    private static final String NO_MEETING_RUNS =
            "update meetings.meeting set ended_at = recorded_at, ended_by = recorded_by where authority_id = '%2$s'"
                    + " and ended_at is null";
    private static final String THEIR_MEETING = " from meetings.minute where young_person_id = '%1$s'";
    private static final String IT_RUNS = "update meetings.meeting set ended_at = null, ended_by = null where id ="
            + " (select meeting_id" + THEIR_MEETING + ")";
    private static final String SOMEBODY_IS_AT_IT =
            "insert into meetings.attendance (authority_id, id, meeting_id, kind, account_id, recorded_by, recorded_at)"
                    + " select authority_id, id, meeting_id, 'HERE', recorded_by, recorded_by, recorded_at"
                    + THEIR_MEETING;
    private static final String SOMETHING_TO_DO =
            "insert into meetings.hub_minute (authority_id, id, meeting_id, words, owner_id, by_on, recorded_by, recorded_at)"
                    + " select authority_id, id, meeting_id, 'planted', recorded_by, date '2026-11-20', recorded_by,"
                    + " recorded_at" + THEIR_MEETING;

    /** Forms somebody else than the first who sees them can send. */
    static final Map<String, String> WHO = Map.of(
            "/emergency", ELSEWHERE,
            "/asking-to-see", ELSEWHERE,
            "/my-password", NEWCOMER,
            "/my-postcode", NEWCOMER,
            "/drafts", NEWCOMER,
            "/drafts/ending", NEWCOMER,
            "/me/staying-safe/{raise}", "young person",
            "/me/who-does-what/{promise}/kept", "young person",
            "/accounts/{worker}/second-factor", "administrator");

    /** Forms of a page that has another address. */
    static final Map<String, String> ON = Map.of(
            "/drafts", "/notes/new",
            "/rota/copies", "/rota",
            "/rota/shifts", "/rota/shifts/new",
            "/rota/worked/{worked}/withdrawal", "/rota/shifts/{shift}",
            "/young-people/{id}/stays/{stay}/confirmation", "/young-people/{id}/stays/{stay}",
            "/referrals/{ask}/met", "/huddle",
            "/returns/checks/{kept}/withdrawal", "/returns/checks/{kept}/files",
            "/young-people/{id}/family-meetings/{meeting}/deeds/{deed}/done",
                    "/young-people/{id}/family-meetings/{meeting}",
            "/young-people/{id}/medicines/{medicine}/handlings/{handling}/witness",
                    "/young-people/{id}/medicines/{medicine}",
            "/young-people/{id}/coming-back", "/young-people/{id}/stay-close");

    /** Pages that are asked for with somebody else, or a home, in their address. */
    static final Map<String, String> ASKED = Map.of(
            "/young-people/{id}/merge", "?other=%4$s",
            "/rota", "?home=%5$s",
            "/rota/shifts/new", "?home=%5$s",
            "/deadlines/rules/own", "?rule=support.contact",
            "/homes/{home}/clocks/reason", "?clock=home.support//0/2026-01-05T00:00:00Z",
            "/young-people/{person}/deadlines/reason", "?clock=support.review//0/2026-10-15T23:00:00Z");

    /** Forms that stand there once another was sent, which is sent for them. */
    static final Map<String, String> AFTER = Map.ofEntries(
            Map.entry("/drafts/ending", "/drafts"),
            Map.entry("/here/ending", "/here"),
            Map.entry("/my-calendar/taken-away", "/my-calendar"),
            Map.entry("/my-notices/address/taken-away", "/my-notices/address"),
            Map.entry("/provocations/{position}/return", "/provocations/{position}/rest"),
            Map.entry("/returns/children/{youngPerson}/parting", "/returns/children"),
            Map.entry("/returns/checks/{kept}/withdrawal", "/returns/checks"),
            Map.entry("/returns/checks/{kept}/findings/{print}/confirmation", "/returns/checks"),
            Map.entry(
                    "/returns/checks/{kept}/findings/{print}/confirmation/ending",
                    "/returns/checks/{kept}/findings/{print}/confirmation"),
            Map.entry("/young-people/{id}/code/end", "/young-people/{id}/code"),
            Map.entry("/young-people/{id}/emergencies/answers", "/asking-to-see"),
            Map.entry("/young-people/{id}/emergencies/reviews", "/emergency"),
            Map.entry("/young-people/{id}/merge/{merge}/parting", "/young-people/{id}/merge"),
            Map.entry("/young-people/{id}/who-may-see/ending", "/young-people/{id}/who-may-see"));

    private static final String PARTED =
            "update keywork.support_episode set ended_on = '2026-11-12', ended_how = 'THEIR_WISH', stay_close = true,"
                    + " ended_by = recorded_by, ended_at = recorded_at where young_person_id = '%s'";

    /** One that hardly anybody else has. */
    private static final String A_BIRTHDAY = "date '2006-01-01' + ('x' || left('%1$s', 3))::bit(12)::int";

    private static final String AS_GIVEN = "delete from referrals.provocation where authority_id = '%2$s'";

    private static final String NOTHING_CAME_OF_IT = "delete from risks.evaluation where young_person_id = '%s'";

    private static final String SAID_YES =
            "update family.meeting set answer = 'YES', answered_on = offered_on, answered_by = recorded_by"
                    + " where young_person_id = '%s'";
    private static final String MET = SAID_YES.replace(
            " where",
            ", held_on = offered_on, held_where = 'at Nan''s', facilitator = 'Jo', own_plan = 'Tea on Sundays',"
                    + " agreed = true, review_on = '2026-12-20', held_by = recorded_by where");

    private static final String NOBODY_LIVES_THERE =
            "update stays.stay set off = 'CANCELLED', off_because = 'planted', off_by = recorded_by, off_at = recorded_at"
                    + " where young_person_id = '%s'";
    private static final String IN_NO_CONSTELLATION =
            "update homes.satellite set left_on = joined_on, left_because = 'planted' where authority_id = '%2$s'";
    private static final String NO_CONSTELLATION =
            "update homes.constellation set until_on = from_on, ended_because = 'planted' where authority_id = '%2$s'";

    private static final String ARRIVED =
            "update stays.stay set arrived_at = '2026-11-12T10:00:00Z', arrived_on = '2026-11-12',"
                    + " arrived_by = recorded_by, arrival_recorded_at = recorded_at where young_person_id = '%s'";
    private static final String HELD =
            "update stays.stay set held_until = '2026-11-17T10:00:00Z' where young_person_id = '%s'";
    private static final String BOOKED_FOR_TODAY =
            "update stays.stay set expected_from = '2026-11-16' where young_person_id = '%s'";
    private static final String LIVES_THERE_UNTIL_TODAY =
            "insert into stays.stay (authority_id, id, young_person_id, home_id, bed_id, kind, entry, purpose, purpose_words,"
                    + " expected_from, expected_until, recorded_by, recorded_at, arrived_at, arrived_on, arrived_by,"
                    + " arrival_recorded_at) select authority_id, gen_random_uuid(), young_person_id, home_id, bed_id, 'LIVING',"
                    + " 'PLANNED', purpose, purpose_words, '2026-11-12', '2026-11-16', recorded_by, recorded_at,"
                    + " '2026-11-12T10:00:00Z', '2026-11-12', recorded_by, recorded_at from stays.stay"
                    + " where young_person_id = '%s'";
    private static final String THEIR_FAMILY = " from carers.conflict_answer where young_person_id = '%1$s'";
    private static final String SOMEBODY_IS_THERE =
            "insert into carers.part (authority_id, id, human_id, household_id, part, from_on, recorded_by, recorded_at)"
                    + " select authority_id, gen_random_uuid(), human_id, household_id, 'CARER', date '2026-01-05',"
                    + " answered_by, recorded_at" + THEIR_FAMILY;
    private static final String WAITS_FOR_AN_ANSWER =
            "insert into carers.suitability_check (authority_id, id, household_id, human_id, kind, asked_on, asked_by,"
                    + " recorded_at) select authority_id, gen_random_uuid(), household_id, human_id, 'REFERENCES',"
                    + " date '2026-11-10', answered_by, recorded_at" + THEIR_FAMILY;
    private static final String HAS_A_BREAK =
            "insert into carers.step (authority_id, id, household_id, kind, on_day, until_on, recorded_by, recorded_at)"
                    + " select authority_id, gen_random_uuid(), household_id, 'BREAK', date '2026-11-11',"
                    + " date '2026-12-11', answered_by, recorded_at" + THEIR_FAMILY;
    private static final String LIVES_WITH_THEM =
            "update carers.household set home_id = (select home_id from stays.stay where young_person_id = '%1$s')"
                    + " where id in (select household_id" + THEIR_FAMILY + ")";
    private static final String HAS_THEIR_NAME = "update carers.human set name = 'Nan ' || (select last_name"
            + " from people.identity where young_person_id = '%1$s') where id in (select human_id" + THEIR_FAMILY + ")";

    private static final String PLANNED_LAST_WEEK =
            "update rota.shift set on_day = '2026-11-10' where home_id = '%5$s'";
    private static final String PLANNED_TODAY = PLANNED_LAST_WEEK.replace("2026-11-10", "2026-11-16");
    private static final String WORKED_TODAY = PLANNED_TODAY.replace("rota.shift", "rota.worked");

    private static final String NEVER_MISSING =
            "update safety.missing_episode set withdrawn_at = recorded_at, withdrawn_by = recorded_by,"
                    + " withdrawn_because = 'planted' where young_person_id = '%s'";
    private static final String BACK_AGAIN =
            "insert into safety.missing_fact (authority_id, id, young_person_id, episode_id, kind, happened_at, found_by,"
                    + " words, recorded_by, recorded_at) select authority_id, gen_random_uuid(), young_person_id, id, 'RETURNED',"
                    + " since_at, 'planted', 'planted', recorded_by, recorded_at from safety.missing_episode"
                    + " where young_person_id = '%s'";

    private static final String NOT_RECORDED =
            "update safety.intervention_step set withdrawn_at = recorded_at, withdrawn_by = recorded_by,"
                    + " withdrawn_because = 'planted' where young_person_id = '%s'";

    private static final String NOBODY_IS_PLANNED =
            "update rota.shift set called_off_by = recorded_by, called_off_at = recorded_at"
                    + " where authority_id = '%2$s' and called_off_at is null";

    private static final String UNANSWERED = "delete from placements.decision where young_person_id = '%s'";

    /** Somebody else was the key worker before. */
    private static final String FOLLOWED = "with before as (insert into keywork.allocation (authority_id, id,"
            + " young_person_id, worker_id, part, from_on, until_on, because, recorded_by, recorded_at, ended_because,"
            + " ended_by, ended_at) select authority_id, gen_random_uuid(), young_person_id, worker_id, part, from_on,"
            + " from_on, 'planted', recorded_by, recorded_at, 'planted', recorded_by, recorded_at"
            + " from keywork.allocation where young_person_id = '%1$s' returning id)"
            + " update keywork.allocation set instead_of = (select id from before) where young_person_id = '%1$s'";

    private static final String OF_THE_NEWCOMER =
            ", w.recorded_by, w.recorded_at from staff.worker w where w.id = '%3$s'";
    private static final String IS_AWAY = "insert into staff.away (authority_id, id, worker_id, from_on, recorded_by,"
            + " recorded_at) select w.authority_id, gen_random_uuid(), w.id, date '2026-11-01'" + OF_THE_NEWCOMER;
    private static final String SUPPORTED_SINCE_JANUARY =
            "update homes.home set option = 'SUPPORTED_ACCOMMODATION', opened_on = '2026-01-05', recorded_at = '2026-01-05'"
                    + " where authority_id = '%2$s'";
    private static final String LEAVES =
            "insert into staff.goodbye (authority_id, id, worker_id, last_day, recorded_by,"
                    + " recorded_at) select w.authority_id, gen_random_uuid(), w.id, date '2026-12-31'"
                    + OF_THE_NEWCOMER;
    private static final String IS_TRAINED =
            "insert into staff.trained (authority_id, id, worker_id, training_id, done_on,"
                    + " recorded_by, recorded_at) select w.authority_id, gen_random_uuid(), w.id, (select t.id from staff.training t"
                    + " where t.authority_id = w.authority_id limit 1), date '2026-11-01'" + OF_THE_NEWCOMER;
    private static final String IS_IN_A_POST =
            "insert into staff.filling (authority_id, id, post_id, worker_id, from_on,"
                    + " recorded_by, recorded_at) select p.authority_id, gen_random_uuid(), p.id, p.recorded_by, date '2026-01-05',"
                    + " p.recorded_by, p.recorded_at from staff.post p where p.authority_id = '%2$s' order by p.recorded_at desc limit 1";

    /**
     * Rows as they were from the beginning. In their words stand, one after another, the young person, the council, the
     * newcomer, another young person, and the home.
     */
    static final Map<String, List<String>> BEFORE = Map.ofEntries(
            Map.entry(
                    "/accounts/unused/{worker}",
                    List.of(
                            "update platform.account set closed_at = now(), closed_because = 'DORMANT' where id = '%3$s'")),
            Map.entry(
                    "/accounts/{worker}/second-factor",
                    List.of("insert into platform.second_factor (authority_id, account_id, secret, last_step)"
                            + " values ('%2$s', '%3$s', decode(repeat('00', 20), 'hex'), 0)")),
            Map.entry(
                    "/notices/read",
                    List.of(
                            "insert into notices.notice (authority_id, id, account_id, kind, link, due_on, step, recorded_by,"
                                    + " recorded_at) select a.authority_id, gen_random_uuid(), a.id, 'people.due.asking',"
                                    + " '/' || gen_random_uuid(), '2026-11-16', 'OWN', a.id, '2026-11-01T10:00Z' from platform.account a"
                                    + " where a.authority_id = '%2$s' and a.kind = 'STAFF'")),
            Map.entry(
                    "/notes/{id}/sharing",
                    List.of("update keywork.note set withheld_because = 'planted' where young_person_id = '%s'")),
            Map.entry(
                    "/me/who-does-what/{promise}/kept",
                    List.of(
                            "insert into diary.promise (authority_id, id, young_person_id, holder, words, by_on, recorded_by,"
                                    + " recorded_at) select authority_id, gen_random_uuid(), young_person_id, 'YOUNG_PERSON',"
                                    + " 'Rings Nan', '2026-11-20', recorded_by, now() from diary.promise"
                                    + " where young_person_id = '%1$s' limit 1")),
            Map.entry(
                    "/young-people/{person}/diary/joining",
                    List.of(
                            "update diary.appointment set starts_at = '2026-11-18T10:00Z' where young_person_id = '%s'",
                            "insert into diary.appointment (authority_id, id, young_person_id, kind, with_whom, what_for, starts_at,"
                                    + " minutes, recorded_by, recorded_at) select authority_id, gen_random_uuid(), young_person_id,"
                                    + " 'SCHOOL', 'Somebody else', 'planted', '2026-11-19T10:00Z', 60, recorded_by, recorded_at"
                                    + " from diary.appointment where young_person_id = '%s' limit 1")),
            Map.entry("/carers/{household}/answers", List.of(SOMEBODY_IS_THERE, WAITS_FOR_AN_ANSWER)),
            Map.entry("/carers/{household}/checks", List.of(SOMEBODY_IS_THERE)),
            Map.entry(
                    "/carers/{household}/conflicts",
                    List.of(SOMEBODY_IS_THERE, HAS_THEIR_NAME, LIVES_WITH_THEM, ARRIVED)),
            Map.entry("/carers/{household}/leaving", List.of(SOMEBODY_IS_THERE)),
            Map.entry("/carers/{household}/return", List.of(HAS_A_BREAK)),
            Map.entry("/carers/{household}/training", List.of(SOMEBODY_IS_THERE)),
            Map.entry("/carers/{household}/worker", List.of(SOMEBODY_IS_THERE)),
            Map.entry("/rota/shifts", List.of(NOBODY_IS_PLANNED)),
            Map.entry("/rota/copies", List.of(PLANNED_LAST_WEEK)),
            Map.entry("/rota/worked/{worked}/withdrawal", List.of(PLANNED_TODAY, WORKED_TODAY)),
            Map.entry("/homes/{home}/closing", List.of(NOBODY_LIVES_THERE)),
            Map.entry("/homes/{home}/clocks/happened", List.of(SUPPORTED_SINCE_JANUARY)),
            Map.entry("/homes/{home}/clocks/happened/{homeHappening}/withdrawal", List.of(SUPPORTED_SINCE_JANUARY)),
            Map.entry("/homes/{home}/clocks/reason", List.of(SUPPORTED_SINCE_JANUARY)),
            Map.entry(
                    "/homes/{home}/opening",
                    List.of(
                            "update homes.home set closed_on = greatest(opened_on, date '2026-11-12'), closed_because = 'planted'"
                                    + " where authority_id = '%2$s'")),
            Map.entry("/homes/constellations/new", List.of(NO_CONSTELLATION)),
            Map.entry("/homes/constellations/{constellation}/families", List.of(IN_NO_CONSTELLATION)),
            Map.entry("/provocations/{position}/rest", List.of(AS_GIVEN)),
            Map.entry("/provocations/{position}/return", List.of(AS_GIVEN)),
            Map.entry(
                    "/referrals/{ask}/met",
                    List.of("update referrals.step set kind = 'WALKED', someone = 'Sam', organisation = 'The library',"
                            + " accepted_on = '2026-11-12', question = 'planted', answer = 'planted'"
                            + " where young_person_id = '%s'")),
            Map.entry(
                    "/returns",
                    List.of("update returns.fact set fact_key = 'Planted/' || fact_key where authority_id = '%2$s'"
                            + " and fact_key not like 'Planted/%%'")),
            Map.entry(
                    "/returns/checks/{kept}/findings/{print}/confirmation",
                    List.of("update returns.confirmation set taken_back_by = confirmed_by, taken_back_at = confirmed_at"
                            + " where authority_id = '%2$s' and taken_back_at is null")),
            Map.entry(
                    "/returns/children",
                    List.of(
                            "delete from returns.fact where young_person_id = '%s'",
                            "delete from returns.child where young_person_id = '%s'",
                            "delete from platform.link where young_person_id = '%4$s'",
                            "update people.identity set date_of_birth = " + A_BIRTHDAY
                                    + " where young_person_id = '%1$s'",
                            "update returns.child set date_of_birth = " + A_BIRTHDAY
                                    + " where young_person_id = '%4$s'")),
            Map.entry(
                    "/young-people/{person}/baseline",
                    List.of(
                            "delete from outcomes.answer where young_person_id = '%s'",
                            "delete from outcomes.baseline where young_person_id = '%s'")),
            Map.entry(
                    "/young-people/{person}/follow-ups/{phase:with-us|after}/{months:1|3|6|12}",
                    List.of("update keywork.support_episode set began_on = '2026-10-16' where young_person_id = '%s'")),
            Map.entry(
                    "/young-people/{person}/happened/{row}/end",
                    List.of(
                            "update outcomes.happened set kind = 'MISSING', ended_on = null where young_person_id = '%s'")),
            Map.entry(
                    "/young-people/{person}/deadlines/reason",
                    List.of("update keywork.support_episode set began_on = '2026-10-16' where young_person_id = '%s'")),
            Map.entry(
                    "/young-people/{id}/decision-cards/{card}",
                    List.of("delete from risks.learning where young_person_id = '%s'")),
            Map.entry(
                    "/young-people/{id}/medicines/{medicine}/{what:giving|stock|keeping}",
                    List.of(
                            "delete from medicines.witnessed where young_person_id = '%s'",
                            "delete from medicines.handling where young_person_id = '%s'")),
            Map.entry(
                    "/young-people/{id}/medicines/{medicine}/handlings/{handling}/witness",
                    List.of(
                            "delete from medicines.witnessed where young_person_id = '%s'",
                            "update medicines.handling set recorded_by = '%3$s', witness_id = (select r.account_id"
                                    + " from platform.role_held r join platform.link l on l.hub_id = r.hub_id"
                                    + " where r.authority_id = '%2$s' and r.role = 'HUB_MANAGER'"
                                    + " and l.young_person_id = '%1$s' limit 1) where young_person_id = '%1$s'")),
            Map.entry("/young-people/{id}/raise/{raise}", List.of(NOTHING_CAME_OF_IT)),
            Map.entry("/me/staying-safe/{raise}", List.of(NOTHING_CAME_OF_IT)),
            Map.entry("/young-people/{id}/family-meetings/{meeting}/held", List.of(SAID_YES)),
            Map.entry("/young-people/{id}/family-meetings/{meeting}/review", List.of(MET)),
            Map.entry("/young-people/{id}/family-meetings/{meeting}/deeds", List.of(MET)),
            Map.entry("/young-people/{id}/family-meetings/{meeting}/deeds/{deed}/done", List.of(MET)),
            Map.entry("/posts/{post}/emptying", List.of(IS_IN_A_POST)),
            Map.entry("/staff/{worker}/away/return", List.of(IS_AWAY)),
            Map.entry("/staff/{worker}/away/withdrawal", List.of(IS_AWAY)),
            Map.entry("/staff/{worker}/goodbye/staying", List.of(LEAVES)),
            Map.entry("/staff/{worker}/leaving-talk", List.of(LEAVES)),
            Map.entry("/staff/{worker}/training/withdrawal", List.of(IS_TRAINED)),
            Map.entry(
                    "/trainings/usual",
                    List.of(
                            "delete from carers.trained where authority_id = '%2$s'",
                            "delete from staff.trained where authority_id = '%2$s'",
                            "delete from staff.training where authority_id = '%2$s'")),
            Map.entry(
                    "/young-people/{id}/home-requests/{request}/homes/{home}", List.of(UNANSWERED, NOBODY_LIVES_THERE)),
            Map.entry("/young-people/{id}/home-requests/{request}/homes/{home}/not-here", List.of(UNANSWERED)),
            Map.entry("/young-people/{id}/home-requests/{request}/hand-over", List.of(UNANSWERED)),
            Map.entry(
                    "/young-people/{id}/home-requests/{request}/homes/{home}/hold",
                    List.of(UNANSWERED, NOBODY_LIVES_THERE)),
            Map.entry("/young-people/{id}/home-requests/{request}/outreach", List.of(UNANSWERED)),
            Map.entry("/young-people/{id}/home-requests/{request}/withdrawal", List.of(UNANSWERED)),
            Map.entry("/young-people/{id}/interventions/{intervention}/record", List.of(NOT_RECORDED)),
            Map.entry("/meetings", List.of(NO_MEETING_RUNS)),
            Map.entry("/meetings/{daily}/attendance", List.of(NO_MEETING_RUNS, IT_RUNS)),
            Map.entry(
                    "/meetings/{daily}/attendance/{attendance}/left",
                    List.of(NO_MEETING_RUNS, IT_RUNS, SOMEBODY_IS_AT_IT)),
            Map.entry("/meetings/{daily}/end", List.of(NO_MEETING_RUNS, IT_RUNS)),
            Map.entry("/meetings/{daily}/minute", List.of(NO_MEETING_RUNS, IT_RUNS)),
            Map.entry("/meetings/{daily}/room/minute", List.of(NO_MEETING_RUNS, IT_RUNS)),
            Map.entry("/meetings/{daily}/young-people/{id}/minute", List.of(NO_MEETING_RUNS, IT_RUNS)),
            Map.entry("/meetings/{daily}/room/young-people/{id}/minute", List.of(NO_MEETING_RUNS, IT_RUNS)),
            Map.entry("/meetings/{daily}/minutes/{minute}/done", List.of(SOMETHING_TO_DO)),
            Map.entry("/young-people/{id}/missing/new", List.of(NEVER_MISSING)),
            Map.entry("/young-people/{id}/missing/{episode}/interview", List.of(BACK_AGAIN)),
            Map.entry("/young-people/{id}/stays/new", List.of(NOBODY_LIVES_THERE)),
            Map.entry("/young-people/{id}/stays/{stay}/confirmation", List.of(HELD)),
            Map.entry("/young-people/{id}/stays/{stay}/decision", List.of(ARRIVED)),
            Map.entry("/young-people/{id}/stays/{stay}/leaving", List.of(ARRIVED)),
            Map.entry("/young-people/{id}/stays/{stay}/moving-in", List.of(BOOKED_FOR_TODAY, LIVES_THERE_UNTIL_TODAY)),
            Map.entry("/young-people/{id}/stays/{stay}/still-here", List.of(ARRIVED)),
            Map.entry("/young-people/{id}/stays/{stay}/transfer", List.of(ARRIVED)),
            Map.entry("/young-people/{id}/stays/{stay}/withdrawal", List.of(ARRIVED)),
            Map.entry("/young-people/{id}/way-back/{stay}", List.of(ARRIVED)),
            Map.entry("/young-people/{person}/staying-close/ending", List.of(PARTED)),
            Map.entry("/young-people/{person}/welcome-back", List.of(PARTED)),
            Map.entry("/young-people/{id}/coming-back", List.of(PARTED)),
            Map.entry("/young-people/{person}/team/{allocation}/goodbye", List.of(FOLLOWED)),
            Map.entry(
                    "/young-people/{person}/key-worker/loss",
                    List.of("update keywork.repair set told = 'planted', told_by = owner, held_by = owner, closed_on ="
                            + " opened_on, closed_by = owner, closed_at = recorded_at where young_person_id = '%s'")),
            Map.entry(
                    "/key-workers/{worker}/cover",
                    List.of("update keywork.allocation set worker_id = '%3$s' where young_person_id = '%1$s'")),
            Map.entry(
                    "/young-people/{person}/team/{allocation}/ending",
                    List.of("update keywork.allocation set part = 'BACK_UP' where young_person_id = '%s'")));

    private FormHistories() {}
}
