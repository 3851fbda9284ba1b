/**
 * The closed lists of the directory: words that code decides by. Each list stands here once; the
 * database's check constraints are compared with it in `tests/database`. Open lists (kinds, needs,
 * expertise, languages, groups) are data: see `data/taxonomy`.
 */

/** What an organisation is to the Derby Youth Alliance. */
export const organisationKinds = ['alliance-member', 'approved-provider', 'applicant'] as const;
export type OrganisationKind = (typeof organisationKinds)[number];

/** Where an organisation stands with the alliance. That an approval has lapsed is derived from its date. */
export const approvalStates = ['applied', 'approved', 'suspended'] as const;
export type ApprovalState = (typeof approvalStates)[number];

/** What the public may know of a venue: all of it, its neighbourhood only, or nothing until they ask. */
export const visibilities = ['public', 'area', 'on-request'] as const;
export type Visibility = (typeof visibilities)[number];

/** The alliance's three strands: work with a person, in a place, with a family. */
export const strands = ['person', 'place', 'family'] as const;
export type Strand = (typeof strands)[number];

/** Public-health stages, from ordinary open provision to the most support. */
export const stages = ['universal', 'primary', 'secondary', 'tertiary'] as const;
export type Stage = (typeof stages)[number];

/** Whom a session is for. Narrower communities are `madeFor`, from `data/taxonomy/groups.json`. */
export const audiences = ['everyone', 'girls', 'boys'] as const;
export type Audience = (typeof audiences)[number];

/** How a young person joins: just turn up, book a place, ask first yourself, or through a professional. */
export const joinings = ['turn-up', 'book', 'ask', 'professional'] as const;
export type Joining = (typeof joinings)[number];

/** Who may read a published entry: everyone, or invited professionals only. */
export const listings = ['public', 'professionals'] as const;
export type Listing = (typeof listings)[number];

/** An entry's life. Only `published` entries are ever public. */
export const activityStates = ['draft', 'published', 'paused', 'ended'] as const;
export type ActivityState = (typeof activityStates)[number];

/** What was last said of free places. No statement, or one older than 14 days, means unknown. */
export const placesLeft = ['plenty', 'few', 'full'] as const;
export type PlacesLeft = (typeof placesLeft)[number];

/** How loud a first visit is. */
export const noises = ['quiet', 'lively', 'loud'] as const;
export type Noise = (typeof noises)[number];

/** Who last checked an entry. */
export const checkers = ['organiser', 'alliance'] as const;
export type Checker = (typeof checkers)[number];

/** When in the school year a session runs. */
export const seasons = ['all-year', 'term', 'holidays'] as const;
export type Season = (typeof seasons)[number];

/** What differs on one date. */
export const exceptionTypes = ['cancelled', 'moved', 'extra'] as const;
export type ExceptionType = (typeof exceptionTypes)[number];

/** Yes-or-no facts about a venue. A fact that nobody has stated is absent: unknown is not no. */
export const accessFacts = ['stepFree', 'accessibleToilet', 'hearingLoop', 'quietSpace'] as const;
export type AccessFact = (typeof accessFacts)[number];

/** What a member may do for an organisation: keep its entries, or also choose its editors. */
export const memberRoles = ['editor', 'lead'] as const;
export type MemberRole = (typeof memberRoles)[number];

/** People whom the alliance trusts beyond one organisation. */
export const professionalRoles = ['caseworker', 'coordinator'] as const;
export type ProfessionalRole = (typeof professionalRoles)[number];

/** What a provider shows for its approval. */
export const evidenceKinds = ['safeguarding', 'insurance', 'checks', 'training', 'policy', 'other'] as const;

/** "Something wrong?": what a visitor may say about an entry. */
export const reportChoices = ['out-of-date', 'not-running', 'wrong-place-or-time', 'something-else'] as const;
export type ReportChoice = (typeof reportChoices)[number];

/** How a report was answered. */
export const reportAnswers = ['fixed', 'confirmed'] as const;
export type ReportAnswer = (typeof reportAnswers)[number];

/** "Say what is missing": why nothing here would do. */
export const gapReasons = [
  'nothing-near',
  'nothing-at-that-time',
  'nothing-for-my-age',
  'costs-too-much',
  'full',
  'not-accessible',
  'not-for-me',
] as const;
export type GapReason = (typeof gapReasons)[number];

/** "Say what is missing": when it would have been wanted. */
export const gapTimes = ['after-school', 'evening', 'saturday', 'sunday', 'holidays'] as const;
export type GapTime = (typeof gapTimes)[number];

/** How a line of a reminder was answered: still right, paused until a day, ended. */
export const reminderAnswers = ['right', 'paused', 'ended'] as const;
export type ReminderAnswer = (typeof reminderAnswers)[number];

/** Why an entry is the alliance's to ask after: nobody answered three mails, or there is nobody to write to. */
export const taskReasons = ['unanswered', 'nobody'] as const;
export type TaskReason = (typeof taskReasons)[number];

/** What people of an organisation do that is carried out once and can be taken back. */
export const actionVerbs = ['date', 'activity', 'confirm', 'answer', 'entries'] as const;
export type ActionVerb = (typeof actionVerbs)[number];
