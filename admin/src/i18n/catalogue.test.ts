import { wordsOfApplying } from '@tepat/shared';
import english from 'ra-language-english';
import { adoptionMessages } from '../adoption/messages';
import { checkingMessages } from '../corrections/checking/messages';
import { formMessages } from '../corrections/form/messages';
import { sendMessages, togetherMessages } from '../corrections/together/messages';
import { coverageMessages } from '../coverage/messages';
import { dashboardMessages } from '../dashboard/messages';
import { receiptMessages } from '../receipt/messages';
import { RESOURCES } from '../resources';
import { signInMessages } from '../sign-in/messages';
import { consoleMessages } from './console-messages';
import { indonesian } from './indonesian';
import type { Messages, Phrases } from './messages';

type Flat = Readonly<Record<string, string>>;

/** Every phrase by its dotted key. */
function flat(phrases: Phrases, prefix = ''): Flat {
  return Object.fromEntries(
    Object.entries(phrases).flatMap(([key, value]) =>
      typeof value === 'string' ? [[prefix + key, value]] : Object.entries(flat(value, `${prefix}${key}.`)),
    ),
  );
}

const places = (phrase: string) => [...new Set(phrase.match(/%\{\w+\}/g) ?? [])].sort();

const AREAS: Readonly<Record<string, Messages>> = {
  frame: consoleMessages,
  'sign-in': signInMessages,
  dashboard: dashboardMessages,
  adoption: adoptionMessages,
  coverage: coverageMessages,
  'correction form': formMessages,
  'corrections together': togetherMessages,
  'sending of drafts': sendMessages,
  'checking of corrections': checkingMessages,
  receipt: receiptMessages,
  ...Object.fromEntries(RESOURCES.map((resource) => [resource.name, resource.messages])),
  'react-admin': { id: indonesian as unknown as Phrases, en: english as unknown as Phrases },
};

/** Where officials hand lists and rules on to each other: that is *ajukan*, too, and no citizen's. */
const HANDING_ON: Readonly<Record<string, readonly string[]>> = {
  lists: ['ajukan', 'diajukan'],
  programs: ['ajukan', 'diajukan'],
  dashboard: ['diajukan'],
};

describe.each(Object.entries(AREAS))('the words of %s', (name, area) => {
  const id = flat(area.id);
  const en = flat(area.en);

  it('have every key in both languages', () => {
    expect(Object.keys(id).sort()).toEqual(Object.keys(en).sort());
  });

  it('say nothing of applying for assistance', () => {
    const said = Object.values(id).flatMap(wordsOfApplying);
    expect(said.filter((word) => !HANDING_ON[name]?.includes(word))).toEqual([]);
  });

  it('leave no phrase empty', () => {
    const empty = [id, en].flatMap((words) => Object.keys(words).filter((key) => words[key] === ''));
    expect(empty).toEqual([]);
  });

  it('fill the same places in both languages', () => {
    const differing = Object.keys(id).filter((key) => {
      const [here, there] = [places(id[key] ?? ''), places(en[key] ?? '')];
      return here.join() !== there.join();
    });
    expect(differing).toEqual([]);
  });
});

it('covers all words of react-admin and translates them', () => {
  const id = flat(indonesian as unknown as Phrases);
  const en = flat(english as unknown as Phrases);
  expect(Object.keys(id)).toHaveLength(Object.keys(en).length);
  const hasWords = (phrase: string | undefined) => /[a-z]/i.test((phrase ?? '').replace(/%\{\w+\}/g, ''));
  const untouched = Object.keys(en).filter((key) => id[key] === en[key] && hasWords(en[key]));
  expect(untouched).toEqual([]);
});
