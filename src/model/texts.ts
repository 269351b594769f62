import { Arg, Field } from 'type-graphql';
import { check, column, declare, method, type Held, type Options } from './declare';
import { snake } from './naming';
import { LangText, type LangMap, type LangTexts } from './values';
import type { Iri } from './vocabulary';

/**
 * A text in several languages, one each. GraphQL gives one (`name(lang:)`) or all (`names`); `all` names the latter.
 * `languages` are those that may not be missing.
 */
export const Names = <const O extends Options & { all?: string; languages?: readonly string[] }>(
  term: Iri,
  describe: string,
  options?: O,
) =>
  declare<Held<LangMap, O>>({ kind: 'map', term, describe, ...(options as object) }, (target, key, nullable) => {
    column({ type: 'jsonb', nullable })(target, key);
    check(target, `is_lang_map("${snake(key)}")`);
    const needed = options?.languages?.map(language => `'${language}'`).join(', ');
    if (needed) check(target, `jsonb_exists_all("${snake(key)}", ARRAY[${needed}])`);
    const { pick, all } = inLanguages(key, options?.all);
    method(
      target,
      `${key}In`,
      Field(() => String, { name: pick, nullable, description: describe }),
      (target: object, name: string) =>
        Arg('lang', () => [String], {
          nullable: true,
          description: 'Languages in order of preference (BCP 47); the first that exists, then any.',
        })(target, name, 0),
    );
    method(
      target,
      `${key}All`,
      Field(() => [LangText], { name: all, description: `${describe} In every language that we have.` }),
    );
  });

/** How GraphQL names the field that picks a language and the one that gives all: `names` as `name` and `names`, `note` as `note` and `notes`. */
export const inLanguages = (key: string, all?: string) =>
  key.endsWith('s') ? { pick: key.slice(0, -1), all: key } : { pick: key, all: all ?? `${key}s` };

/** Any number of texts, each in a language. */
export const Texts = <const O extends Options>(term: Iri, describe: string, options?: O) =>
  declare<LangTexts>({ kind: 'texts', term, describe, ...options }, (target, key) => {
    column({ type: 'jsonb', default: {} })(target, key);
    check(target, `are_lang_texts("${snake(key)}")`);
    Field(() => [LangText], { description: describe })(target, key);
  });
