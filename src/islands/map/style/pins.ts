/**
 * The map's own pictures, drawn on a canvas in the palette's colours: a pin for one activity, a disc for
 * several, a soft badge for an area, a target for the person's place. Shape tells them apart, not colour.
 */
import type { Map as MapLibre } from 'maplibre-gl';
import type { Palette } from './palette.ts';

const ratio = 2;
/** Kept off the graphics card: every picture is read back at once. */
const readable = { willReadFrequently: true };
/** Drawn when they are wanted: most maps have none that fit less well. */
const isRare = (name: string) => name.endsWith('-lesser');
type Draw = (context: OffscreenCanvasRenderingContext2D, c: Palette) => void;

/** Pin: 30 by 38 pixels, its tip at the bottom in the middle. Disc, area and place: round their middle. */
const pictures: Record<string, { width: number; height: number; draw: Draw }> = {
  pin: { width: 30, height: 38, draw: (x, c) => pin(x, c.pin, c['on-pin']) },
  'pin-lesser': { width: 30, height: 38, draw: (x, c) => pin(x, c.halo, c.pin) },
  'pin-active': { width: 30, height: 38, draw: (x, c) => pin(x, c.active, c['on-active']) },
  disc: { width: 44, height: 44, draw: (x, c) => disc(x, c.pin, c['on-pin']) },
  'disc-lesser': { width: 44, height: 44, draw: (x, c) => disc(x, c.halo, c.pin) },
  'disc-active': { width: 44, height: 44, draw: (x, c) => disc(x, c.active, c['on-active']) },
  area: { width: 34, height: 34, draw: (x, c) => badge(x, c.halo, c.pin) },
  'area-active': { width: 34, height: 34, draw: (x, c) => badge(x, c.active, c['on-active']) },
  'area-one': { width: 34, height: 34, draw: (x, c) => badge(x, c.halo, c.pin, c.pin) },
  'area-one-active': {
    width: 34,
    height: 34,
    draw: (x, c) => badge(x, c.active, c['on-active'], c['on-active']),
  },
  ring: { width: 64, height: 64, draw: (x, c) => ring(x, c.active, c.text) },
  place: { width: 34, height: 34, draw: (x, c) => target(x, c.text, c.halo) },
};

/** Adds the pictures to the map, or draws them anew in another palette. */
export function drawPins(map: MapLibre, palette: Palette): void {
  for (const name of Object.keys(pictures))
    if (!isRare(name) || map.hasImage(name)) drawPin(map, palette, name);
}

/** Adds one of the pictures, or draws it anew. */
export function drawPin(map: MapLibre, palette: Palette, name: string): void {
  const picture = pictures[name];
  if (!picture) return;
  const { width, height, draw } = picture;
  const context = new OffscreenCanvas(width * ratio, height * ratio).getContext('2d', readable);
  if (!context) return;
  context.scale(ratio, ratio);
  draw(context, palette);
  const image = context.getImageData(0, 0, width * ratio, height * ratio);
  if (map.hasImage(name)) map.updateImage(name, image);
  else map.addImage(name, image, { pixelRatio: ratio });
}

function pin(x: OffscreenCanvasRenderingContext2D, fill: string, mark: string): void {
  x.beginPath();
  x.arc(15, 15, 12.5, Math.PI * 0.84, Math.PI * 0.16);
  x.lineTo(15, 36.5);
  x.closePath();
  paint(x, fill, mark, 2);
  x.beginPath();
  x.arc(15, 15, 4.6, 0, Math.PI * 2);
  x.fillStyle = mark;
  x.fill();
}

function disc(x: OffscreenCanvasRenderingContext2D, fill: string, edge: string): void {
  x.globalAlpha = 0.28;
  circle(x, 22, 21);
  x.fillStyle = fill;
  x.fill();
  x.globalAlpha = 1;
  circle(x, 22, 17);
  paint(x, fill, edge, 2);
}

function badge(x: OffscreenCanvasRenderingContext2D, fill: string, edge: string, dot?: string): void {
  x.setLineDash([4.2, 3.4]);
  circle(x, 17, 14.5);
  paint(x, fill, edge, 2.4);
  if (!dot) return;
  circle(x, 17, 4.5);
  x.fillStyle = dot;
  x.fill();
}

/** Two strokes, light and dark: one of them shows on any ground. */
function ring(x: OffscreenCanvasRenderingContext2D, bright: string, ink: string): void {
  x.lineWidth = 5;
  circle(x, 32, 27);
  x.strokeStyle = ink;
  x.stroke();
  x.lineWidth = 3;
  circle(x, 32, 26.5);
  x.strokeStyle = bright;
  x.stroke();
}

function target(x: OffscreenCanvasRenderingContext2D, ink: string, paper: string): void {
  circle(x, 17, 15);
  paint(x, paper, ink, 3);
  circle(x, 17, 6.5);
  x.fillStyle = ink;
  x.fill();
}

function circle(x: OffscreenCanvasRenderingContext2D, middle: number, radius: number): void {
  x.beginPath();
  x.arc(middle, middle, radius, 0, Math.PI * 2);
}

function paint(x: OffscreenCanvasRenderingContext2D, fill: string, edge: string, width: number): void {
  x.fillStyle = fill;
  x.fill();
  x.strokeStyle = edge;
  x.lineWidth = width;
  x.stroke();
}
