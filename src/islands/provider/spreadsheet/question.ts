/** Asks the worker that reads and writes sheets. One worker for each question: it goes with its answer. */
import type { OpenEntries } from '../../../domain/activity/entry.ts';
import type { Reading } from '../../../domain/exchange/csv/plan.ts';
import type { Calendar } from '../../../domain/schedule/calendar.ts';
import type { LocalDateTime, PlainDate } from '../../../domain/schedule/day.ts';

export type Question =
  | { kind: 'template'; from: PlainDate }
  | { kind: 'export'; group: OpenEntries }
  | { kind: 'read'; file: File; group: OpenEntries; calendar: Calendar; now: LocalDateTime };

export type Answer =
  | { kind: 'progress'; done: number }
  | { kind: 'sheet'; text: string }
  | { kind: 'reading'; reading: Reading }
  | { kind: 'failed' };

export type LastAnswer = Exclude<Answer, { kind: 'progress' }>;

export interface Asked {
  answer: Promise<LastAnswer>;
  /** Ends the work; there will be no answer. */
  stop(): void;
}

/** `onProgress` hears how much is done, from 0 to 1. */
export function ask(question: Question, onProgress?: (done: number) => void): Asked {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  const answer = new Promise<LastAnswer>(resolve => {
    const end = (last: LastAnswer) => {
      worker.terminate();
      resolve(last);
    };
    worker.onmessage = ({ data }: MessageEvent<Answer>) =>
      data.kind === 'progress' ? onProgress?.(data.done) : end(data);
    worker.onerror = () => end({ kind: 'failed' });
    worker.onmessageerror = () => end({ kind: 'failed' });
  });
  worker.postMessage(question);
  return { answer, stop: () => worker.terminate() };
}
