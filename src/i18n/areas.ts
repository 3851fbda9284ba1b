/**
 * One line for each area of the site, and a file for each in `areas/`: what ships to phones imports those,
 * because a bundler that shares `t` between two scripts gives both of them all of it. The map's words stand
 * with the map.
 */
export { activity } from './areas/activity.ts';
export { alliance } from './areas/alliance.ts';
export { card } from './areas/card.ts';
export { changed } from './areas/changed.ts';
export { confirm } from './areas/confirm.ts';
export { editor } from './areas/editor.ts';
export { filters } from './areas/filters.ts';
export { finder } from './areas/finder.ts';
export { gap } from './areas/gap.ts';
export { group } from './areas/group.ts';
export { hints } from './areas/hints.ts';
export { leave } from './areas/leave.ts';
export { live } from './areas/live.ts';
export { locate } from './areas/locate.ts';
export { news } from './areas/news.ts';
export { nothing } from './areas/nothing.ts';
export { pages } from './areas/pages.ts';
export { pause } from './areas/pause.ts';
export { plan } from './areas/plan.ts';
export { provider } from './areas/provider.ts';
export { report } from './areas/report.ts';
export { routes } from './areas/routes.ts';
export { rules } from './areas/rules.ts';
export { schedule } from './areas/schedule.ts';
export { spreadsheet } from './areas/spreadsheet.ts';
export { when } from './areas/when.ts';
export { whenForm } from './areas/when-form.ts';
export { whereForm } from './areas/where-form.ts';
