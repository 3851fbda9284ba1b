/** The city sketch and what draws it: brought only with a plan. */
import sketch from '#data/places/sketch.json' with { type: 'json' };
import { type SmallMapOptions, smallMap } from '../../map/small-map.ts';

export const drawMap = (options: SmallMapOptions): string => smallMap(sketch, options);
