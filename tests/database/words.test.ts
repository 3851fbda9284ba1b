/** The database and the code have the same words, wards and kinds. */
import { describe, expect, it } from 'vitest';
import wards from '#data/places/wards.json' with { type: 'json' };
import kinds from '#data/taxonomy/kinds.json' with { type: 'json' };
import * as words from '../../src/domain/activity/words.ts';
import { engines } from './support/engines.ts';
import { useWorld } from './support/world.ts';

const constraints: Record<string, readonly string[]> = {
  actions_verb_word: words.actionVerbs,
  activities_audience_word: words.audiences,
  activities_checked_by_word: words.checkers,
  activities_first_visit_noise_word: words.noises,
  activities_joining_word: words.joinings,
  activities_listing_word: words.listings,
  activities_places_left_word: words.placesLeft,
  activities_stages_words: words.stages,
  activities_state_word: words.activityStates,
  activities_strand_word: words.strands,
  alliance_tasks_why_word: words.taskReasons,
  evidence_kind_word: words.evidenceKinds,
  exceptions_type_word: words.exceptionTypes,
  gaps_reason_word: words.gapReasons,
  gaps_wanted_word: words.gapTimes,
  invitations_role_word: [...words.memberRoles, ...words.professionalRoles],
  memberships_role_word: words.memberRoles,
  organisations_approval_state_word: words.approvalStates,
  organisations_kind_word: words.organisationKinds,
  professionals_role_word: words.professionalRoles,
  reminder_lines_answer_word: words.reminderAnswers,
  reports_answer_word: words.reportAnswers,
  reports_what_word: words.reportChoices,
  sessions_season_word: words.seasons,
  venues_visibility_word: words.visibilities,
};

describe.each(engines)('the words of the database on %s', engine => {
  const world = useWorld(engine);

  it('are the closed lists of words.ts', async () => {
    const rows = await world().sql<{ name: string; definition: string }>(
      `select conname as name, pg_get_constraintdef(oid) as definition from pg_constraint
       where conname like '%\\_word' or conname like '%\\_words'`,
    );
    const found = rows.map(({ name, definition }) => [
      name,
      [...definition.matchAll(/'([^']+)'::text/g)].map(match => match[1]),
    ]);
    expect(Object.fromEntries(found)).toEqual(constraints);
  });

  it('are the wards of data/places, each centre within its own outline', async () => {
    const rows = await world().sql(
      `select code, slug, name, longitude, latitude, private.ward_at(longitude, latitude) = code as within
       from public.wards order by code`,
    );
    expect(rows).toEqual(
      wards.wards
        .map(({ code, slug, name, centre }) => ({
          code,
          slug,
          name,
          longitude: centre[0],
          latitude: centre[1],
          within: true,
        }))
        .sort((a, b) => (a.code < b.code ? -1 : 1)),
    );
  });

  it('are the kinds of data/taxonomy', async () => {
    const rows = await world().sql<{ id: string }>('select id from private.kinds');
    expect(rows.map(row => row.id).sort()).toEqual(kinds.kinds.map(kind => kind.id).sort());
  });

  it.each([
    ['the middle of Normanton', -1.48216, 52.90023, 'E05015521'],
    ['a corner on the line, 300 m outside', -1.5624, 52.9118, 'E05015520'],
    ['Duffield, 4 km north', -1.4893, 52.9876, null],
    ['Nottingham', -1.15, 52.9548, null],
  ])('find the ward of %s', async (_, longitude, latitude, ward) => {
    const [row] = await world().sql('select private.ward_at($1, $2) as ward', [longitude, latitude]);
    expect(row).toEqual({ ward });
  });
});
