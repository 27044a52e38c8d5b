/** The word that takes the fewest letters put in, taken out or exchanged to be this one. */
export function closest(word: string, words: readonly [string, ...string[]]): string {
  return words.reduce((best, next) => (distance(word, next) < distance(word, best) ? next : best));
}

function distance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, n) => n);
  for (const [n, letter] of Array.from(from).entries()) {
    const next = [n + 1];
    for (const [m, other] of Array.from(to).entries()) {
      const [exchanged = 0, takenOut = 0, putIn = 0] = [row[m], row[m + 1], next[m]];
      next.push(Math.min(exchanged + (letter === other ? 0 : 1), takenOut + 1, putIn + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
