import type { Labels, Sample } from './exposition';

/** In seconds, up to the time that an operation may take. */
const bounds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10] as const;
const names = [...bounds.map(bound => (Number.isInteger(bound) ? `${bound}.0` : String(bound))), '+Inf'];

/** How many times each took how long, by upper bounds. */
export class Histogram {
  readonly #counts = names.map(() => 0);
  #sum = 0;

  note(seconds: number) {
    let place = 0;
    while (seconds > (bounds[place] ?? Infinity)) place++;
    this.#counts[place]!++;
    this.#sum += seconds;
  }

  /** Each bound with how many took no longer, as the format wants it. */
  samples(labels: Labels): Sample[] {
    let value = 0;
    const buckets = names.map((le, place): Sample => ({
      part: 'bucket',
      labels: { ...labels, le },
      value: (value += this.#counts[place]!),
    }));
    return [...buckets, { part: 'sum', labels, value: this.#sum }, { part: 'count', labels, value }];
  }
}
