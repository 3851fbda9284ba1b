/** Every question with its page. */
import { createElement, type ReactElement } from 'react';
import type { Question } from '../spot.ts';
import { About } from './About.tsx';
import { ContactStep } from './ContactStep.tsx';
import { CostStep } from './CostStep.tsx';
import { GroupStep } from './GroupStep.tsx';
import { Join } from './Join.tsx';
import { KindStep } from './Kind.tsx';
import { Listing } from './Listing.tsx';
import { SessionWhen } from './SessionWhen.tsx';
import { SessionWhere } from './SessionWhere.tsx';
import { Ticked } from './Ticked.tsx';
import { Times } from './Times.tsx';
import { Visit } from './Visit.tsx';
import { What } from './What.tsx';
import { Who } from './Who.tsx';

export const questions: Record<Question, ReactElement> = {
  group: createElement(GroupStep),
  what: createElement(What),
  kind: createElement(KindStep),
  who: createElement(Who),
  when: createElement(SessionWhen),
  where: createElement(SessionWhere),
  times: createElement(Times),
  cost: createElement(CostStep),
  join: createElement(Join),
  contact: createElement(ContactStep),
  visit: createElement(Visit),
  about: createElement(About),
  needs: createElement(Ticked, { step: 'needs' }),
  expertise: createElement(Ticked, { step: 'expertise' }),
  languages: createElement(Ticked, { step: 'languages' }),
  listing: createElement(Listing),
};
