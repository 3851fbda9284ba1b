/** The names behind ids, for a phone that must draw an activity newer than the build. */
import { names } from '../layouts/build/names.ts';

export const GET = () => Response.json(names);
