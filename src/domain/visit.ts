import { Int } from 'type-graphql';
import { Check } from 'typeorm';
import { codes, type CodeOf } from '../model/codes';
import { Concept } from '../model/concept-class';
import { Code, Text, Value, When } from '../model/language';
import { Names } from '../model/texts';
import { Either, ManyOf, One } from '../model/links';
import type { Edtf, LangMap } from '../model/values';
import { dct, our, schema } from '../model/vocabulary';
import { actor, type Actor } from './actor';
import { City } from './city';
import { JointWork } from './joint-work';

const visitDirection = codes('VisitDirection', { nb: 'besøksretning', nn: 'besøksretning' }, 'Whether guests came, or went.', {
  INCOMING: ['inn', 'inn', 'incoming'],
  OUTGOING: ['ut', 'ut', 'outgoing'],
});

/** The page on which Bergen says whom it receives, and how. */
const representation = 'https://www.bergen.kommune.no/politikk/ordforeren/representasjon';

const visitKind = codes('VisitKind', { nb: 'besøkstype', nn: 'besøkstype' }, 'What kind of visit it was.', {
  OFFICIAL_VISIT: [
    'offisielt besøk',
    'offisielt besøk',
    'official visit',
    'also a state visit, with a meal or more, on request of the presidency of the Storting or of a ministry',
    representation,
  ],
  CITY_EVENT: [
    'byomfattende arrangement',
    'byomfattande arrangement',
    'city-wide event',
    'the city is the host, gives a reception, and expects the royal house or central authorities',
    representation,
  ],
  MUNICIPAL_RECEPTION: [
    'kommunal mottakelse',
    'kommunal mottaking',
    'municipal reception',
    'about an hour, for an international conference that applied for it; as a rule fewer than half come from Norway',
    representation,
  ],
  DELEGATION: ['delegasjonsbesøk', 'delegasjonsbesøk', 'delegation visit'],
  STUDY_VISIT: ['studiebesøk', 'studiebesøk', 'study visit'],
  NETWORK_MEETING: ['nettverksmøte', 'nettverksmøte', 'network meeting', 'such as a congress or Hansa days'],
});

@Concept(our('Visit'), {
  plural: 'visits',
  names: { nb: 'besøk', nn: 'besøk' },
  describe: 'A delegation in or out, a reception or a meeting: who came to whom, and how many.',
  also: [schema.Event],
  search: ['names'],
  counts: { TYPE: 'kind', YEAR: 'date' },
})
@Check('"head_count" > 0')
export class Visit extends JointWork {
  @Code(visitDirection, our('direction'), 'Whether guests came, or went.')
  direction!: CodeOf<typeof visitDirection>;

  @Code(visitKind, dct.type, 'What kind of visit it was.')
  kind!: CodeOf<typeof visitKind>;

  @When(dct.date, 'The days from the first to the last.', { optional: true, extent: true })
  date!: Edtf | null;

  @One(() => City, schema.location, 'Where it was.', { optional: true, back: 'visits' })
  place!: City | null;

  @Text(our('placeAsStated'), 'Where it was, in the words of the source, where that is no city of ours.', { optional: true })
  placeAsStated!: string | null;

  @Either(actor, schema.organizer, 'Who received.', { optional: true })
  host!: Actor | null;

  @ManyOf(actor, schema.attendee, 'Who came: bodies, never persons.')
  guests!: readonly Actor[];

  @Value(Int, our('headCount'), 'How many came.', { optional: true })
  headCount!: number | null;

  @Names(dct.description, 'What it was for.', { optional: true })
  purpose!: LangMap | null;
}
