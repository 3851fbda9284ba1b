/** Is a file a street map that this site can draw? Answers in sentences for the person who brought it. */
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { PMTiles, type Source, TileType } from 'pmtiles';
import { codeOf, Fault, messageOf } from '../fault.ts';

/** Layers of the OpenMapTiles schema that the style cannot do without. */
const needed = ['transportation', 'water', 'place'];
/** The City of Derby: [west, south, east, north] in degrees. */
const city = [-1.557, 52.861, -1.383, 52.968] as const;
/** PMTiles numbers compressions: none and gzip are what every browser can undo. */
const readable = [1, 2];
const headerLength = 127;

export interface StreetMapFacts {
  bytes: number;
  minZoom: number;
  maxZoom: number;
  /** As the file names itself; empty when it does not. */
  name: string;
  attribution: string;
}

/** Reads the whole of what matters (header, directories, metadata, a tile of Derby). Throws a `Fault` that says what is wrong. */
export async function checkStreetMap(file: string): Promise<StreetMapFacts> {
  const { fd, size } = open(file);
  try {
    const start = Buffer.alloc(headerLength);
    const got = readSync(fd, start, 0, headerLength, 0);
    if (got < headerLength || start.toString('latin1', 0, 7) !== 'PMTiles')
      throw new Fault(`${file} is not a PMTiles file.`);
    if (start[7] !== 3)
      throw new Fault(`${file} is PMTiles version ${start[7]}; version 3 is needed (pmtiles convert).`);
    return await read(file, fd, size);
  } finally {
    closeSync(fd);
  }
}

async function read(file: string, fd: number, size: number): Promise<StreetMapFacts> {
  const tiles = new PMTiles(fromFile(file, fd));
  try {
    const header = await tiles.getHeader();
    const end = header.tileDataOffset + (header.tileDataLength ?? 0);
    if (end > size) throw new Fault(`${file} stops at ${size} of ${end} bytes: copy or download it again.`);
    if (header.tileType !== TileType.Mvt)
      throw new Fault(`${file} holds pictures; a map of vector tiles is needed.`);
    if (!readable.includes(header.tileCompression))
      throw new Fault(`The tiles in ${file} are packed in a way that browsers cannot read; use gzip.`);
    const [west, south, east, north] = city;
    if (header.minLon > east || header.maxLon < west || header.minLat > north || header.maxLat < south)
      throw new Fault(`${file} does not show Derby: it covers ${boundsOf(header)}.`);
    const metadata = (await tiles.getMetadata()) as Record<string, unknown>;
    checkLayers(file, metadata);
    await checkTile(file, tiles, header.maxZoom);
    return {
      bytes: size,
      minZoom: header.minZoom,
      maxZoom: header.maxZoom,
      name: text(metadata.name),
      attribution: text(metadata.attribution),
    };
  } catch (error) {
    if (error instanceof Fault) throw error;
    throw new Fault(`${file} is damaged: ${messageOf(error)}.`);
  }
}

function open(file: string): { fd: number; size: number } {
  try {
    const stat = statSync(file);
    if (!stat.isFile()) throw new Fault(`${file} is not a file.`);
    return { fd: openSync(file, 'r'), size: stat.size };
  } catch (error) {
    if (error instanceof Fault) throw error;
    const missing = codeOf(error) === 'ENOENT';
    throw new Fault(missing ? `There is no file ${file}.` : `${file} cannot be read.`);
  }
}

function checkLayers(file: string, metadata: Record<string, unknown>): void {
  const layers = Array.isArray(metadata.vector_layers) ? metadata.vector_layers : [];
  const ids = layers.map(layer => text((layer as { id?: unknown } | null)?.id));
  const missing = needed.filter(id => !ids.includes(id));
  if (missing.length === 0) return;
  const has = ids.length > 0 ? `has ${ids.join(', ')}` : 'names no layers';
  throw new Fault(
    `${file} is not in the OpenMapTiles schema: it lacks the layers ${missing.join(', ')} and ${has}.`,
  );
}

async function checkTile(file: string, tiles: PMTiles, zoom: number): Promise<void> {
  const [west, south, east, north] = city;
  const [lng, lat] = [(west + east) / 2, ((south + north) / 2) * (Math.PI / 180)];
  const x = Math.floor(((lng + 180) / 360) * 2 ** zoom);
  const y = Math.floor(((1 - Math.asinh(Math.tan(lat)) / Math.PI) / 2) * 2 ** zoom);
  const tile = await tiles.getZxy(zoom, x, y);
  if (!tile || tile.data.byteLength === 0)
    throw new Fault(`${file} has nothing in the middle of Derby at zoom ${zoom}.`);
}

function fromFile(file: string, fd: number): Source {
  return {
    getKey: () => file,
    async getBytes(offset, length) {
      const buffer = Buffer.alloc(length);
      const read = readSync(fd, buffer, 0, length, offset);
      return { data: buffer.buffer.slice(buffer.byteOffset, buffer.byteOffset + read) };
    },
  };
}

const text = (value: unknown) => (typeof value === 'string' ? value : '');
const boundsOf = (h: { minLon: number; minLat: number; maxLon: number; maxLat: number }) =>
  `longitude ${h.minLon} to ${h.maxLon}, latitude ${h.minLat} to ${h.maxLat}`;
