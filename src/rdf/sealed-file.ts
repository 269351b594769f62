import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { basename } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { pieces } from './pieces';
import { readThrough } from './read-through';

export interface Sealed {
  readonly bytes: number;
  /** Of the file, in hexadecimal; beside it stands the same as `sha256sum` writes it. */
  readonly sha256: string;
}

/** Writes a file and its checksum `.sha256`, each under another name until it is whole and on the disk. If the texts fail, nothing is left and what was there before stays. */
export async function sealFile(file: string, texts: AsyncIterable<string>): Promise<Sealed> {
  const sum = `${file}.sha256`;
  try {
    const sealed = await writeThrough(draft(file), texts);
    await writeThrough(draft(sum), [`${sealed.sha256}  ${basename(file)}\n`]);
    for (const name of [sum, file]) await rename(draft(name), name);
    return sealed;
  } finally {
    await Promise.all([file, sum].map(name => rm(draft(name), { force: true })));
  }
}

/** Writes the compressed twin of a finished file, in the same way. */
export async function sealTwin(file: string, twin = `${file}.gz`): Promise<void> {
  try {
    await pipeline(readThrough(await open(file)), createGzip({ level: 6 }), createWriteStream(draft(twin), { flush: true }));
    await rename(draft(twin), twin);
  } finally {
    await rm(draft(twin), { force: true });
  }
}

const draft = (name: string) => `${name}.${process.pid}.part`;

async function writeThrough(file: string, texts: AsyncIterable<string> | Iterable<string>): Promise<Sealed> {
  const hash = createHash('sha256');
  let bytes = 0;
  const handle = await open(file, 'w');
  // One piece is on its way to the disk while the next is made: never more, so memory stays flat.
  let written: Promise<unknown> = Promise.resolve();
  try {
    for await (const piece of pieces(texts)) {
      hash.update(piece);
      bytes += piece.length;
      await written;
      written = handle.writeFile(piece);
      written.catch(() => undefined);
    }
    await written;
    await handle.sync();
  } finally {
    await written.catch(() => undefined);
    await handle.close();
  }
  return { bytes, sha256: hash.digest('hex') };
}
