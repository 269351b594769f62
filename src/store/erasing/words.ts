/** Any of some texts as whole words, however they are written large or small; the longest first. */
const anyOf = (texts: readonly string[]) => {
  const longestFirst = [...texts].sort((a, b) => b.length - a.length).map(text => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
  return new RegExp(`(?<![\\p{L}\\p{M}\\p{N}_])(?:${longestFirst.join('|')})(?![\\p{L}\\p{M}\\p{N}_])`, 'giu');
};

/** The text with an ellipsis in the place of each of these words. */
export const withoutWords = (text: string, words: readonly string[]) => (words.length ? text.replace(anyOf(words), '…') : text);

/** Whether a text has any of these in it, as whole words. */
export const hasWords = (text: string, words: readonly string[]) => withoutWords(text, words) !== text;
