/** Loaded by Node before the product and its build (`--import`): they look at the clock of the tests. */
import { ServerResponse } from 'node:http';
import { moveClock } from './clock.ts';

moveClock(Number(process.env.CLOCK_AHEAD));

// Node writes this header by a clock that it keeps to itself.
const { writeHead } = ServerResponse.prototype;
ServerResponse.prototype.writeHead = function (this: ServerResponse, ...given: Parameters<typeof writeHead>) {
  if (!this.headersSent) this.setHeader('date', new Date().toUTCString());
  return writeHead.apply(this, given);
} as typeof writeHead;
