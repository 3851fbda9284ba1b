/** What the form shows of the answer: how many each choice would give, whether the place is known. */
import { useEffect, useMemo, useRef } from 'react';
import { finder } from '../../i18n/areas/finder.ts';
import type { Names } from '../live/names.ts';
import { sayLater } from './announce.ts';
import { chosenInSheet } from './form.ts';
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
      text('find-show', finder.show(view.total));
      import('./sheet-counts.ts').then(
        ({ showCounts }) => showCounts(form, view.counting, names),
        () => {},
      );
    };
    show();
    opener?.addEventListener('click', show);
    return () => opener?.removeEventListener('click', show);
  }, [form, view, names]);

  const places = useMemo(
    () =>
      question.near === finder.located ? undefined : known.suggestPlaces?.(question.near, known.places, 6),
    [known, question.near],
  );
  const fault = here.fault ?? (placeUnknown ? finder.unknownPlace : undefined);
  const mayBecome = placeUnknown && places?.length !== 0;
  const finished = useRef<string>(undefined);
  useEffect(() => {
    const hint = document.getElementById('find-near-fault');
    const near = form.querySelector<HTMLInputElement>('#find-near');
    if (!hint || !near) return;
    hint.textContent = '';
    near.removeAttribute('aria-invalid');
    if (!fault) return;
    const say = () => {
      hint.textContent = fault;
      if (placeUnknown) near.setAttribute('aria-invalid', 'true');
    };
    // Half a name or postcode is no mistake: it is said when the box is left or Enter is pressed.
    const isHalf = mayBecome && near === document.activeElement && question.near !== finished.current;
    const timer = isHalf ? undefined : setTimeout(say, 1000);
    near.addEventListener('change', say);
    return () => {
      clearTimeout(timer);
      near.removeEventListener('change', say);
    };
  }, [form, fault, placeUnknown, mayBecome, question.near]);
  // Enter may be quicker than the answer.
  useEffect(() => {
    const finish = ({ target }: Event) => {
      if (target instanceof HTMLInputElement && target.name === 'near')
        finished.current = target.value.trim();
    };
    form.addEventListener('change', finish);
    return () => form.removeEventListener('change', finish);
  }, [form]);

  useEffect(() => {
    const choices = document.getElementById('find-places');
    if (!choices || !places) return;
    choices.replaceChildren(...places.map(place => Object.assign(new Option(), { value: place.label })));
  }, [places]);
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

function text(id: string, words: string): void {
  const element = document.getElementById(id);
  if (element && element.textContent !== words) element.textContent = words;
}
