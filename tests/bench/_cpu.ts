import { answer } from '../../src/domain/matching/answer.ts';
import { prepare } from '../../src/domain/matching/entry.ts';
import { generateDirectory } from './support/generate-directory.ts';
import { readQuestion } from './support/question-file.ts';
import { calendar, context, documentsOf, places } from './support/route-city.ts';
const n=+(process.argv[2]??20000);
const { activities } = documentsOf(generateDirectory(n), '2026-11-21');
const entries = activities.map(a => prepare(a, calendar, '2026-11-21T18:00'));
for (const w of [{age:15},{ age: 15, from: 'DE23 6', walk: 30, into: ['music'], stage: 'tertiary', expertise: { like: ['exclusion'] }, birthdayMonth: 2 }]) {
  const q=readQuestion(w as any,places);
  for(let i=0;i<8;i++) answer(entries,q,context);
  const c=process.cpuUsage(); for(let i=0;i<15;i++) answer(entries,q,context); const d=process.cpuUsage(c);
  console.log(answer(entries,q,context).fits.length,(d.user+d.system)/15000,'ms cpu');
}
