/** What is a telephone number or an e-mail address, and what is none: for every place that has the rule. */

const figures = (count: number) => '1'.repeat(count);

export const numbers: Record<string, boolean> = {
  '01632 960123': true,
  '+44 (0)1632 960-123': true,
  '01632 960123 ext. 4, ask for Jo': false,
  '01632 960123, ask for Jo': true,
  '119': true,
  '1-1-9': true,
  'text JO to 60777': true,
  [figures(30)]: true,
  [figures(31)]: false,
  'ask Jo': false,
  '12': false,
  'call 1 or 2': false,
  '٠١٦٣٢': false,
  '01632\n960123': false,
  '01632\u202e960123': false,
};

const long = (name: number) => `${'a'.repeat(name)}@${'b'.repeat(60)}.${'c'.repeat(60)}.example.org`;

export const addresses: Record<string, boolean> = {
  'hello@example.org': true,
  'Hello@Example.ORG': true,
  "o'neil+x@example.org": true,
  'first.last_1-2@sub.example.co.uk': true,
  '7@3.example.uk': true,
  [long(66)]: true,
  [long(67)]: false,
  somebody: false,
  'jo at example.org': false,
  'jo@example': false,
  'jo@example.o': false,
  'jo@example.org.': false,
  'jo@example..org': false,
  'jo@.example.org': false,
  'jo@-example.org': false,
  'jo@example-.org': false,
  '.jo@example.org': false,
  'jo.@example.org': false,
  'j..o@example.org': false,
  "jo'@example.org": false,
  'jo@bo@example.org': false,
  'jo bo@example.org': false,
  'jo@exa mple.org': false,
  '<jo@example.org>': false,
  'jo@example.org?cc=all@example.org': false,
  'jo\n@example.org': false,
  'jö@example.org': false,
  'jo@exämple.org': false,
  'jo\u202e@example.org': false,
};
