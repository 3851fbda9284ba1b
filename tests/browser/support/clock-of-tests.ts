/** Runs before each file of tests: they look at the clock of the product. */
import { inject } from 'vitest';
import { moveClock } from './clock.ts';

moveClock(inject('clockAhead'));
