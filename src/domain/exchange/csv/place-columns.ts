/** What a row says of its place. */
import * as choices from './choices.ts';
import { type Column, columnsFor } from './column.ts';
import * as texts from './texts.ts';

const place = columnsFor('place');

export const placeColumns: readonly Column[] = [
  place('place', 'Place', 'name', {
    form: texts.line(120),
    aka: 'venue / venue name / place name / where / location / hall / building',
  }),
  place('address', 'Address', 'address', {
    form: texts.line(240),
    aka: 'street / venue address / place address / street address',
  }),
  place('postcode', 'Postcode', 'postcode', {
    form: texts.postcode,
    aka: 'post code / venue postcode / zip / place postcode',
  }),
  place('visibility', 'Who may see the place', 'visibility', {
    form: choices.visibility,
    empty: 'public',
    aka: 'visibility / place shown to / venue visibility / who can see the place',
  }),
  place('ask', 'How to ask where', 'ask', {
    form: texts.line(240),
    aka: 'ask where / ask / how to hear where',
  }),
  place('stepFree', 'Step-free way in', 'access.stepFree', {
    form: choices.yesNo,
    aka: 'step free / stepfree / step free access / wheelchair access / ramp',
  }),
  place('accessibleToilet', 'Accessible toilet', 'access.accessibleToilet', {
    form: choices.yesNo,
    aka: 'disabled toilet / toilet',
  }),
  place('hearingLoop', 'Hearing loop', 'access.hearingLoop', {
    form: choices.yesNo,
    aka: 'loop / induction loop',
  }),
  place('quietSpace', 'Quiet space', 'access.quietSpace', { form: choices.yesNo, aka: 'quiet room' }),
  place('stops', 'Nearest stops', 'nearestStops', {
    form: texts.stops,
    empty: [],
    aka: 'nearest stop / bus stops / bus stop / stops',
  }),
];
