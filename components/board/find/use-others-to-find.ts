import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { useBoard, useMe, usePeople } from '@/client/use-board';
import { pagesOf } from '../../ui/unit-pages';
import { type DialogRequest, useDesk } from '../desk-context';
import type { FindEntry } from './find-entry';

/** The people of the unit: each leads to the cases that they have now. */
export function usePeopleToFind(): readonly FindEntry[] {
  const t = useTranslations('find');
  const people = usePeople();
  const members = useBoard((board) => board.members);
  return useMemo(
    () =>
      members.flatMap(({ person, role }): FindEntry[] => {
        const name = people.get(person)?.name;
        if (name === undefined || role === 'reader') return [];
        const detail = t('hasNow');
        return [{ kind: 'person', key: person, person, title: name, detail, text: name }];
      }),
    [t, people, members],
  );
}

/** What can be done from anywhere on the desk. */
export function useOrdersToFind(): readonly FindEntry[] {
  const t = useTranslations('find.order');
  const desk = useDesk();
  const { person, role } = useMe();
  const types = useBoard((board) => board.setup.caseTypes);
  const away = useBoard((board) => board.staffing.away.includes(person));
  return useMemo(() => {
    const order = (key: string, title: string, run: () => void): FindEntry => {
      return { kind: 'order', key, title, detail: '', text: title, run };
    };
    const ask = (key: string, title: string, request: DialogRequest): FindEntry =>
      order(key, title, () => desk.ask(request));
    const presence = away ? 'MarkHere' : 'MarkAway';
    return [
      order('takeNext', t('takeNext'), () => desk.give({ type: 'TakeNext' }, 'told')),
      ask('add', t('add'), { kind: 'add' }),
      ...types
        .filter(({ tracking, retired }) => tracking === 'counts' && !retired)
        .map(({ id, name }) => ask(id, t('counts', { name }), { kind: 'counts', caseType: id })),
      order(presence, t(presence), () => desk.give({ type: presence, person }, 'told')),
      ask('myDays', t('myDays'), { kind: 'person', person }),
      ...(role === 'leader' ? [ask('staffing', t('staffing'), { kind: 'staffing' })] : []),
      order('ideas', t('ideas'), () => desk.showImprovement({ kind: 'all' })),
      order('actions', t('actions'), () => desk.showImprovement({ kind: 'actions' })),
      ask('changes', t('changes'), { kind: 'changes' }),
      ask('shortcuts', t('shortcuts'), { kind: 'shortcuts' }),
    ];
  }, [t, desk, person, role, types, away]);
}

/** The other pages of the unit, and one's own. */
export function usePagesToFind(slug: string): readonly FindEntry[] {
  const t = useTranslations('app.menu');
  const { role } = useMe();
  return useMemo(
    () =>
      [
        ...pagesOf(slug, role),
        { name: 'account' as const, href: '/account' },
        { name: 'help' as const, href: '/help' },
      ].map(({ name, href }): FindEntry => {
        const title = t(name);
        return { kind: 'page', key: href, title, detail: '', text: title, href };
      }),
    [t, slug, role],
  );
}
