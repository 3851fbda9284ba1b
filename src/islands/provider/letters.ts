/** Four letters by lot, none of which make a word of their own: what tells two places of one name apart. */
export function letters(): string {
  const few = 'bcdfghjkmnpqrstvwxz';
  return Array.from(crypto.getRandomValues(new Uint8Array(4)), n => few[n % few.length]).join('');
}
