/** What the form shows of the answer: how many each choice would give, whether the place is known. */
import { useEffect } from 'react';
import type { Counts } from '../../domain/search/counts.ts';
import { finder } from '../../i18n/areas/finder.ts';
import type { Names } from '../live/names.ts';
import { sayLater } from './announce.ts';
import { chosenInSheet, showCounts } from './form.ts';
import type { FoundView } from './use-found.ts';
import type { Here } from './use-here.ts';
import type { UsedKnown } from './use-known.ts';

export interface FormShows {
  form: HTMLFormElement;
  view: FoundView;
  here: Here;
  known: UsedKnown;
  names: Names;
}

export function useFormShows({ form, view, here, known, names }: FormShows): void {
  const { placeUnknown, question } = view;

  // Looked at when a choice changes, not while somebody types.
  const choices = JSON.stringify({ ...question, text: '', near: '', ignored: [] });
  useEffect(() => {
    const on = choices ? chosenInSheet(form) : 0;
    text('find-filters-on', on ? String(on) : '');
  }, [form, choices]);

  // Counts stand in the sheet: they are written when it is open, and not while somebody types.
  useEffect(() => {
    const sheet = form.querySelector('dialog');
    const opener = document.getElementById('find-filters');
    const show = () => {
      if (!sheet?.open) return;
      showCounts(form, (name, value) => countOf(view.counts, names, name, value));
      text('find-show', finder.show(view.total));
    };
    show();
    opener?.addEventListener('click', show);
    return () => opener?.removeEventListener('click', show);
  }, [form, view, names]);

  const fault = here.fault ?? (placeUnknown ? finder.unknownPlace(question.near) : undefined);
  useEffect(() => {
    const hint = document.getElementById('find-near-fault');
    const near = form.querySelector('#find-near');
    if (!hint || !near) return;
    hint.textContent = '';
    near.removeAttribute('aria-invalid');
    if (!fault) return;
    // Half a postcode is no mistake: it is said when the typing rests.
    const timer = setTimeout(() => {
      hint.textContent = fault;
      if (placeUnknown) near.setAttribute('aria-invalid', 'true');
    }, 1000);
    return () => clearTimeout(timer);
  }, [form, fault, placeUnknown]);

  useEffect(() => {
    const choices = document.getElementById('find-places');
    if (!choices || !known.suggestPlaces || question.near === finder.located) return;
    const places = known.suggestPlaces(question.near, known.places, 6);
    choices.replaceChildren(...places.map(place => Object.assign(new Option(), { value: place.label })));
  }, [known, question.near]);
}

/** Says the count and the first result, late and once. Nothing is said for a page that nobody has asked. */
export function useSaid(view: FoundView): void {
  const first = view.first?.activity.title;
  const said = view.isAsked ? finder.said(view.total - view.lesser, first) : '';
  useEffect(() => {
    const region = document.getElementById('found-said');
    return region ? sayLater(region, said) : undefined;
  }, [said]);
}

function countOf(counts: Counts, names: Names, name: string, value: string): number | undefined {
  const of = (by: Record<string, number>) => by[value] ?? 0;
  switch (name) {
    case 'when':
      return of(counts.when as Record<string, number>);
    case 'age':
      return of(counts.ages);
    case 'kind':
      return of(counts.kinds);
    case 'cost':
      return counts.cost.free;
    case 'join':
      return of(counts.joining as Record<string, number>);
    case 'for':
      return of(counts.audience as Record<string, number>);
    case 'made':
      return of(counts.madeFor);
    case 'need':
      return of(counts.needs);
    case 'access':
      return of(counts.access as Record<string, number>);
    case 'lang':
      return of(counts.languages);
    case 'ward': {
      const code = Object.entries(names.wards).find(([, ward]) => ward.slug === value)?.[0];
      return code ? (counts.wards[code] ?? 0) : undefined;
    }
    default:
      return undefined;
  }
}

function text(id: string, words: string): void {
  const element = document.getElementById(id);
  if (element && element.textContent !== words) element.textContent = words;
}
