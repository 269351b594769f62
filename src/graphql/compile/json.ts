import { quoted } from '../../store/sql/quoted';

/** SQL for the JSON text of an object from the texts of its members; null if a required member is null. */
export function objectOf(members: readonly (readonly [name: string, text: string])[]): string {
  if (!members.length) return `'{}'`;
  return `${members.map(([name, text], index) => `${quoted(`${index ? ',' : '{'}${JSON.stringify(name)}:`)} || ${text}`).join(' || ')} || '}'`;
}

export const orNull = (text: string) => `coalesce(${text}, 'null')`;
