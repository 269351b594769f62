// Compiled, never run: each expected error is a mistake that the language of declaration catches.
import { Int } from 'type-graphql';
import { City } from '../src/domain/city';
import { codes, publishedCodes } from '../src/model/codes';
import { Code, CodeSet, Text, Value, Webs, When } from '../src/model/language';
import { Names, Texts } from '../src/model/texts';
import { choice, Either, Many, ManyOf, One } from '../src/model/links';
import { Organisation } from '../src/domain/organisation';
import { Thing } from '../src/model/thing';
import type { LangMap, LangTexts } from '../src/model/values';
import { our, schema } from '../src/model/vocabulary';

const size = codes('Size', { nb: 'størrelse', nn: 'storleik' }, 'How big.', {
  SMALL: ['liten', 'liten', 'small'],
  BIG: ['stor', 'stor', 'big'],
});
const [names, small] = [{ nb: 'størrelse', nn: 'storleik' }, { nb: ['liten', 'ikke stor'], nn: ['liten', 'ikkje stor'] } as const];
export const published = publishedCodes('Right', names, 'How big.', { SMALL: { ...small, en: ['small', 'not big'] } });
// @ts-expect-error a published code that is not defined in English
export const undefinedInEnglish = publishedCodes('A', names, 'How big.', { SMALL: { ...small, en: ['small'] } });
// @ts-expect-error a published code without a language
export const withoutEnglish = publishedCodes('B', names, 'How big.', { SMALL: small });
// @ts-expect-error a published code with labels only
export const withLabelsOnly = publishedCodes('C', names, 'How big.', { SMALL: ['liten', 'liten', 'small'] });
// @ts-expect-error a kind of a code that the list lacks
export const kindOfNothing = publishedCodes('D', names, 'How big.', { SMALL: { ...small, en: ['small', 'not big'], kindOf: 'HUGE' } });
const either = choice('Either', 'One or the other.', [City, Organisation]);

export class Right extends Thing {
  @Text(our('a'), 'A.') a!: string;
  @Text(our('b'), 'B.', { optional: true }) b!: string | null;
  @Code(size, our('c'), 'C.') c!: 'SMALL' | 'BIG';
  @CodeSet(size, our('d'), 'D.') d!: readonly ('SMALL' | 'BIG')[];
  @One(() => City, our('e'), 'E.', { optional: true }) e!: City | null;
  @Either(either, our('f'), 'F.') f!: City | Organisation;
  @ManyOf(either, our('g'), 'G.') g!: readonly (City | Organisation)[];
  @Texts(our('h'), 'H.') h!: LangTexts;
  @Webs(our('i'), 'I.') i!: readonly string[];
}

export class Wrong extends Thing {
  // @ts-expect-error declared as required, held as optional
  @Text(our('a'), 'A.') a!: string | null;
  // @ts-expect-error declared as optional, held as required
  @Text(our('b'), 'B.', { optional: true }) b!: string;
  // @ts-expect-error a number is not a text
  @Value(Int, our('c'), 'C.') c!: string;
  // @ts-expect-error a text without a language
  @Names(schema.about, 'D.') d!: string;
  // @ts-expect-error a code that the list lacks
  @Code(size, our('e'), 'E.') e!: 'SMALL' | 'HUGE';
  // @ts-expect-error one, not many
  @Many(() => City, our('f'), 'F.') f!: City;
  // @ts-expect-error a link to something else
  @One(() => City, our('g'), 'G.') g!: Right;
  // @ts-expect-error a misspelt term
  @When(schema.startDtae, 'H.') h!: string;
  // @ts-expect-error a term that is a mere string
  @Names('http://schema.org/name', 'I.') i!: LangMap;
  // @ts-expect-error one of the choices is missing
  @Either(either, our('j'), 'J.') j!: City;
  // @ts-expect-error several texts a language are not one
  @Texts(our('k'), 'K.') k!: LangMap;
}
