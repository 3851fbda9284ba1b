/** The words of the form that asks where a session is, and of the page of a group's places. */
import type { AccessFact, Visibility } from '../../domain/activity/words.ts';

const count = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;
const compass = { north: 'north', south: 'south', east: 'east', west: 'west' };

export const whereForm = {
  search: 'Find a place by name or postcode',
  found: (n: number) =>
    n ? `${count(n, 'place', 'places')} to choose from` : 'No place found. Add it below.',
  own: 'Places of your group',
  others: 'Places of other groups',
  chosen: 'Chosen',
  choose: 'Choose another place',
  hidden: 'A place of another group that is not open to you now',
  add: 'Add a new place',
  addHeading: 'A new place',
  keep: 'Use this place',
  cancel: 'Cancel',
  added: (name: string) => `${name} is added and chosen.`,
  picked: (name: string) => `${name} is chosen.`,
  same: (name: string) => `${name} is on the list already. Choose it there, unless this is another place.`,

  name: 'What is it called?',
  nameHint: 'As on the sign at the door: Pear Tree Library.',
  address: 'Street and area',
  addressHint: 'Pear Tree Road, Normanton',
  postcode: 'Postcode',
  postcodeHint: 'Like DE23 8FZ. It puts the pin near the place.',

  pin: 'Where is the door?',
  pinNone: 'There is no pin yet. Write the postcode, or put the pin on the map.',
  pinSector: (sector: string) =>
    `The pin is in the middle of ${sector}, up to half a mile from the door. Move it to the door.`,
  pinDistrict: (district: string) =>
    `This directory knows only ${district}, so the pin may be a mile or more from the door. Move it to the door.`,
  pinUnknown: 'This postcode is not in or near Derby. Put the pin on the map, or check the postcode.',
  pinFar: (postcode: string) => `The pin is more than a mile from ${postcode}. One of the two may be wrong.`,
  pinExact: 'The pin is where you put it.',
  pinNear: 'The pin is close enough',
  rough: 'Move the pin to the door, or say that it is close enough.',
  toPostcode: 'Put the pin at the postcode',
  openMap: 'Open the map to move the pin',
  putMap: 'Open the map to put the pin',
  mapName: 'Map with the pin',
  mapHint: 'Arrow keys move the pin 10 metres, with Shift 1 metre. Plus and minus zoom.',
  mapTap: 'Tap the map or drag the pin.',
  mapSketch:
    'This map shows main roads, parks and wards only: for the very door, copy the numbers below from another map.',
  mapLoading: 'Opening the map',
  mapNone: 'This device shows no map here. Move the pin with the buttons, or type where it is.',
  steps: 'Move the pin',
  stepSize: 'By how much?',
  metres: (n: number) => `${n} m`,
  step: { north: 'North', south: 'South', east: 'East', west: 'West' },
  stepLong: (way: keyof typeof compass, metres: number) =>
    `Move ${compass[way]} by ${count(metres, 'metre', 'metres')}`,
  moved: (way: keyof typeof compass, metres: number) =>
    `${count(metres, 'metre', 'metres')} ${compass[way]}.`,
  typed: 'Or type where it is',
  typedHint: 'Latitude, longitude, as a map shows them: 52.91357, -1.47650',
  typedFault: 'Write two numbers with a comma, like 52.91357, -1.47650.',
  typedFar: 'That is not in or near Derby. Check the numbers.',
  set: 'Put the pin there',
  ward: (ward: string) => `Ward: ${ward}`,
  noWard: 'Outside the wards of Derby',

  visibility: 'Who may know where it is?',
  visibilities: {
    public: 'Everybody',
    area: 'Only the area',
    'on-request': 'Only people who ask',
  } satisfies Record<Visibility, string>,
  explain: {
    public: 'Name, address and map are shown to everybody. Right for most places.',
    area: 'Only the ward is shown. The name, address and pin stay with you and the alliance. Right where a young person could be in danger if somebody knew the place.',
    'on-request': 'Only the ward is shown, and that people hear the place from you when they ask.',
  } satisfies Record<Visibility, string>,
  will: 'People will read',
  ask: 'How do people hear where it is?',
  askHint: 'Text us and we meet you at the bus station. No private number.',

  access: 'Getting in and around',
  accessHint: '“Not known” is an honest answer. Nobody is told yes unless you say yes.',
  facts: {
    stepFree: 'Can you get in without steps?',
    accessibleToilet: 'Is there an accessible toilet?',
    hearingLoop: 'Is there a hearing loop?',
    quietSpace: 'Is there a quiet space?',
  } satisfies Record<AccessFact, string>,
  yes: 'Yes',
  no: 'No',
  unknown: 'Not known',
  stops: 'Nearest bus stops',
  stopsHint: 'One on each line.',

  title: 'Your places',
  loading: 'Opening your places',
  empty: 'Your group has no places yet. Add one here, or while you add a session.',
  group: 'Group',
  change: 'Change',
  changeLong: (name: string) => `Change ${name}`,
  changing: (name: string) => `Change ${name}`,
  uses: (titles: string[]) =>
    titles.length
      ? `Used by ${titles.length > 3 ? `${titles.slice(0, 3).join(', ')} and ${count(titles.length - 3, 'other activity', 'other activities')}` : titles.join(', ')}.`
      : 'Not used by any activity.',
  warns: (titles: string[]) =>
    `What you change here changes ${count(titles.length, 'activity', 'activities')}: ${titles.join(', ')}.`,
  warnsHidden: (titles: string[]) =>
    `When you save, ${titles.join(', ')} will no longer show where ${titles.length === 1 ? 'it is' : 'they are'}.`,
  warnsShown: (titles: string[]) =>
    `When you save, everybody will see where ${titles.join(', ')} ${titles.length === 1 ? 'is' : 'are'}.`,
  save: 'Save',
  saving: 'Saving',
  saved: (name: string) => `${name} is saved.`,
  saveWaiting:
    'There is no connection. What you wrote stays on this device: press Save again when there is signal.',
  wait: 'Too many tries. Wait a minute, then press Save again.',
  saveFailed:
    'The server did not answer as it should. What you wrote stays on this device: press Save again in a minute.',
  refused: 'This was not saved. It is not yours to change, or it is gone.',
  other: 'A rule was broken that this page does not know. Reload the page and try again.',
  collision: {
    heading: 'Somebody changed this meanwhile',
    text: 'Nothing is saved yet. Look at both, then choose for each line.',
    choose: (field: string) => `${field}: choose yours or theirs.`,
    yours: 'Yours',
    theirs: 'Theirs',
    none: 'nothing',
    back: 'Go on writing',
    save: 'Save what is chosen',
    same: 'What you wrote is what stands there now. Nothing needs saving.',
  },
  labels: {
    name: 'Name',
    address: 'Address',
    postcode: 'Postcode',
    position: 'Pin',
    visibility: 'Who may know',
    ask: 'How to ask',
    stepFree: 'Step-free',
    accessibleToilet: 'Toilet',
    hearingLoop: 'Hearing loop',
    quietSpace: 'Quiet space',
    nearestStops: 'Stops',
    summary: 'Summary',
  },
};
