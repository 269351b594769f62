import { codes } from '../../model/codes';

export const strategyKind = codes('StrategyKind', { nb: 'plantype', nn: 'plantype' }, 'What kind of plan it is.', {
  STRATEGY: ['strategi', 'strategi', 'strategy'],
  ACTION_PLAN: ['handlingsplan', 'handlingsplan', 'action plan'],
});

export const pillarKind = codes('PillarKind', { nb: 'målnivå', nn: 'målnivå' }, 'At which height of the tree an aim stands.', {
  PILLAR: ['pilar', 'pilar', 'pillar'],
  GOAL: ['mål', 'mål', 'goal'],
  MEASURE: ['tiltak', 'tiltak', 'measure'],
});

export const historicalTieKind = codes(
  'HistoricalTieKind',
  { nb: 'type historisk bånd', nn: 'type historisk band' },
  'What kind of tie it was.',
  {
    TRADING_POST: ['handelskontor', 'handelskontor', 'trading post'],
    TRANSPORT_LINE: ['transportrute', 'transportrute', 'transport line', 'by sea or air'],
    SCHEME: ['ordning', 'ordning', 'scheme', 'assigned by others'],
    DESIGNATION: ['utnevnelse', 'utnemning', 'designation', 'also a self-declared one'],
  },
);
