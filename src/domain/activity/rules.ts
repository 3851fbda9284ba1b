/**
 * The rules that an entry, its places and its organisation keep, each with its name and the field that it is
 * about. A name is the database's constraint, or one of our own where the database's function decides. Forms,
 * spreadsheets and refusals of the database all name a rule; `src/i18n/en/rules.ts` says each in words.
 */

/** Fields of an entry as `contact.phone`, of its parts as `sessions.start` and `sessions.exceptions.note`. */
export const rules = {
  // What an activity says.
  activities_title_form: 'title',
  activities_summary_form: 'summary',
  activities_description_form: 'description',
  activities_description_text: 'description',
  activities_kind_form: 'kind',
  activities_strand_word: 'strand',
  activities_stages_words: 'stages',
  activities_ages_range: 'ages',
  activities_audience_word: 'audience',
  activities_made_for_form: 'madeFor',
  activities_needs_form: 'needs',
  activities_expertise_form: 'expertise',
  activities_languages_form: 'languages',
  activities_cost_range: 'cost.pence',
  activities_cost_covers_form: 'cost.covers',
  activities_joining_word: 'joining',
  activities_contact_name_form: 'contact.name',
  activities_contact_phone_form: 'contact.phone',
  activities_contact_text_form: 'contact.text',
  activities_contact_email_form: 'contact.email',
  activities_contact_url_form: 'contact.url',
  activities_first_visit_meets_form: 'firstVisit.meets',
  activities_first_visit_noise_word: 'firstVisit.noise',
  activities_first_visit_bring_form: 'firstVisit.bring',
  activities_first_visit_expect_form: 'firstVisit.expect',
  activities_listing_word: 'listing',
  activities_state_word: 'state',
  activities_paused_until_range: 'paused.until',
  activities_paused_why_form: 'paused.why',
  activities_complete: 'state',
  // What only the database writes.
  activities_slug_form: 'slug',
  activities_places_left_word: 'places',
  activities_places_whole: 'places',
  activities_places_said_past: 'places',
  activities_checked_by_word: 'checked',
  activities_checked_whole: 'checked',
  activities_checked_on_past: 'checked',

  // When and where.
  sessions_whole: 'sessions',
  sessions_key_form: 'sessions.key',
  sessions_key_unique: 'sessions.key',
  sessions_venue_known: 'sessions.venue',
  sessions_first_date_range: 'sessions.firstDate',
  sessions_last_date_range: 'sessions.lastDate',
  sessions_start_time_form: 'sessions.start',
  sessions_end_time_form: 'sessions.end',
  sessions_rrule_form: 'sessions.rrule',
  sessions_season_word: 'sessions.season',
  sessions_many: 'sessions',
  exceptions_type_word: 'sessions.exceptions.type',
  exceptions_date_range: 'sessions.exceptions.date',
  exceptions_date_once: 'sessions.exceptions.date',
  exceptions_extra_once: 'sessions.exceptions.date',
  exceptions_extra_date: 'sessions.exceptions.to.date',
  exceptions_moved_somewhere: 'sessions.exceptions.to',
  exceptions_cancelled_is_all: 'sessions.exceptions.to',
  exceptions_to_date_range: 'sessions.exceptions.to.date',
  exceptions_to_start_form: 'sessions.exceptions.to.start',
  exceptions_to_end_form: 'sessions.exceptions.to.end',
  exceptions_note_form: 'sessions.exceptions.note',
  exceptions_venue_known: 'sessions.exceptions.to.venue',
  exceptions_many: 'sessions.exceptions',

  // What an entry needs before it is public.
  publish_summary: 'summary',
  publish_kind: 'kind',
  publish_ages: 'ages',
  publish_joining: 'joining',
  publish_contact: 'contact',
  publish_session: 'sessions',
  publish_date: 'sessions.lastDate',
  publish_venue: 'sessions.venue',

  // A place.
  venues_slug_form: 'venue.slug',
  venues_name_form: 'venue.name',
  venues_address_form: 'venue.address',
  venues_postcode_form: 'venue.postcode',
  venues_position_whole: 'venue.position',
  venues_position_near: 'venue.position',
  venues_longitude_range: 'venue.position',
  venues_latitude_range: 'venue.position',
  venues_visibility_word: 'venue.visibility',
  venues_ask_form: 'venue.ask',
  venues_nearest_stops_form: 'venue.nearestStops',

  // An organisation.
  organisations_slug_form: 'organisation.slug',
  organisations_name_form: 'organisation.name',
  organisations_kind_word: 'organisation.kind',
  organisations_summary_form: 'organisation.summary',
  organisations_summary_text: 'organisation.summary',
  organisations_contact_name_form: 'organisation.contact.name',
  organisations_contact_phone_form: 'organisation.contact.phone',
  organisations_contact_text_form: 'organisation.contact.text',
  organisations_contact_email_form: 'organisation.contact.email',
  organisations_contact_url_form: 'organisation.contact.url',
  organisations_private_contact_name_form: 'organisation.privateContact.name',
  organisations_private_contact_phone_form: 'organisation.privateContact.phone',
  organisations_private_contact_text_form: 'organisation.privateContact.text',
  organisations_private_contact_email_form: 'organisation.privateContact.email',
  organisations_private_contact_url_form: 'organisation.privateContact.url',
  organisations_approval_state_word: 'organisation.approval',
  organisations_approved_until_range: 'organisation.approval',

  // A save as a whole.
  entry_shape: '',
  lists_many: '',
  entries_once: '',
  entries_many: '',
} as const satisfies Record<string, string>;

export type Rule = keyof typeof rules;

/** Whether a name is one of ours: a newer database may know more rules than this page. */
export const isRule = (name: string): name is Rule => Object.hasOwn(rules, name);
