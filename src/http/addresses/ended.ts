/** `bergen.ttl` gives `bergen` and `ttl`. */
export function ended(name: string): readonly [name: string, extension: string | undefined] {
  const dot = name.lastIndexOf('.');
  return dot < 0 ? [name, undefined] : [name.slice(0, dot), name.slice(dot + 1)];
}
