/** The site's own JSON files: the lists, the names, what the examples say. */

/** What the file holds. Throws where there is none: a host's page about a missing file is no file. */
export async function siteFile<T>(address: string): Promise<T> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
  return answer.json();
}
