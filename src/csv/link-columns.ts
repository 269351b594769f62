import { thing } from '../model/address';
import type { Concept, Property, Target } from '../model/concept';
import { link } from '../store/sql/rows';
import { english, separator, type Column, type Description } from './column';

/** The columns of a link: one for each concept that it may lead to, with the keys of what it leads to. */
export function linkColumns(property: Property, { boundary }: Concept, base: string): Column[] {
  const choice = property.to.length > 1;
  // What a link leads to may be hidden; what bounds a record, and a part’s only whole, never are.
  const isThere = !choice && (property.isWhole || property.name === boundary?.property.name);
  return property.to.map(target => {
    const name = choice ? property.name + target.name : property.name;
    const description: Description = {
      datatype: 'string',
      ...(isThere ? { required: true } : {}),
      'dc:description': english(`${property.describe} ${property.max ? 'Key' : 'Keys'} in ${target.name}.`),
      ...(property.term ? { propertyUrl: property.term } : {}),
      ...(property.max ? addresses(property, target, name, base) : { separator, suppressOutput: true }),
    };
    return { name, description, sql: view => link(property, target, view), ...(property.max ? { target } : {}) };
  });
}

/** The address of what it leads to is the value; of a term that leads the other way it is the subject. A key keeps its `#`. */
function addresses({ term, inverse }: Property, { path }: Target, name: string, base: string): Partial<Description> {
  const there = thing(base, path, `{+${name}}`);
  if (!term) return { valueUrl: there, suppressOutput: true };
  return inverse ? { aboutUrl: there, valueUrl: '{+id}' } : { valueUrl: there };
}
