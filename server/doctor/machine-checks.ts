import { OLDEST_SQLITE, refuseOldSqlite } from '@/db/sqlite/version';
import { type Check, fault, warning } from './finding';

/** The same as in package.json, where a test compares them. */
export const OLDEST_NODE = [22, 18] as const;
/** No clock that is right says less. */
const WRITTEN = Date.UTC(2026, 0, 1);
/** A Friday at noon in summer, when Oslo is two hours ahead. */
const SUMMER_NOON = Date.UTC(2026, 6, 3, 10);

export const MACHINE_CHECKS: readonly Check[] = [
  ({ node }) => {
    const [major = 0, minor = 0] = node.split('.').map(Number);
    const isOld = major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1]);
    return isOld
      ? fault(
          'node-old',
          `Node is ${node}.`,
          `Install Node ${OLDEST_NODE.join('.')} or newer, or start with npm start, which brings one.`,
        )
      : null;
  },
  ({ sqlite }) => {
    try {
      refuseOldSqlite(sqlite);
      return null;
    } catch {
      return fault(
        'sqlite-old',
        `SQLite is ${sqlite}, which may damage the file.`,
        `Run npm ci: the driver that belongs to this version brings SQLite ${OLDEST_SQLITE} or newer.`,
      );
    }
  },
  ({ zoneName }) => {
    const shown = said(() => zoneName('Europe/Oslo', 'en-GB', SUMMER_NOON));
    return shown.includes('12')
      ? null
      : fault(
          'zone-missing',
          'Node does not know the time zone Europe/Oslo.',
          'Use a Node with full ICU data, as those of nodejs.org have, and take away NODE_ICU_DATA.',
        );
  },
  ({ zoneName }) =>
    said(() => zoneName('Europe/Oslo', 'nb', SUMMER_NOON)).includes('fredag')
      ? null
      : warning(
          'language-missing',
          'Node does not know Norwegian, so dates are written in English.',
          'Use a Node with full ICU data, as those of nodejs.org have.',
        ),
  ({ now }) =>
    now < WRITTEN
      ? fault(
          'clock-past',
          `The clock says ${new Date(now).toISOString()}.`,
          'Set the clock, and let the machine keep it by NTP.',
        )
      : null,
];

function said(ask: () => string): string {
  try {
    return ask();
  } catch {
    return '';
  }
}
