import { choice } from '../model/links';
import { City } from './city';
import { Organisation } from './organisation';

/** Who can be bound by an agreement, be a member, or receive guests. */
export const actor = choice('Actor', 'A city or an organisation.', [City, Organisation]);
export type Actor = City | Organisation;
