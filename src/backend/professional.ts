/**
 * What only signed-in professionals may read. It brings the sign-in client with it: public pages import
 * this file with `import()`, and only where `signedInHere()` of `signed-in.ts` says that it is of use.
 */
import type { RouteActivity } from '../domain/matching/entry.ts';
import { supabase } from './session.ts';

export { watchSession } from './session.ts';

/** `none`: nobody is signed in, or whoever is may not read it. `unknown`: it could not be asked. */
export type ProfessionalAnswer = RouteActivity[] | 'none' | 'unknown';

/** The published entries that are listed for professionals only, marked as such. Nothing of it is kept. */
export async function readProfessional(): Promise<ProfessionalAnswer> {
  const { data: held } = await supabase().auth.getSession();
  // The publishable key alone is never sent to this function.
  if (!held.session) return navigator.onLine ? 'none' : 'unknown';
  const { data, error, status } = await supabase().rpc('professional_directory');
  if (!error) return (data as { activities: RouteActivity[] }).activities;
  return status === 401 || status === 403 ? 'none' : 'unknown';
}
