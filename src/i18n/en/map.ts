/** The words of the map: what it is called, its buttons, its help, and what it says to a listener. */
const compass = {
  north: 'north',
  'north-east': 'north-east',
  east: 'east',
  'south-east': 'south-east',
  south: 'south',
  'south-west': 'south-west',
  west: 'west',
  'north-west': 'north-west',
};
const miles = (n: number) =>
  n < 0.095
    ? 'less than 0.1 miles'
    : `${n.toFixed(1).replace('.0', '')} ${n.toFixed(1) === '1.0' ? 'mile' : 'miles'}`;
const orders = { match: 'best match', near: 'nearest', soon: 'soonest' };
const activities = (n: number) => (n === 1 ? '1 activity' : `${n} activities`);

export const map = {
  name: 'Map of activities',
  hint: 'When the map has focus, arrow keys move it and plus and minus zoom. Press question mark for all keys. Everything on the map is in the list after it.',
  keysHint: 'Press ? for keys',
  loading: 'The map is on its way',
  noWebGL: 'This device cannot draw the map. The list shows the same activities.',
  failed: 'The map could not be loaded. The list shows the same activities.',
  again: 'Try again',
  close: 'Back to the list',
  asked: (words: string) => `“${words}”`,
  count: activities,
  /** Those that fit what was asked, and those that fit less well. */
  inView: (n: number, lesser: number) =>
    lesser === 0
      ? `${n === 0 ? 'No activities' : activities(n)} in view`
      : `${n === 0 ? 'None' : n} in view, and ${lesser} that ${lesser === 1 ? 'fits' : 'fit'} less well`,
  /** The first of several, or the only one. */
  first: (title: string, when: string, order: keyof typeof orders | null) =>
    `${order ? `, ${orders[order]}` : ''}: ${title}, ${when}`,
  missing: (n: number) => (n === 1 ? '1 is not on the map' : `${n} are not on the map`),
  elsewhere: (n: number) => `${activities(n)} outside the view`,
  moved: (n: number, to: keyof typeof compass) => `Map moved ${compass[to]} ${miles(n)}`,
  zoomed: (way: 'in' | 'out', across: number, down: number) =>
    `Map zoomed ${way}. It shows about ${miles(across)} by ${miles(down)}`,
  nearestZoom: 'Zoomed in as far as it goes',
  farthestZoom: 'Zoomed out as far as it goes',
  nothingHere: 'Nothing in the middle of the map',
  parted: (n: number) => `Zoomed in on ${activities(n)}`,
  selected: (title: string, line: string) => `${title} selected. ${line}. Press Enter again for its page`,
  unselected: 'Nothing selected',
  list: {
    help: 'Up and Down to go through, Enter to select, Enter again to open the page, Escape for the map.',
    empty: 'No activities in view. Zoom out or show all.',
    approximate: 'somewhere in this area',
    lesser: 'fits less well',
  },
  panel: {
    open: 'See more',
    openOf: (title: string) => `See more about ${title}`,
    close: 'Close',
    several: (n: number) => `${activities(n)} here`,
    severalArea: (n: number) => `${activities(n)} in this area`,
    lesser: 'Fits less well',
    area: 'Somewhere in this area. The page says how to ask where.',
  },
  controls: {
    zoom: 'Zoom',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    all: 'Show all activities',
    pad: 'Move by buttons',
    move: 'Move the map',
    up: 'Move up',
    down: 'Move down',
    left: 'Move left',
    right: 'Move right',
    choose: 'Choose what is in the middle',
    small: 'Small steps',
    help: 'Keys and help',
  },
  help: {
    title: 'How to use the map',
    close: 'Close help',
    touch: 'Drag to move the map, pinch to zoom. Tap a pin to see what it is.',
    keys: [
      { keys: ['←', '↑', '→', '↓'], does: 'Move the map. With Shift: a little' },
      { keys: ['+', '−'], does: 'Zoom in and out' },
      { keys: ['Page Up', 'Page Down'], does: 'Zoom in and out. With Shift: a little' },
      { keys: ['Enter'], does: 'Choose what is in the middle of the map' },
      { keys: ['Home'], does: 'Show all activities' },
      { keys: ['Tab'], does: 'Go on to the list of activities in view, then the buttons' },
      { keys: ['Esc'], does: 'Close what is open' },
      { keys: ['?'], does: 'Open this help' },
    ],
    list: 'In the list: Up, Down, Home, End or the first letters of a name to go through it. Enter selects, Enter again opens the page.',
    listen:
      'If you use a screen reader, the list of activities and the buttons do everything that the keys do.',
    missing: 'What has no place, or was not checked for six months, is in the list only.',
    several:
      'A number means several activities. Choose it to zoom in, or to list them when they are at one place. A dashed ring means that only the area is public. A pale pin, or the part of a number after a plus, fits less well.',
  },
  attribution: {
    name: 'Where the map comes from',
    wards: 'Wards © ONS and OS, OGL v3',
    full: 'Ward outlines: Office for National Statistics, Open Government Licence v3.0; contains OS data © Crown copyright and database right 2025. Roads, water, railway, parks and place names: © OpenStreetMap contributors, Open Database Licence 1.0.',
    wardsUrl: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
    streets: '© OpenStreetMap, ODbL',
    streetsUrl: 'https://www.openstreetmap.org/copyright',
    schema: '© OpenMapTiles',
    schemaUrl: 'https://openmaptiles.org/',
  },
  gestures: {
    touch: 'Use two fingers to move the map',
    wheel: 'Hold Ctrl and scroll to zoom the map',
    wheelMac: 'Hold ⌘ and scroll to zoom the map',
  },
  small: {
    name: (place: string) => `Map: ${place}`,
    area: (place: string) => `Map: somewhere in ${place}`,
  },
};
