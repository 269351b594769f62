/** Whether the client asks for gzip. One that says nothing gets what it can read without a thought: some take the name of an encoding for that of a character set. */
export function takesGzip(header: string | string[] | undefined): boolean {
  const wanted = new Map(String(header ?? '').toLowerCase().split(',').map(codingOf)); // prettier-ignore
  return (wanted.get('gzip') ?? wanted.get('x-gzip') ?? wanted.get('*') ?? 0) > 0;
}

function codingOf(text: string): readonly [coding: string, q: number] {
  const [coding = '', ...parameters] = text.split(';').map(part => part.trim());
  const weight = parameters.find(part => part.startsWith('q='));
  return [coding, weight === undefined ? 1 : Number(weight.slice(2)) || 0];
}
