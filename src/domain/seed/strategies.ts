import { grouped } from '../../model/grouped';
import type { NewRecord } from '../../model/new-record';
import type { BergenRow, BergenRows } from './bergen-rows';
import { departmentKey } from './departments';
import { en, record, toCity, toOrganisation, toSource, toStrategy } from './record';
import { sourceFacts } from './sources';
import { apart, split } from './table';

type Link = BergenRow<'strategyLinks'>;

export const strategies = (rows: BergenRows): NewRecord[] => [
  ...rows.strategies.map(row => strategy(row, rows)),
  ...rows.strategyLinks.filter(({ cells }) => cells.relation === 'decidedWith').map(decidedWith),
];

/** `STR-2018` is `bergen-strategy-2018`; the action plan bears no year that anybody read. */
export const strategyKey = (id: string) =>
  id.startsWith('ACT') ? 'bergen-action-plan' : id.toLowerCase().replace('str-', 'bergen-strategy-');

/** Only who decided has adopted; who presented it is a remark. */
const adopters: Readonly<Record<string, string>> = { 'Bergen bystyre (city council)': 'bergen-bystyre' };

function strategy(row: BergenRow<'strategies'>, { strategyLinks, ...rows }: BergenRows) {
  const { strategy_id, title_nb, title_en, adopted, adopted_by, owner_department, source_ids, note } = row.cells;
  const own = strategyLinks.filter(({ cells }) => cells.strategy_id === strategy_id);
  const aims = own.filter(({ cells }) => ['contributesTo', 'alignsWith'].includes(cells.relation));
  const before = strategyLinks.find(({ cells }) => cells.relation === 'followedBy' && cells.target === strategy_id);
  const facts = sourceFacts({ strategyLinks, ...rows });
  const language = ({ cells }: Link) => facts.get(split(cells.source_ids)[0]!.toLowerCase())!.language;
  const adopter = adopters[adopted_by];
  return record(
    'Strategy',
    strategyKey(strategy_id),
    {
      ...{ titles: { nb: title_nb, en: title_en }, kind: strategy_id.startsWith('ACT') ? 'ACTION_PLAN' : 'STRATEGY', adopted },
      ...{ adoptedBy: adopter && toOrganisation(adopter), implements: before && toStrategy(strategyKey(before.cells.strategy_id)) },
      responsibleBody: toOrganisation(departmentKey(owner_department)),
      alignsWith: Object.fromEntries([...grouped(aims, language)].map(([tag, links]) => [tag, links.map(({ cells }) => cells.target)])),
      ...{ sdgs: goals(own, 'covers'), mainSdgs: goals(own, 'emphasises') },
      ...{ sources: split(source_ids).map(toSource), note: en([note, adopter ? '' : adopted_by].filter(Boolean).join('; ')) },
    },
    row,
  );
}

/** `SDG 17` and `SDG 1-17 (all 17)` as addresses of the United Nations. */
const goals = (links: readonly Link[], relation: string) =>
  links
    .filter(({ cells }) => cells.relation === relation)
    .flatMap(({ cells }) => {
      const [, first, last = first] = /^SDG (\d+)(?:-(\d+))?/.exec(cells.target) ?? [];
      return Array.from({ length: Number(last) - Number(first) + 1 }, (_, at) => `http://metadata.un.org/sdg/${Number(first) + at}`);
    });

/** What was decided in the same sitting is a designation, and no strategy. */
function decidedWith(row: Link) {
  const [name] = apart(row.cells.target);
  return record(
    'HistoricalTie',
    'bergen-human-rights-city',
    {
      names: { nb: 'Bergen som menneskerettighetsby', nn: 'Bergen som menneskerettsby', en: name },
      ...{ kind: 'DESIGNATION', actors: [toCity('bergen')], period: '2018-06/' },
      ...{ sources: split(row.cells.source_ids).map(toSource), note: en('Decided together with the strategy of 2018.') },
    },
    row,
  );
}
