import { Check } from 'typeorm';
import { telephonePattern } from '../model/formula';
import { Concept } from '../model/concept-class';
import { Text, Web } from '../model/language';
import { Names } from '../model/texts';
import { One } from '../model/links';
import type { LangMap, Url } from '../model/values';
import { cv, vcard } from '../model/vocabulary';
import { Entry } from './entry';
import { Organisation } from './organisation';

/** No dot stands between letters, as it does in all forms of `first.last@`: an office that has several words joins them by a hyphen. */
const marks = '0-9!#$%&*+/=?_~-';
const mailbox = `^([${marks}]+[.])*[A-Za-z${marks}]+([.][${marks}]+)*@[A-Za-z0-9.-]+[.][a-z]+$`;

@Concept(cv.ContactPoint, {
  plural: 'contactPoints',
  names: { nb: 'kontaktpunkt', nn: 'kontaktpunkt' },
  describe: 'A functional mailbox, telephone or page of an organisation; never a person’s.',
  also: [vcard.Organization],
  label: ['{names}'],
})
@Check('num_nonnulls("email", "telephone", "page") > 0')
export class ContactPoint extends Entry {
  @Names(vcard.fn, 'What it is called.')
  names!: LangMap;

  @One(() => Organisation, cv.contactPoint, 'The organisation that answers.', { inverse: true, back: 'contactPoints' })
  organisation!: Organisation;

  @Text(cv.email, 'Address of a functional mailbox; one of the form `first.last@` is refused.', {
    optional: true,
    pattern: mailbox,
    second: [vcard.hasEmail, email => `mailto:${email}`],
  })
  email!: string | null;

  @Text(cv.telephone, 'Number of a switchboard.', { optional: true, pattern: telephonePattern, figures: true })
  telephone!: string | null;

  @Web(cv.contactPage, 'A page with ways to get in touch.', { optional: true })
  page!: Url | null;
}
