import fc from 'fast-check';

type Gen = fc.GeneratorValue;
const evenly = (most: number) => fc.noBias(fc.nat({ max: most }));

/** Choices, drawn from fast-check so that a failure shrinks and a seed repeats. */
export class Draw {
  constructor(readonly gen: Gen) {}

  upTo(most: number) {
    return this.gen(evenly, most);
  }
  /** True in about so many of a hundred cases; a failing case shrinks to false. */
  chance(percent: number) {
    return this.upTo(99) >= 100 - percent;
  }
  of<T>(items: readonly T[]): T {
    return items[this.upTo(items.length - 1)]!;
  }
  /** From one to so many, each once. */
  some<T>(items: readonly T[], most: number): T[] {
    const left = [...items];
    const taken: T[] = [];
    for (let more = 1 + this.upTo(most - 1); more && left.length; more--) taken.push(...left.splice(this.upTo(left.length - 1), 1));
    return taken;
  }
}
