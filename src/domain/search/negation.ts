/** What somebody does not want: "not football", "anything but sport", "doesnt like crowds". */
import type { SearchIndex } from './build.ts';
import { type Asked, constraintKey } from './constraint.ts';
import type { Spelled } from './spelling.ts';
import { phraseStem } from './stem.ts';
import { overlap, type Span, type Understood } from './understand/understand.ts';
import type { PhraseSpan } from './units.ts';

const liking = '(?:really )?(?:like|enjoy|want|fancy|do|play|into|keen on|interested in|(?:a )?fans? of)';
const negator = new RegExp(
  '(?<![\\p{L}\\p{N}])(?:' +
    `(?:dont|doesnt|do not|does not|didnt|isnt|is not|im not|not) ${liking}|` +
    'not|no|without|except|excluding|(?:anything|everything|all) (?:but|except)|other than|apart from|instead of|' +
    'rather than|(?:hates?|dislikes?|cant stand))(?![\\p{L}\\p{N}])' +
    '(?: (?:really|too|so|just|any|more|the|a|an|into|playing|doing|for)(?![\\p{L}\\p{N}]))* ?(?=[\\p{L}\\p{N}])',
  'gu',
);
const alternative = /^ ?(?:or|nor|\/|,) ?$/;

/**
 * Adds to `found` the kinds that were ruled out; something else that is not wanted ("no experience
 * needed") says nothing beside what is, and is passed over.
 */
export function readNegations(
  { folded, tokens }: Spelled,
  phrases: readonly PhraseSpan[],
  index: SearchIndex,
  found: Understood,
  ignored: ReadonlySet<string>,
): void {
  const taken: Span[] = [...found.constraints, ...found.ignored, ...found.nothing, ...found.elsewhere];
  const isFree = (span: Span) => !taken.some(other => overlap(span, other));
  const phraseAt = (start: number) => phrases.find(each => each.start === start);
  // "drama but not musicals", "dance not ballet": one thing of a kind is ruled out, and not the kind.
  const isWanted = (kind: string, span: Span) =>
    tokens.some(
      token =>
        isFree(token) && !overlap(token, span) && kindOf(phraseAt(token.start), token.word, index) === kind,
    );
  for (const match of folded.matchAll(negator)) {
    let span: Span = { start: match.index, end: match.index + match[0].length };
    if (!isFree(span) || phrases.some(phrase => overlap(phrase, span))) continue;
    for (let more = true; more; ) {
      more = false;
      const token = tokens.find(each => each.start >= span.end);
      if (!token) break;
      const phrase = phraseAt(token.start);
      const end = phrase?.end ?? token.end;
      span = { start: span.start, end };
      if (!isFree(span) || isTitle(folded.slice(span.start, span.end), index)) break;
      const kind = kindOf(phrase, token.word, index);
      const isAlone = tokens.every(each => overlap(each, span) || index.empty.has(each.word));
      if (!kind && isAlone) break;
      const asked: Asked | null = kind ? { type: 'not-kind', value: kind } : null;
      const key = asked && constraintKey(asked);
      if (!asked || !key) found.nothing.push(span);
      else if (kind && isWanted(kind, span)) {
        found.nothing.push(span);
        found.unused.push(folded.slice(span.start, span.end));
      } else if (ignored.has(key)) found.ignored.push(span);
      else found.constraints.push({ ...asked, ...span, key, text: folded.slice(span.start, span.end) });
      taken.push(span);
      const next = tokens.find(each => each.start >= end && !/^n?or$/.test(each.word));
      if (
        kind &&
        next &&
        alternative.test(folded.slice(end, next.start)) &&
        kindOf(phraseAt(next.start), next.word, index)
      ) {
        span = { start: end, end: next.start };
        more = true;
      }
    }
  }
}

/** The kind, or before it the group of kinds, that the words name; support is nothing to rule out. */
function kindOf(phrase: PhraseSpan | undefined, word: string, index: SearchIndex): string | null {
  const single = index.phrases.byStem.get(phraseStem(word))?.find(each => each.stems.length === 1);
  const senses = (phrase?.phrase ?? single)?.senses.filter(sense => sense.isTerm) ?? [];
  const named =
    senses.find(sense => sense.type === 'kindGroup') ??
    senses.filter(sense => sense.type === 'kind').sort((a, b) => Number(b.isCore) - Number(a.isCore))[0];
  if (!named) return null;
  const kind = index.taxonomy.kinds.find(each => each.id === named.id);
  return named.id === 'support' || kind?.group === 'support' ? null : named.id;
}

const isTitle = (text: string, { titles }: SearchIndex) => {
  const plain = text.match(/[\p{L}\p{M}\p{N}]+/gu)?.join(' ');
  return titles.some(title => title.includes(` ${plain} `));
};
