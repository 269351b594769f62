import type { Publication } from '../src/catalog/publication';
import { readPortal } from '../src/intake/portal';
import { base } from './rdf-register';

/** What Bergen publishes with, as of the seed. */
export const bergenPublication = async (portal = 'no'): Promise<Publication> => ({
  base,
  publisher: {
    iri: 'https://organization-catalog.fellesdatakatalog.digdir.no/organizations/964338531',
    names: { nb: 'Bergen kommune', nn: 'Bergen kommune', en: 'City of Bergen' },
    number: '964338531',
  },
  contact: {
    iri: `${base}/id/contact-point/bergen-international`,
    names: { nb: 'Internasjonalt kontor', nn: 'Internasjonalt kontor', en: 'International office' },
    email: 'international@bergen.example',
  },
  portal: await readPortal(portal),
});
