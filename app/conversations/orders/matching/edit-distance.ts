function fillRow(
  a: string,
  b: string,
  row: number,
  rows: readonly (readonly number[])[],
): number[] {
  const previous = rows[row - 1] ?? [];
  const beforePrevious = rows[row - 2];
  const current = [row];
  for (let column = 1; column <= b.length; column += 1) {
    const isSame = a[row - 1] === b[column - 1];
    let cost = Math.min(
      (previous[column] ?? 0) + 1,
      (current[column - 1] ?? 0) + 1,
      (previous[column - 1] ?? 0) + (isSame ? 0 : 1),
    );
    const isSwap =
      row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
    if (isSwap && beforePrevious) cost = Math.min(cost, (beforePrevious[column - 2] ?? 0) + 1);
    current.push(cost);
  }
  return current;
}

/**
 * How many slips of the hand turn `a` into `b`: a character left out, added, replaced, or two neighbours swapped
 * (optimal string alignment). For words and numbers; the time grows with the product of the lengths.
 */
export function editDistance(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, column) => column)];
  for (let row = 1; row <= a.length; row += 1) rows.push(fillRow(a, b, row, rows));
  return rows.at(-1)?.at(-1) ?? 0;
}
