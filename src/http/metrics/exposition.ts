export type Labels = Readonly<Record<string, string>>;

/** A value with its labels. `part`: of a histogram, what the name has besides. */
export interface Sample {
  readonly labels?: Labels;
  readonly value: number;
  readonly part?: 'bucket' | 'sum' | 'count';
}

/** Something that is measured. A counter is called `{name}_total`. */
export interface Measure {
  readonly name: string;
  readonly type: 'counter' | 'gauge' | 'histogram';
  readonly help: string;
  readonly samples: readonly Sample[];
}

/** A way to write measures down: Prometheus's own text format 0.0.4, or OpenMetrics 1.0. */
export interface Exposition {
  readonly type: string;
  readonly version: string;
  readonly write: (measures: readonly Measure[]) => string;
}

const textFormat: Exposition = {
  type: 'text/plain',
  version: '0.0.4',
  write: measures => measures.map(measure => described(measure, sampleName(measure)) + lines(measure)).join(''),
};

/** Here a counter is described by its name without the ending. */
const openMetrics: Exposition = {
  type: 'application/openmetrics-text',
  version: '1.0.0',
  write: measures => `${measures.map(measure => described(measure, measure.name) + lines(measure)).join('')}# EOF\n`,
};

/** Who does not say what they want gets the first. */
export const expositions = [textFormat, openMetrics] as const;

const described = ({ type, help }: Measure, name: string) => `# HELP ${name} ${escaped(help)}\n# TYPE ${name} ${type}\n`;
const lines = (measure: Measure) => measure.samples.map(sample => line(sampleName(measure), sample)).join('');
const sampleName = ({ name, type }: Measure) => (type === 'counter' ? `${name}_total` : name);

function line(name: string, { labels = {}, value, part }: Sample): string {
  const pairs = Object.entries(labels).map(([label, text]) => `${label}="${escaped(text)}"`);
  return `${name}${part ? `_${part}` : ''}${pairs.length ? `{${pairs.join(',')}}` : ''} ${value}\n`;
}

const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '"': '\\"', '\n': '\\n' };
const escaped = (text: string) => text.replace(/[\\"\n]/g, sign => escapes[sign]!);

/** A measure that needs no labels. */
export const single = (name: string, type: 'counter' | 'gauge', help: string, value: number): Measure => ({
  ...{ name, type, help },
  samples: [{ value }],
});
