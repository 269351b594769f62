import type { Syntax } from '../../rdf/syntax';
import type { FeedState, Place } from '../../store/history/changes';
import { Sheets, type Sheet } from './sheets';

/** A page of the feed, as it was in a state or is in any that nothing was published or hidden since. */
export interface WantedPage {
  readonly after: Place;
  readonly syntax: Syntax;
  readonly state: FeedState;
}

/** What was read of a page: `next` is where the one after it begins, if it is full. */
export interface ReadPage {
  readonly next?: Place;
  readonly writeTo: (sheet: Sheet) => void;
}

/** A page that is whole. Who has sent its sheet lets that go. */
export interface MadePage {
  readonly next?: Place;
  readonly sheet: Sheet;
}

interface Kept {
  readonly made: Promise<MadePage>;
  readonly revision: number;
}

/** So many pages are made before a follower asks for them: one is read from the database while another is put into words. */
const ahead = 2;
/** So many pages are kept, and as many sheets. */
const most = 3;
/** Of so many pages is it known that they come next for somebody. */
const mostExpected = 100;

/**
 * Makes pages of the feed. Who asks for the page after one that was given is taken to follow, and finds the next made; others who follow
 * find the same. What is kept goes when anything is published or hidden.
 */
export class PagesAhead {
  readonly #kept = new Map<string, Kept>();
  readonly #expected = new Set<string>();
  readonly #sheets = new Sheets(most);
  #of = '';

  /** `isBusy`: nothing should be done now that nobody asked for. */
  constructor(
    readonly read: (wanted: WantedPage) => Promise<ReadPage>,
    readonly isBusy: () => boolean,
  ) {}

  async get(wanted: WantedPage): Promise<MadePage> {
    this.#keepOnlyOf(wanted.state);
    const follows = this.#expected.delete(keyOf(wanted));
    const page = (await this.#found(wanted)) ?? (await this.#make(wanted, 0));
    if (!page.next) return page;
    const next = { ...wanted, after: page.next };
    this.#expect(keyOf(next));
    if (follows) this.#goAhead(next, ahead);
    return page;
  }

  /** One that is not full holds for its revision only. */
  async #found(wanted: WantedPage): Promise<MadePage | undefined> {
    const key = keyOf(wanted);
    const kept = this.#kept.get(key);
    const made = await kept?.made.catch(() => undefined);
    if (!made || this.#kept.get(key) !== kept) return undefined;
    if (!made.next && kept?.revision !== wanted.state.revision) return undefined;
    made.sheet.use();
    return made;
  }

  #goAhead(wanted: WantedPage, pages: number) {
    if (!pages) return;
    const kept = this.#kept.get(keyOf(wanted));
    if (kept) return void kept.made.then(({ next }) => next && this.#goAhead({ ...wanted, after: next }, pages - 1)).catch(() => undefined);
    if (!this.isBusy()) this.#keep(wanted, this.#make(wanted, pages - 1));
  }

  async #make(wanted: WantedPage, pages: number): Promise<MadePage> {
    const { next, writeTo } = await this.read(wanted);
    if (next) this.#goAhead({ ...wanted, after: next }, pages);
    const sheet = this.#sheets.take();
    writeTo(sheet);
    return { next, sheet };
  }

  #keep(wanted: WantedPage, made: Promise<MadePage>) {
    const key = keyOf(wanted);
    this.#kept.set(key, { made, revision: wanted.state.revision });
    made.catch(() => this.#kept.delete(key));
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= most) return;
      this.#forget(oldest);
    }
  }

  #forget(key: string) {
    const kept = this.#kept.get(key);
    this.#kept.delete(key);
    void kept?.made.then(({ sheet }) => sheet.letGo()).catch(() => undefined);
  }

  #keepOnlyOf({ register, turned }: FeedState) {
    const of = `${register} ${turned}`;
    if (of === this.#of) return;
    for (const key of this.#kept.keys()) this.#forget(key);
    this.#of = of;
  }

  #expect(key: string) {
    this.#expected.add(key);
    if (this.#expected.size > mostExpected) this.#expected.delete(this.#expected.values().next().value!);
  }
}

const keyOf = ({ after: { revision, concept, key }, syntax: { extension } }: WantedPage) => `${revision} ${concept} ${key}.${extension}`;
