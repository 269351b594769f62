import type { FastifyReply, FastifyRequest } from 'fastify';
import { axioms } from '../../domain/axioms';
import { prefixes } from '../../model/vocabulary';
import { context } from '../../rdf/context';
import { datasetRecords } from '../../rdf/dataset-records';
import { ontology } from '../../rdf/ontology';
import { shapes } from '../../rdf/shapes';
import type { Statement } from '../../rdf/statement';
import { voidDescription } from '../../rdf/void';
import { withSession } from '../../store/connection/with-session';
import { countRecords } from '../../store/reading/counts';
import type { Handler } from '../addresses/address';
import { chooseFormat, represent } from '../answers/represent';
import { fixedText } from '../answers/static-file';
import { words } from '../pages/words';
import { vocabularyOf, type Parts } from '../parts';
import { vocabularyPage } from './vocabulary-page';

interface Told {
  /** Such as `/def`. */
  readonly path: string;
  readonly title: string;
  readonly about: string;
  readonly statements: () => readonly Statement[] | Promise<readonly Statement[]>;
}

/** What describes the data: the vocabulary, the shapes and the datasets, each in every format by negotiation or by ending; and the JSON-LD context. */
export function vocabulary(parts: Parts) {
  const { model, config, pool } = parts;
  const { concepts } = model;
  const [base, own] = [config.publicUrl, vocabularyOf(config)];
  const [terms, constraints] = [[...ontology(concepts, { vocabulary: own, axioms })], [...shapes(concepts, base)]];
  const datasets = datasetRecords(concepts, base);
  const described = () =>
    withSession(pool, async session => {
      const [counted, stated] = [await countRecords(session, concepts), await datasets(session)];
      return [...voidDescription(concepts, { base, vocabulary: own, counted, stated })];
    });
  const told = published(parts);

  return {
    def: told({
      path: '/def',
      title: 'Vocabulary',
      about: 'The terms that we coined, where no vocabulary of others has one.',
      statements: () => terms,
    }),
    shapes: told({
      path: '/shapes',
      title: 'Shapes',
      about: 'What every document and dump conforms to, in SHACL.',
      statements: () => constraints,
    }),
    datasets: told({
      path: '/.well-known/void',
      title: 'Data',
      about: 'The public datasets: what they hold and where their dumps are.',
      statements: described,
    }),
    context: fixedText('application/ld+json', `${JSON.stringify(context(concepts, own), null, 1)}\n`),
  };
}

function published({ model, config }: Parts) {
  const own = vocabularyOf(config);
  const wordOf = words(model.concepts, own);
  return ({ path, title, about, statements: tell }: Told): Handler => {
    const address = config.publicUrl + path;
    return async (request: FastifyRequest, reply: FastifyReply) => {
      const { extension } = request.params as { extension?: string };
      const format = chooseFormat(request, extension);
      const statements = await tell();
      return represent(request, reply, format, extension !== undefined, {
        ...{ address, statements, prefixes: { ...prefixes, kontor: own } },
        page: () => vocabularyPage(wordOf, { title, about, address, statements, within: [address, own.replace(/#$/, '')] }),
      });
    };
  };
}
