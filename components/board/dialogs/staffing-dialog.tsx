'use client';

import { Button } from '@navikt/ds-react/Button';
import { Switch } from '@navikt/ds-react/Switch';
import { useTranslations } from 'next-intl';
import { useBoard, usePeople } from '@/client/use-board';
import { useDesk } from '../desk-context';

/** A leader says who is at work today. Each press counts at once; there is no reason to give. */
export function StaffingDialog() {
  const t = useTranslations('dialog.staffing');
  const { give, ask } = useDesk();
  const people = usePeople();
  const members = useBoard((board) => board.members);
  const away = useBoard((board) => board.staffing.away);
  const workers = members
    .filter((member) => member.role !== 'reader')
    .map(({ person }) => ({ person, name: people.get(person)?.name ?? '' }))
    .sort((one, other) => one.name.localeCompare(other.name, 'nb'));
  return (
    <>
      <ul className="grid grid-cols-2 gap-x-24 phone:grid-cols-1">
        {workers.map(({ person, name }) => (
          <li key={person}>
            <Switch
              size="small"
              checked={!away.includes(person)}
              onChange={(event) =>
                give({ type: event.target.checked ? 'MarkHere' : 'MarkAway', person }, 'told')
              }
            >
              {name}
            </Switch>
          </li>
        ))}
      </ul>
      <div>
        <Button size="small" className="min-h-36" onClick={() => ask(null)}>
          {t('done')}
        </Button>
      </div>
    </>
  );
}
