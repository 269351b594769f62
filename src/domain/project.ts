import { Float } from 'type-graphql';
import { Check } from 'typeorm';
import { Concept } from '../model/concept-class';
import { Text, Value, When } from '../model/language';
import { Names } from '../model/texts';
import type { Edtf, LangMap } from '../model/values';
import { dct, foaf, our, schema } from '../model/vocabulary';
import { JointWork } from './joint-work';

@Concept(our('Project'), {
  plural: 'projects',
  names: { nb: 'prosjekt', nn: 'prosjekt' },
  describe: 'Joint work, for a time.',
  also: [foaf.Project],
  search: ['names'],
  counts: { YEAR: 'validFrom' },
})
@Check('("budget" IS NULL) = ("currency" IS NULL) AND "budget" >= 0')
export class Project extends JointWork {
  @Names(dct.description, 'What it is for.', { optional: true })
  purpose!: LangMap | null;

  @Text(our('programme'), 'The programme that pays for it.', { optional: true })
  programme!: string | null;

  @When(schema.startDate, 'When it began.', { optional: true })
  validFrom!: Edtf | null;

  @When(schema.endDate, 'When it ended.', { optional: true })
  validTo!: Edtf | null;

  @Value(Float, our('budget'), 'What it may cost, in the currency given.', { optional: true })
  budget!: number | null;

  @Text(our('currency'), 'An ISO 4217 code.', { optional: true, pattern: '^[A-Z]{3}$' })
  currency!: string | null;

  @Text(our('leadAsStated'), 'Who leads it, in the words of the source, where that is no actor of ours.', { optional: true })
  leadAsStated!: string | null;
}
