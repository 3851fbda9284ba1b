/** Names as they stand inside a sentence: "Autism" → "autism", but "ADHD" and "LGBTQ+ young people" stay. */
export function lower(name: string): string {
  return /^[A-Z][a-z]/.test(name) && !/^(South|Muslim|Black|Roma|English|Scouts)/.test(name)
    ? name.charAt(0).toLowerCase() + name.slice(1)
    : name;
}
