/** One line for each area of the site, so that a script takes along only the words that it says. */
import { activity as activityEn } from './en/activity.ts';
import { card as cardEn } from './en/card.ts';
import { finder as finderEn } from './en/finder.ts';
import { live as liveEn } from './en/live.ts';
import { pages as pagesEn } from './en/pages.ts';
import { schedule as scheduleEn } from './en/schedule.ts';
import { words } from './translate.ts';

export const activity = /* @__PURE__ */ words('activity', activityEn);
export const card = /* @__PURE__ */ words('card', cardEn);
export const finder = /* @__PURE__ */ words('finder', finderEn);
export const live = /* @__PURE__ */ words('live', liveEn);
export const pages = /* @__PURE__ */ words('pages', pagesEn);
export const schedule = /* @__PURE__ */ words('schedule', scheduleEn);
