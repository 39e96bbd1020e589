import { Button } from '@navikt/ds-react/Button';
import { TextField } from '@navikt/ds-react/TextField';
import { useTranslations } from 'next-intl';
import { type FormEvent, useRef, useState } from 'react';
import type { Day } from '@/domain/calendar';
import type { Idea } from '@/domain/ideas/ideas';
import { LIMITS } from '@/domain/limits';
import { type Refusal, refusal } from '@/domain/refusal';
import { useDesk } from '../desk-context';
import { useRefusal } from '../use-refusal';
import { aboutWhy } from './about-why';
import { DRAFT, type WhyDraft } from './improvement-view';
import { useDraft } from './use-draft';
import { useRowFocus } from './use-row-focus';
import { WhyForm } from './why-form';
import { WhyRow } from './why-row';

type FiveWhysProps = { readonly idea: Idea; readonly today: Day };

/** Why, and why again: the answers one under the other, and a field for the next until there are five. */
export function FiveWhys({ idea, today }: FiveWhysProps) {
  const t = useTranslations('improvement.whys');
  const { give } = useDesk();
  const { whys } = idea;
  const [again, keep] = useDraft<WhyDraft>(DRAFT.why(idea.id));
  // Rows are drawn anew when an answer comes or goes, and when one is opened to be written anew or closed again.
  const { list, follow } = useRowFocus<HTMLDivElement>(`${whys.length} ${again?.place}`);
  function take(place: number, text: string) {
    follow(place === 0 ? 'next' : `why-${place - 1}`, place === 0 ? 'input' : 'button');
    give({ type: 'AnswerWhy', idea: idea.id, place, text: null, replaces: text }, 'told');
  }
  return (
    <div ref={list}>
      {whys.length === 0 ? null : (
        <ol aria-label={t('listName', { count: whys.length })}>
          {whys.map((text, place) => (
            <li
              // Answers are told apart by their place, which is also how a command names them.
              // biome-ignore lint/suspicious/noArrayIndexKey: see above.
              key={place}
              data-row={`why-${place}`}
              className="flex gap-12 border-ax-neutral-300 border-t py-8 last:border-b"
            >
              <span
                aria-hidden="true"
                className="w-16 pt-2 font-strong text-ax-text-neutral-subtle"
              >
                {place + 1}
              </span>
              {again?.place === place ? (
                <WhyForm
                  idea={idea}
                  now={text}
                  draft={again}
                  today={today}
                  onType={keep}
                  onClose={() => {
                    follow(`why-${place}`);
                    keep(null);
                  }}
                />
              ) : (
                <WhyRow
                  text={text}
                  place={place}
                  isLast={place === whys.length - 1}
                  onChange={() => keep({ place, text, base: text })}
                  onTakeAway={() => take(place, text)}
                />
              )}
            </li>
          ))}
        </ol>
      )}
      {whys.length < LIMITS.whys ? (
        <NextWhy idea={idea} today={today} onLast={() => follow(`why-${LIMITS.whys - 1}`)} />
      ) : null}
    </div>
  );
}

/** The field for the next answer. It stays where it is and asks again, until there is nothing more to ask. */
function NextWhy({ idea, today, onLast }: FiveWhysProps & { readonly onLast: () => void }) {
  const t = useTranslations('improvement.whys');
  const { give } = useDesk();
  const say = useRefusal(today);
  const input = useRef<HTMLInputElement>(null);
  const [typed, keep] = useDraft<string>(DRAFT.nextWhy(idea.id));
  const [no, setNo] = useState<Refusal | null>(null);
  const place = idea.whys.length;
  function answer(event: FormEvent) {
    event.preventDefault();
    input.current?.focus();
    if (typed === null || typed.trim() === '') return setNo(refusal('E_EMPTY', { field: 'why' }));
    if (place === LIMITS.whys - 1) onLast();
    const given = give({
      type: 'AnswerWhy',
      idea: idea.id,
      place,
      text: typed,
      replaces: null,
    });
    setNo(given.ok ? null : given.refusal);
    if (given.ok) keep(null);
  }
  return (
    <form noValidate data-row="next" onSubmit={answer} className="flex items-end gap-8 pt-10">
      <TextField
        ref={input}
        size="small"
        className="min-w-0 flex-1"
        label={t(place === 0 ? 'first' : 'next', { place: place + 1, most: LIMITS.whys })}
        value={typed ?? ''}
        error={no === null ? undefined : say(aboutWhy(no))}
        autoComplete="off"
        onChange={(event) => {
          keep(event.target.value === '' ? null : event.target.value);
          setNo(null);
        }}
      />
      <Button type="submit" size="small" variant="secondary" className="min-h-36 touch:min-h-44">
        {t('answer')}
      </Button>
    </form>
  );
}
