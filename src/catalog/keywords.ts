import type { LangTexts } from '../model/values';
import { dcat } from '../model/vocabulary';
import { text } from '../rdf/plain';
import type { Statement } from '../rdf/statement';

/** Words to find something by, in the languages of the portal. */
export const keywords = (of: string, words: LangTexts, languages: readonly string[]): Statement[] =>
  languages.flatMap(lang => (words[lang] ?? []).map(word => text(of, dcat.keyword, word, lang)));
