/** The same directory as it could have been said on a day: nothing in it was checked or said after that. */
import type { DirectoryFile } from './directory-file.ts';

export function saidBy(file: DirectoryFile, today: string): DirectoryFile {
  const earlier = (day: string) => (day < today ? day : today);
  const activities = file.activities.map(activity => ({
    ...activity,
    ...(activity.checked && { checked: { ...activity.checked, on: earlier(activity.checked.on) } }),
    ...(activity.places && { places: { ...activity.places, said: earlier(activity.places.said) } }),
  }));
  return { ...file, activities };
}
