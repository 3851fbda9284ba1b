/** Says in plain words what zod found, with the value that was there. */
import type { z } from 'zod';
import { at, describe, type Faults, whereIs } from './fault.ts';

type Issue = z.core.$ZodIssue;

const kinds: Record<string, string> = {
  string: 'text in quotation marks',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  tuple: 'a list of two numbers, longitude and latitude',
  object: 'an object',
};

const formats: Record<string, string> = {
  email: 'expected an e-mail address, as in "hello@example.org"',
};

const quoted = (values: readonly unknown[]) =>
  values
    .map(value => JSON.stringify(value))
    .join(', ')
    .replace(/, ([^,]*)$/, ' or $1');

/** `expected a number, found "eleven"` */
export function sayIssue(issue: Issue, file: unknown): string {
  const value = at(file, issue.path);
  const found = `, found ${describe(value)}`;
  switch (issue.code) {
    case 'invalid_type':
      if (value === undefined) return `is missing: expected ${kinds[issue.expected] ?? issue.expected}`;
      return `expected ${kinds[issue.expected] ?? issue.expected}${found}`;
    case 'invalid_value':
      if (value === undefined) return `is missing: expected ${quoted(issue.values)}`;
      return `expected ${quoted(issue.values)}${found}`;
    case 'unrecognized_keys':
      return `${quoted(issue.keys)} is not part of the format: see src/domain/exchange/README.md`;
    case 'too_big':
      return `${size(issue.origin, 'at most', issue.maximum)}${counted(value, found)}`;
    case 'too_small':
      if (issue.origin === 'string' && issue.minimum === 1) return 'expected some text, found none';
      return `${size(issue.origin, 'at least', issue.minimum)}${counted(value, found)}`;
    case 'invalid_format':
      return `${formats[issue.format] ?? issue.message}${found}`;
    default:
      return typeof value === 'object' || value === undefined ? issue.message : `${issue.message}${found}`;
  }
}

function size(origin: string, bound: string, limit: number | bigint): string {
  if (origin === 'string') return `expected ${bound} ${limit} characters`;
  if (origin === 'array' || origin === 'tuple') return `expected a list of ${bound} ${limit}`;
  return `expected ${bound} ${limit}`;
}

/** Of a long text its length is what matters, not its beginning. */
function counted(value: unknown, found: string): string {
  return typeof value === 'string' ? `, found ${value.length}` : found;
}

/** Adds what zod found to the faults. */
export function addIssues(faults: Faults, error: z.ZodError, file: unknown): void {
  for (const issue of error.issues) {
    faults.add(
      () => whereIs(file, issue.path),
      () => sayIssue(issue, file),
    );
  }
}
