/** What nobody has as a key; of a part its fragment follows. */
const nobody = 'qxnobody';
const endings = ['', '.ttl', '.html', '/timemap', '/v/1', '/v/2'];
const uuid = /[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}/g;

/** Where what is hidden is asked for by name, the answer has to be that on what is not there; gives those that are another. */
async function toldApart(service, concepts, keys) {
  const apart = [];
  for (const { name, one, plural, path, whole } of concepts)
    for (const key of keys.get(name).slice(0, 1)) {
      const paths = whole ? [whole.to[0].path] : [path];
      for (const ask of [...byPath(service, name, paths[0]), ...byQuery(service, one, plural, paths[0])]) {
        const [hidden, absent] = [await said(ask, key), await said(ask, key.replace(/^[^#]*/, nobody))];
        if (hidden !== absent) apart.push(`${key}: ${hidden.slice(0, 200)} instead of ${absent.slice(0, 200)}`);
      }
    }
  return apart;
}

const byPath = (service, name, path) => [
  ...endings.map(ending => key => service.get(`/doc/${path}/${encodeURIComponent(key)}${ending}`)),
  key => service.get(`/id/${path}/${encodeURIComponent(key)}`),
  ...(name === 'Dataset' ? ['.nt', '.csv', '/city.csv', '/csv-metadata.json', '/v/1.nt'] : []).map(ending => key => service.get(`/data/${key}${ending}`)),
  key => service.get(`/feed/after/0/${path}/${encodeURIComponent(key)}`),
]; // prettier-ignore

function byQuery(service, one, plural, path) {
  const asking = query => async key => ({
    text: JSON.stringify(await service.answer(query, { key, id: `${service.origin}/id/${path}/${key}` })),
  });
  return [
    asking(`query ($key: String) { ${one}(key: $key) { key } ${plural}(where: { key: { eq: $key } }) { totalCount nodes { key } } }`),
    asking(`query ($id: ID!) { node(id: $id) { key } ${one}(id: $id) { key } }`),
    asking(`query ($key: String) { ${plural}(dataset: $key) { totalCount nodes { key } } }`),
  ];
}

async function said(ask, key) {
  const { status, text, failed } = await ask(key);
  return `${status} ${failed ?? text.replaceAll(encodeURIComponent(key), 'KEY').replaceAll(key, 'KEY').replace(uuid, 'UUID')}`;
}

module.exports = { toldApart };
