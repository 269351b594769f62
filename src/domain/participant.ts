import { Unique } from 'typeorm';
import { Concept } from '../model/concept-class';
import { Code } from '../model/language';
import { Either, Whole } from '../model/links';
import type { CodeOf } from '../model/codes';
import { Part } from '../model/thing';
import { our } from '../model/vocabulary';
import { actor, type Actor } from './actor';
import { partyRole } from './codes/party';
import { Project } from './project';

@Concept(our('Participant'), {
  plural: 'participants',
  names: { nb: 'deltaker', nn: 'deltakar' },
  describe: 'The share of one actor in a project.',
  label: ['{actor}', ' ({role})'],
})
@Unique(['actorCity', 'project'])
@Unique(['actorOrganisation', 'project'])
export class Participant extends Part {
  @Whole(() => Project, our('participant'), 'The project in which it takes part.', { back: 'participants' })
  project!: Project;

  @Either(actor, our('actor'), 'Who takes part.', { back: 'projects' })
  actor!: Actor;

  @Code(partyRole, our('role'), 'What it does in the project.', { default: 'PARTY' })
  role!: CodeOf<typeof partyRole>;
}
