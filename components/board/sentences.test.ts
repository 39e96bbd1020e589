import { createTranslator } from 'next-intl';
import { describe, expect, test } from 'vitest';
import { clientCommand } from '@/domain/command';
import { REFUSAL_CODES } from '@/domain/refusal';
import en from '@/messages/en.json';
import nb from '@/messages/nb.json';
import nn from '@/messages/nn.json';
import { EVENT_ICONS } from './event-icons';

const LANGUAGES = [
  ['nb', nb],
  ['nn', nn],
  ['en', en],
] as const;

/** What `describe` and the desk put into sentences, all at once. */
const VALUES = {
  ...{ into: 'Nav Vest', byOwner: 'false' },
  ...{ by: 'Eli', to: 'Bjørn', person: 'Bjørn', reason: 'Årsak', why: 'en feil', name: 'Klage' },
  ...{
    until: '21. oktober',
    nextReview: '21. oktober',
    deadline: '21. oktober',
    day: '14. oktober',
  },
  ...{ caseType: 'Klage', type: 'Klage', kind: 'received', party: 'bruker', role: 'member' },
  ...{ count: 2, limit: 30, field: 'Notat', state: 'taken', at: 'i dag 08.41', reference: 'S-1' },
  ...{
    text: 'Ta unna klagene',
    priority: 'Ta unna klagene',
    owner: 'Bjørn',
    assigned: 'true',
    back: 'true',
  },
  ...{
    idea: 'Lang kø',
    action: 'Ring',
    phase: 'under utprøving',
    vote: 'true',
    due: '21. oktober',
  },
  ...{ last: 'true', reminded: 'true', retired: 'true', away: 'true', upToDate: 'true' },
  ...{ changed: 'true', listed: 'true', received: '14. oktober', mark: 'post', how: 'finished' },
};

const KEYS = [
  ...REFUSAL_CODES.map((code) => `refusal.${code}`),
  ...Object.keys(EVENT_ICONS).map((type) => `event.${type}`),
  ...clientCommand.options.map((option) => `sync.deed.${option.shape.type.value}`),
];

describe.each(LANGUAGES)('[DSK-13] in %s', (language, messages) => {
  test.each(KEYS)('[DSK-13] %s is a whole sentence', (key) => {
    const onError = (problem: Error) => {
      throw problem;
    };
    const locale = language === 'en' ? 'en' : 'nb';
    const t = createTranslator({ locale, messages: messages as object, onError });
    const sentence = t(key as never, VALUES as never) as string;
    expect(sentence).toMatch(/^\p{L}/u);
    expect(sentence).not.toMatch(/[{}<>]|undefined|\.\.|: *\.|!/);
  });
});
