import { Check } from 'typeorm';
import { Concept } from '../model/concept-class';
import { Code, Text } from '../model/language';
import { Either, One } from '../model/links';
import type { CodeOf } from '../model/codes';
import { org, our } from '../model/vocabulary';
import { actor, type Actor } from './actor';
import { membershipRole } from './codes/membership-role';
import { Organisation } from './organisation';
import { Relation } from './relation';

@Concept(our('Membership'), {
  plural: 'memberships',
  names: { nb: 'medlemskap', nn: 'medlemskap' },
  describe: 'An actor’s belonging to an organisation.',
  also: [org.Membership],
  label: ['{member}', ' – {organisation}', ' ({role})'],
  nodes: [{ kind: 'interval', fragment: 'during', term: org.memberDuring, from: 'validFrom', to: 'validTo' }],
  searchThrough: ['member', 'organisation'],
  lists: [['validFrom']],
  counts: { TYPE: 'role', STATUS: 'status', COUNTRY: 'member.country', YEAR: 'validFrom' },
  atLeast: { sources: 1 },
})
@Check('"member_organisation" IS DISTINCT FROM "organisation"')
export class Membership extends Relation {
  @Either(actor, org.member, 'Who belongs.', { back: 'memberships' })
  member!: Actor;

  @One(() => Organisation, org.organization, 'To what it belongs.', { back: 'members' })
  organisation!: Organisation;

  @Code(membershipRole, org.role, 'What it is there.')
  role!: CodeOf<typeof membershipRole>;

  @Text(our('roleAsStated'), 'What it is there, in the words of the source.', { optional: true })
  roleAsStated!: string | null;
}
