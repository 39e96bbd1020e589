import UFuzzy from '@leeoniya/ufuzzy';

/** What can be found: `text` is what is searched in, all words by which somebody may look for it. */
export type Findable = { readonly text: string };

/** One wrong, missing, extra or swapped letter within a word is forgiven; in numbers none, since each is another case. */
const fuzzy = new UFuzzy({ intraMode: 1 });

/** Words of a question that may stand in another order than in the text. More would be tried in every order for nothing. */
const WORDS_IN_ANY_ORDER = 4;

/**
 * A search over a list that is made plain once. The answer is the best first, at most `most`; where nothing is asked for,
 * nothing is found.
 */
export function createSearch<One extends Findable>(
  all: readonly One[],
): (question: string, most: number) => readonly One[] {
  const texts = all.map(({ text }) => plain(text));
  return (question, most) => {
    // Signs are only between words: to the library some of them mean something.
    const asked = plain(question.slice(0, MOST_ASKED))
      .replace(/[^a-z\d]+/g, ' ')
      .trim();
    if (asked === '') return [];
    const [found, info, order] = fuzzy.search(texts, asked, WORDS_IN_ANY_ORDER);
    if (found === null) return [];
    // Thousands of answers are not put in order: nobody looks for the best of them before the question says more.
    const places = order === null ? found : order.map((at) => info.idx[at]);
    return places.slice(0, most).flatMap((place) => {
      const one = place === undefined ? undefined : all[place];
      return one === undefined ? [] : [one];
    });
  };
}

const MOST_ASKED = 100;

/** Without capitals and marks, so that `naering`, `NÆRING` and `næring` are one word. */
export function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[æøåđŋŧ]/g, (letter) => LETTERS[letter] ?? letter)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '');
}

/** Those of Norwegian and Sami that are no letter with a mark. */
const LETTERS: Readonly<Record<string, string>> = {
  æ: 'ae',
  ø: 'o',
  å: 'a',
  đ: 'd',
  ŋ: 'n',
  ŧ: 't',
};
