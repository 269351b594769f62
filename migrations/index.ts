import { Initial1795647682766 } from './1795647682766-initial';
import { AddVisits1795647761741 } from './1795647761741-add-visits';
import { KeepSearchPaths1795655164450 } from './1795655164450-keep-search-paths';
import { ListIndexes1795655774644 } from './1795655774644-list-indexes';
import { Tally1795659408859 } from './1795659408859-tally';
import { RulesOfTheModel1795659928584 } from './1795659928584-rules-of-the-model';
import { DatesFromDeclarations1795663653567 } from './1795663653567-dates-from-declarations';
import { RefuseFormulas1795665454725 } from './1795665454725-refuse-formulas';
import { ClaimedMaps1795667912891 } from './1795667912891-claimed-maps';
import { PublishDatasets1795668206292 } from './1795668206292-publish-datasets';
import { WhatChanges1795669130457 } from './1795669130457-what-changes';
import { History1795671782745 } from './1795671782745-history';
import { DayAndDrafts1795679262078 } from './1795679262078-day-and-drafts';
import { PastOnEveryFace1795681520473 } from './1795681520473-past-on-every-face';
import { WhoMayAndFollowing1795685073918 } from './1795685073918-who-may-and-following';
import { MovedAndKeysOnceUsed1795694728714 } from './1795694728714-moved-and-keys-once-used';
import { ChainAndErasure1795708240070 } from './1795708240070-chain-and-erasure';

/** Every migration, oldest first. */
export const migrations: readonly (new () => import('typeorm').MigrationInterface)[] = [
  Initial1795647682766,
  AddVisits1795647761741,
  KeepSearchPaths1795655164450,
  ListIndexes1795655774644,
  Tally1795659408859,
  RulesOfTheModel1795659928584,
  DatesFromDeclarations1795663653567,
  RefuseFormulas1795665454725,
  ClaimedMaps1795667912891,
  PublishDatasets1795668206292,
  WhatChanges1795669130457,
  History1795671782745,
  DayAndDrafts1795679262078,
  PastOnEveryFace1795681520473,
  WhoMayAndFollowing1795685073918,
  MovedAndKeysOnceUsed1795694728714,
  ChainAndErasure1795708240070,
];
