'use client';

import { useTranslations } from 'next-intl';
import { useCallback, useEffect, useRef, useState } from 'react';
import { heard, SILENCE, turn } from './announcements';

/** The live region of the desk, and the function that speaks through it. */
export function useAnnouncer(): {
  readonly said: string;
  readonly say: (sentence: string) => void;
} {
  const t = useTranslations('desk');
  const [said, setSaid] = useState('');
  const speech = useRef(SILENCE);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const speak = useCallback(() => {
    timer.current = null;
    const next = turn(speech.current, Date.now());
    speech.current = next.speech;
    if (next.say !== null) {
      const rest = next.say.more === 0 ? [] : [t('moreNews', { count: next.say.more })];
      setSaid([...next.say.sentences, ...rest].join(' '));
    }
    if (next.againAt !== null)
      timer.current = setTimeout(speak, Math.max(0, next.againAt - Date.now()));
  }, [t]);
  const say = useCallback(
    (sentence: string) => {
      speech.current = heard(speech.current, sentence);
      timer.current ??= setTimeout(speak, 0);
    },
    [speak],
  );
  useEffect(
    () => () => {
      if (timer.current !== null) clearTimeout(timer.current);
    },
    [],
  );
  return { said, say };
}
