/**
 * `npm run map -- import FILE.pmtiles` puts a full street map in the place of the city sketch;
 * `npm run map -- remove` brings the sketch back. The next build (`npm start`, `npm run build`) takes it up.
 */
import { Fault, runCommand } from './fault.ts';
import { placeStreetMap, removeStreetMap } from './map/place.ts';
import { readSettings } from './settings.ts';

const usage = `How to use it:
  npm run map -- import FILE.pmtiles   use a street map (PMTiles v3, vector, OpenMapTiles schema)
  npm run map -- remove                go back to the city sketch`;
const rebuild = 'Build the site again (npm start or npm run build) to show it.';

await runCommand(async () => {
  const { dataDir } = readSettings();
  const [command, file, ...more] = process.argv.slice(2);
  if (command === 'import' && file && more.length === 0) {
    const { bytes, minZoom, maxZoom, name, attribution } = await placeStreetMap(file, dataDir);
    const size = (bytes / 1e6).toFixed(1);
    console.log(`The street map is in place: ${name || file}, ${size} MB, zoom ${minZoom} to ${maxZoom}.`);
    if (attribution) console.log(`Its attribution: ${attribution.replace(/<[^>]*>/g, '')}`);
    console.log(rebuild);
  } else if (command === 'remove' && !file) {
    const removed = removeStreetMap(dataDir);
    console.log(removed ? `The street map is gone. ${rebuild}` : 'There is no street map to remove.');
  } else {
    throw new Fault(usage);
  }
});
