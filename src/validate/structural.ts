import type { Document } from './document';
import type { Finding } from './finding';
import { blankNodes } from './structure/blank-nodes';
import { bounds } from './structure/bounds';
import { contact } from './structure/contact';
import { dates } from './structure/dates';
import { iris } from './structure/iris';
import { languages } from './structure/languages';
import { membership } from './structure/membership';
import { ownConcepts } from './structure/own-concepts';
import { publisher } from './structure/publisher';
import { xmlNames } from './structure/xml-names';

/** P03 to P12: what needs no rules of others, and always runs. */
export const structural = (document: Document): Finding[] => checks.flatMap(check => check(document));

const checks = [blankNodes, iris, xmlNames, membership, bounds, publisher, contact, languages, dates, ownConcepts];
