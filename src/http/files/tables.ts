import type { FastifyReply, FastifyRequest } from 'fastify';
import { tableFiles, writeTableFile } from '../../csv/files';
import { metadataName } from '../../csv/names';
import { sealFile } from '../../rdf/sealed-file';
import { NothingHere } from '../errors/refusals';
import type { Parts } from '../parts';
import type { madeFiles, MadeFile } from './made-files';

const name = /^([a-z-]+\.(?:csv|csv-metadata\.json)|csv-metadata\.json)(\.gz|\.sha256)?$/;
const types = { 'text/csv': 'text/csv; charset=utf-8; header=present', 'application/csvm+json': 'application/csvm+json' };

/** `/data/{dataset}/{concept}.csv`, what describes it in CSVW beside it, and `/data/{dataset}/csv-metadata.json` for all of them. */
export function tables({ model: { concepts }, config: { publicUrl: base } }: Parts, give: ReturnType<typeof madeFiles>) {
  const files = new Map(tableFiles(concepts).map(file => [file.name, file]));

  return (request: FastifyRequest, reply: FastifyReply) => {
    const { dataset, file: asked } = request.params as Readonly<Record<'dataset' | 'file', string>>;
    const [, own = '', twin = ''] = name.exec(asked) ?? [];
    const table = files.get(own);
    if (!table) throw new NothingHere();
    const write = (session: Parameters<typeof writeTableFile>[0], file: string) =>
      writeTableFile(session, concepts, table, { dataset, base, file, seal: sealFile });
    return give(request, reply, {
      ...{ dataset, twin: twin as MadeFile['twin'], type: types[table.type] },
      wanted: { name: `${dataset}/${own}`, changesWith: 'anything', write },
      headers: table.type === 'text/csv' ? headers(`${base}/data/${dataset}`, own, asked) : {},
    });
  };
}

const headers = (folder: string, table: string, asked: string) => ({
  'content-disposition': `attachment; filename="${asked}"`,
  link: `<${folder}/${metadataName(table)}>; rel="describedby"; type="application/csvm+json"`,
});
