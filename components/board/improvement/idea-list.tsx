import type { IdeaRow as Row } from '@/domain/read-models/improvement';
import { useWaitingIds } from '../../form/use-waiting-ids';
import { IdeaRow } from './idea-row';
import { useRowFocus } from './use-row-focus';

type IdeaListProps = {
  readonly name: string;
  readonly rows: readonly Row[];
  /** From which place on a row is for small windows alone. */
  readonly onlyPhoneFrom?: number;
};

/** Ideas in a list, with the focus on the vote that was given wherever the idea then stands. */
export function IdeaList({ name, rows, onlyPhoneFrom = rows.length }: IdeaListProps) {
  const waiting = useWaitingIds();
  const { list, follow } = useRowFocus<HTMLUListElement>(rows);
  return (
    <ul ref={list} aria-label={name}>
      {rows.map((row, place) => (
        <IdeaRow
          key={row.idea.id}
          row={row}
          waiting={waiting.has(row.idea.id)}
          onVote={() => follow(row.idea.id, '[data-vote]')}
          className={place < onlyPhoneFrom ? '' : 'hidden phone:flex'}
        />
      ))}
    </ul>
  );
}
