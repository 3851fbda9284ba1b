/** The shape of `data/places`: wards with their figures, postcode sectors, place names. */
import { z } from 'zod';
import { Position, Slug } from '../activity/schema.ts';

export const Ward = z.strictObject({
  /** GSS code: `E05015511`. */
  code: z.string().regex(/^E05\d{6}$/),
  slug: Slug,
  name: z.string(),
  centre: Position,
  /** Young people by age band, ONS mid-2022. */
  youngPeople: z.strictObject({
    from8to11: z.int(),
    from12to15: z.int(),
    from16to19: z.int(),
    from8to19: z.int(),
  }),
  allAges: z.int(),
  /** Lower-layer super output areas, and how many are in the most deprived tenth of England (IMD 2025). */
  lsoas: z.int(),
  lsoasMostDeprivedTenth: z.int(),
  meanImdScore: z.number(),
  childrenInIncomeDeprivedFamilies: z.int(),
});

export const PostcodeSector = z.strictObject({
  /** `DE23 6` */
  sector: z.string().regex(/^[A-Z]{1,2}\d{1,2} \d$/),
  position: Position,
});

export const Neighbourhood = z.strictObject({
  name: z.string(),
  slug: Slug,
  /** OpenStreetMap's class of place: suburb, neighbourhood, village …, or `landmark` or `road`. */
  class: z.string(),
  position: Position,
  /** Other names and common spellings, lower case. */
  words: z.array(z.string()).default([]),
});

export type Ward = z.output<typeof Ward>;
export type PostcodeSector = z.output<typeof PostcodeSector>;
export type Neighbourhood = z.output<typeof Neighbourhood>;

/** All that `domain/place` needs to know of the city. */
export interface Places {
  wards: Ward[];
  sectors: PostcodeSector[];
  neighbourhoods: Neighbourhood[];
}
