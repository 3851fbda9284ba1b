/**
 * What is asked: held by the form, mirrored in the address. A choice is a step that Back takes back; a
 * burst of typing is one step. The place "Your location" is never written into the address.
 */
import { startTransition, useCallback, useEffect, useRef, useState } from 'react';
import { finder } from '../../i18n/areas/finder.ts';
import { type ReadingPlace, rememberedPlace, rememberPlace, toAddress, writeAddress } from './address.ts';
import { dropKept, readForm, writeForm } from './form.ts';

export interface Asked {
  /** As the address has it, without `view`. Another object each time, even if it says the same again. */
  said: { readonly query: string };
  view: 'list' | 'map';
  /** Asks something else: a chip removed, a suggestion taken. */
  ask(query: URLSearchParams): void;
  setView(view: 'list' | 'map'): void;
}

const viewInAddress = (): 'list' | 'map' =>
  new URLSearchParams(location.search).get('view') === 'map' ? 'map' : 'list';

/** Milliseconds after the last key until the address is written. */
const typingRest = 500;

type Timer = ReturnType<typeof setTimeout>;

export interface AskedOptions {
  form: HTMLFormElement;
  /** Where the reader is: noted before a step. */
  place(): ReadingPlace;
  /** A key was pressed. Shows what can be shown at once; gives how many milliseconds the rest may wait. */
  onKey(query: string): number;
  /** Back or Forward has led to an entry where the reader was at `place`. */
  onReturn(place: ReadingPlace | undefined): void;
}

export function useAsked(options: AskedOptions): Asked {
  const { form } = options;
  const [said, setSaid] = useState(() => ({ query: String(readForm(form)) }));
  const [view, setViewState] = useState(viewInAddress);
  const latest = useRef({ ...options, view });
  latest.current = { ...options, view };
  const typing = useRef<{ timer?: Timer; follow?: Timer; begun: boolean }>({ begun: false });

  const step = useCallback((params: URLSearchParams, how: 'push' | 'replace', shown: 'list' | 'map') => {
    const address = new URLSearchParams(params);
    if (address.get('near') === finder.located) address.delete('near');
    if (shown === 'map') address.set('view', 'map');
    if (how === 'push') rememberPlace(latest.current.place());
    writeAddress(address, how);
  }, []);

  /** At once, and in the place of what was typed. */
  const say = useCallback((next: URLSearchParams) => {
    clearTimeout(typing.current.follow);
    setSaid({ query: String(next) });
  }, []);

  useEffect(() => {
    const state = typing.current;
    const flush = () => {
      clearTimeout(state.timer);
      if (state.timer === undefined) return;
      state.timer = undefined;
      step(readForm(form), state.begun ? 'replace' : 'push', latest.current.view);
      state.begun = true;
    };
    const onInput = (event: Event) => {
      const field = event.target as HTMLInputElement;
      const typed = field.type === 'search' || field.type === 'text';
      if (!typed) return;
      // What was taken out of an earlier text may be meant this time.
      if (field.name === 'q' && !field.value.trim()) form.querySelector('input[name=ignore]')?.remove();
      const next = String(readForm(form));
      const wait = latest.current.onKey(next);
      clearTimeout(state.follow);
      state.follow = setTimeout(() => startTransition(() => setSaid({ query: next })), wait);
      clearTimeout(state.timer);
      state.timer = setTimeout(flush, typingRest);
    };
    const onChange = (event: Event) => {
      const field = event.target as HTMLInputElement;
      if (field.type === 'search' || field.type === 'text') {
        flush();
        state.begun = false;
        say(readForm(form));
        return;
      }
      flush();
      dropKept(form, field.name);
      const next = readForm(form);
      say(next);
      step(next, 'push', latest.current.view);
    };
    const onSubmit = (event: Event) => {
      event.preventDefault();
      flush();
      state.begun = false;
      say(readForm(form));
      // On a phone: away with the keyboard, here are the results.
      if (matchMedia('(pointer: coarse)').matches) (document.activeElement as HTMLElement | null)?.blur();
    };
    const onPop = (event: PopStateEvent) => {
      clearTimeout(state.timer);
      state.timer = undefined;
      state.begun = false;
      const params = new URLSearchParams(location.search);
      writeForm(form, params);
      say(readForm(form));
      setViewState(viewInAddress());
      latest.current.onReturn(rememberedPlace(event.state));
    };
    form.addEventListener('input', onInput);
    form.addEventListener('change', onChange);
    form.addEventListener('submit', onSubmit);
    window.addEventListener('popstate', onPop);
    const onLeave = () => rememberPlace(latest.current.place());
    window.addEventListener('pagehide', onLeave);
    // What was chosen or typed before the finder was there is a step, too.
    const first = readForm(form);
    const here = new URLSearchParams(location.search);
    here.delete('view');
    const changed = toAddress(first) !== toAddress(here);
    step(first, changed ? 'push' : 'replace', latest.current.view);
    state.begun = changed && document.activeElement?.matches('[type=search], [type=text]') === true;
    return () => {
      clearTimeout(state.timer);
      clearTimeout(state.follow);
      form.removeEventListener('input', onInput);
      form.removeEventListener('change', onChange);
      form.removeEventListener('submit', onSubmit);
      window.removeEventListener('popstate', onPop);
      window.removeEventListener('pagehide', onLeave);
    };
  }, [form, step, say]);

  const ask = useCallback(
    (params: URLSearchParams) => {
      writeForm(form, params);
      const next = readForm(form);
      say(next);
      step(next, 'push', latest.current.view);
    },
    [form, step, say],
  );
  const setView = useCallback(
    (shown: 'list' | 'map') => {
      setViewState(shown);
      step(readForm(form), 'push', shown);
    },
    [form, step],
  );
  return { said, view, ask, setView };
}
