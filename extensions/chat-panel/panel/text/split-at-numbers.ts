/** Plain words and order numbers ("#1042") by turns, the first and the last words and maybe empty. */
export const splitAtNumbers = (words: string): string[] => words.split(/(#\d{3,12}\b)/);
