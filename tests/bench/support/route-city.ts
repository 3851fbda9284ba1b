/** The city that questions are asked in outside a browser: near kinds, wards, school year, public documents. */
import wardsFile from '#data/places/wards.json' with { type: 'json' };
import kindsFile from '#data/taxonomy/kinds.json' with { type: 'json' };
import type { Position } from '../../../src/domain/activity/schema.ts';
import type { DirectoryFile } from '../../../src/domain/exchange/directory-file.ts';
import { publicDocuments } from '../../../src/domain/exchange/public-documents.ts';
import { nearKinds } from '../../../src/domain/matching/kinds.ts';
import type { RouteContext } from '../../../src/domain/matching/question.ts';
import { wardAt } from '../../../src/domain/place/ward-at.ts';
import { wardReaches } from '../../../src/domain/place/ward-reach.ts';
import { outlines } from './city.ts';

const centres = new Map(wardsFile.wards.map(ward => [ward.code, ward.centre as Position]));
const reaches = wardReaches(outlines, centres);
const sensitive = new Set(kindsFile.kinds.filter(kind => 'sensitive' in kind).map(kind => kind.id));

export const context: RouteContext = {
  near: nearKinds(kindsFile.kinds),
  sensitive: kind => sensitive.has(kind),
  wardReach: code => reaches[code],
};

/** What the public, or an invited professional, would know of a directory file on a day. */
export const documentsOf = (file: DirectoryFile, today: string, professionals = false) =>
  publicDocuments(file, {
    today,
    professionals,
    wardAt: position => wardAt(position, outlines),
    centreOf: ward => centres.get(ward),
  });
