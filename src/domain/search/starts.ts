/** The beginnings of titles and of providers' names, in order: what starts so is found without looking at all. */

export interface Start {
  text: string;
  doc: number;
  isTitle: boolean;
}

export class Starts {
  private readonly sorted: Start[];

  /** Both lists are those of the index: folded words between spaces, one text for each entry. */
  constructor(titles: readonly string[], names: readonly string[]) {
    this.sorted = [
      ...titles.map((text, doc) => ({ text, doc, isTitle: true })),
      ...names.map((text, doc) => ({ text, doc, isTitle: false })),
    ].sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0));
  }

  startingWith(start: string): Start[] {
    const { sorted } = this;
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle] as Start).text < start) low = middle + 1;
      else high = middle;
    }
    let end = low;
    while (sorted[end]?.text.startsWith(start)) end++;
    return sorted.slice(low, end);
  }
}
