import { createHash } from 'node:crypto';
import { sdl } from '../../graphql/schema/rdf-directive';
import { vocabularyOf, type Parts } from '../parts';

/** A short name for texts that differ. */
export const hash = (...texts: readonly string[]) => createHash('sha256').update(texts.join('\n')).digest('hex').slice(0, 16);

/** What marks all that is made by this version from these declarations for this address. */
export const declaredMark = ({ version, config, schema, model }: Pick<Parts, 'version' | 'config' | 'schema' | 'model'>) =>
  hash(version, config.publicUrl, vocabularyOf(config), sdl(schema, model.concepts));
