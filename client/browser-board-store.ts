import { v7 } from 'uuid';
import type { CommandId, PersonId } from '@/domain/ids';
import { BoardStore } from './board-store';
import { browserTabs } from './browser-tabs';
import { keptName } from './kept-name';
import { createIndexedDbOutbox } from './outbox-indexed-db';
import { browserPage } from './page';
import { socketIoTransport } from './socket-io';
import { systemTimers } from './timers';

/** The store as it stands in a browser. Touches nothing before it is started, so it may be made while rendering. */
export function createBrowserBoardStore(slug: string, person: PersonId): BoardStore {
  const name = keptName(slug, person);
  return new BoardStore({
    slug,
    person,
    transport: socketIoTransport,
    outbox: createIndexedDbOutbox(name),
    tabs: browserTabs(name),
    page: browserPage,
    timers: systemTimers,
    random: Math.random,
    newId: () => v7() as CommandId,
  });
}
