/** How many syllables an English word has, by its spelling: groups of vowels, a silent e, the usual exceptions. */

/** Words that spelling misleads about, among those that are often written. */
const known = new Map(
  Object.entries({
    2: 'being business colleague colleagues create creates doing every evening evenings going people peoples quiet science seeing someone something sometimes somewhere wednesday wednesdays',
    3: 'anyone area areas different everyone everything everywhere idea ideas karate recipe recipes whoever',
    4: 'everybody karaoke february',
  }).flatMap(([count, words]) => words.split(' ').map(word => [word, Number(count)] as const)),
);

/** An e that is not spoken, at the end or before an ending. */
const silent = [
  // league, technique
  /(?<=[gq])ue(?=s?$)/,
  // home, homes, played; but ta-ble, cen-tre, pla-ces, mat-ches, need-ed
  /(?<=[^aeiouy])(?<![^aeiouylr][lr])e$/,
  /(?<=[^aeiouycgszx])(?<!ch|sh|[^aeiouylr][lr])e(?=s$)/,
  /(?<=[^aeioudt])(?<![^aeiouylr][lr])e(?=d$)/,
  // care-ful, safe-ty, home-work
  /(?<=[aeiouy][^aeiouy])e(?=(?:ful|less|ly|ment|ness|ty|times?|tables?|works?|workers?|ways?|guards?|crafts?|boards?|boarding|body|line|rooms?|mates?)$)/,
];

/** Vowels side by side that are spoken apart: di-et, radi-o, vide-o, actu-al, re-act, play-er. */
const apart = new RegExp(
  [
    '(?<![ctsxgl])i(?=a|e[nrt](?!d)|ous)|(?<=[ctsxl])i(?=a[^nl])|(?<=l)i(?=anc|e[nrt]|ous)|i(?=u|o(?!u|n))',
    '(?<=[aeiou])i(?=ng)|(?<=p)o(?=e[mt])|(?<![gp])e(?=o(?!u))|(?<=th)e(?=at)|(?<=^r)e(?=act|u|i[nt]|a[ps]|o)',
    '(?<![qg])u(?=a(?!r[dy]|g)|o(?!u)|i[nt]y)|(?<=[aeo])y(?=[aeiou])|(?<=^c)o(?=o[pr])',
  ].join('|'),
  'g',
);

/** At least 1. Whatever is no letter is passed over. */
export function syllables(word: string): number {
  const plain = word
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^a-z]/g, '');
  const exact = known.get(plain);
  if (exact) return exact;
  const end = silent.find(pattern => pattern.test(plain));
  const spoken = (end ? plain.replace(end, '') : plain).replace(/ically$/, 'icly');
  const groups = spoken.match(/[aeiouy]+/g)?.length ?? 0;
  const more = spoken.match(apart)?.length ?? 0;
  // rhyth-m, pris-m
  const last = /(?:thm|[aeiouy]sm)s?$/.test(spoken) ? 1 : 0;
  return Math.max(1, groups + more + last);
}
