/** What is said beside a text while somebody writes it: how hard it is to read, what a first-timer would ask. */
import type { Question } from '../../domain/activity/missing.ts';

const questions: Record<Question, string> = {
  meets: 'Who meets me at the door?',
  bring: 'What do I bring or wear?',
  noise: 'How loud is it?',
  cost: 'What does it cost?',
  travel: 'How do I get there?',
  watch: 'May I just watch the first time?',
  access: 'Can I get in with a wheelchair?',
};

export const hints = {
  /** Under a text. `age` is absent while there is too little to measure. */
  age: (age: number | undefined) =>
    age === undefined
      ? 'Reading age: too short to say'
      : age >= 18
        ? 'Reading age: adult'
        : `Reading age: about ${age}`,
  aim: 'Aim for about 11.',
  show: 'What makes it hard',
  long: 'Long sentences',
  longOne: (sentence: string, words: number) => `“${sentence}” (${words} words)`,
  hard: 'Hard words',
  instead: (word: string, instead: string) => `${word}: try “${instead}”`,
  how: 'Measured by Flesch–Kincaid, which counts words and syllables. It cannot tell what a text means.',
  asked: 'Somebody who comes for the first time may still ask',
  askedNone: 'A first-timer’s questions are answered.',
  questions,
};
