/** A telephone number and an e-mail address are the same to the form, the spreadsheet and the directory file. */
import { describe, expect, test } from 'vitest';
import { checkContact } from '../../src/domain/activity/checks.ts';
import { Contact } from '../../src/domain/activity/schema.ts';
import { isEmail, isPhone } from '../../src/domain/activity/text.ts';
import type { Form } from '../../src/domain/exchange/csv/read.ts';
import { email, phone } from '../../src/domain/exchange/csv/texts.ts';
import { addresses, numbers } from './support/contacts.ts';

const known = undefined as never;
const takes = (form: Form<string>, cell: string) => 'value' in form.read(cell, known);

describe.each([
  ['a telephone number', 'phone', isPhone, phone, numbers],
  ['a number for texts', 'text', isPhone, phone, numbers],
  ['an e-mail address', 'email', isEmail, email, addresses],
] as const)('what is %s', (_, field, is, form, samples) => {
  test.each(Object.entries(samples))('%j: %s', (text, right) => {
    expect({
      domain: is(text),
      form: checkContact({ [field]: text }).length === 0,
      spreadsheet: takes(form, text),
      file: Contact.safeParse({ [field]: text }).success,
    }).toEqual({ domain: right, form: right, spreadsheet: right, file: right });
  });
});

test('a directory file is told what a telephone number is', () => {
  expect(Contact.safeParse({ phone: 'ask Jo' }).error?.issues.map(issue => issue.message)).toEqual([
    'write a telephone number: it has at least three figures',
  ]);
});
